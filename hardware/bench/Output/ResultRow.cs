using System.Globalization;
using System.Text;

namespace Evenload.Bench.Output
{
    /// <summary>One second of a run, as it is written to a file. Refilled for every row.</summary>
    public sealed class ResultRow
    {
        /// <summary>Names of the columns.</summary>
        public const string Header =
            "ms,grid_l1_ma,grid_l2_ma,grid_l3_ma,offer_ma,ev_l1_ma,ev_l2_ma,ev_l3_ma,limited_by";

        /// <summary>When, ms: of the trace, or since the run began.</summary>
        public long AtMs { get; set; }

        /// <summary>Current of the grid connection, by supply phase, import positive.</summary>
        public int[] GridMilliamps { get; } = new int[3];

        /// <summary>What the pilot says, mA.</summary>
        public int OfferMilliamps { get; set; }

        /// <summary>What the vehicle draws, by charger phase, mA.</summary>
        public int[] VehicleMilliamps { get; } = new int[3];

        /// <summary>Key of the reason for the offer.</summary>
        public string LimitedBy { get; set; }

        /// <summary>The row as text, without a line end.</summary>
        public override string ToString()
        {
            var text = new StringBuilder();
            text.Append(AtMs.ToString(CultureInfo.InvariantCulture));
            Append(text, GridMilliamps);
            text.Append(',').Append(OfferMilliamps.ToString(CultureInfo.InvariantCulture));
            Append(text, VehicleMilliamps);
            return text.Append(',').Append(LimitedBy).ToString();
        }

        private static void Append(StringBuilder text, int[] values)
        {
            foreach (int value in values)
            {
                text.Append(',').Append(value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
