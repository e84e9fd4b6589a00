using System;
using System.Globalization;
using System.Linq;
using static System.FormattableString;

namespace Evenload.Bench.Hang
{
    /// <summary>What was seen of one thread that hung.</summary>
    public sealed class HangResult
    {
        /// <summary>What <see cref="ToLine"/> writes.</summary>
        public const string Header =
            "seed,thread,call,drawn_ma,offer_gone_ms,current_gone_ms,reset_ms,charges_again_ms,verdict";

        /// <summary>What time stands for nothing seen, ms.</summary>
        public const int Never = -1;

        private const string Kept = "kept";
        private const string Repeat = "repeated: ";

        /// <summary>Chose thread, call, instant and the board's parts.</summary>
        public int Seed { get; set; }

        /// <summary>The thread.</summary>
        public string Thread { get; set; }

        /// <summary>Where it hung.</summary>
        public string Call { get; set; }

        /// <summary>What the vehicle drew then, milliamps.</summary>
        public int DrawnMilliamps { get; set; }

        /// <summary>How long the pilot offered current, or more than the safe current, ms.</summary>
        public int OfferMs { get; set; }

        /// <summary>How long the vehicle had voltage, or more than the safe current, ms.</summary>
        public int CurrentMs { get; set; }

        /// <summary>When the watchdog reset the processor, ms; <see cref="Never"/>.</summary>
        public int ResetMs { get; set; } = Never;

        /// <summary>How long until the vehicle drew current again, ms from the reset; <see cref="Never"/>.</summary>
        public int AgainMs { get; set; } = Never;

        /// <summary>Whether it hung before the first tick ended, when the watchdog does not count yet.</summary>
        public bool IsEarly { get; set; }

        /// <summary>Null; or what is wrong, for people.</summary>
        public string Broken { get; set; }

        /// <summary>Null; or why the run proves nothing: this computer was too slow. It is made again.</summary>
        public string Repeated { get; set; }

        /// <summary>Reads what <see cref="ToLine"/> has written.</summary>
        /// <returns>Null where it is something else.</returns>
        public static HangResult Parse(string line)
        {
            CultureInfo plain = CultureInfo.InvariantCulture;
            string[] cells = line.Split(',', 9);
            if (cells.Length < 9 || !int.TryParse(cells[0], NumberStyles.None, plain, out int seed))
            {
                return null;
            }

            int[] numbers = cells.Skip(3).Take(5).Select(cell => int.Parse(cell, plain)).ToArray();
            return new HangResult
            {
                Seed = seed,
                Thread = cells[1],
                Call = cells[2],
                DrawnMilliamps = numbers[0],
                OfferMs = numbers[1],
                CurrentMs = numbers[2],
                ResetMs = numbers[3],
                AgainMs = numbers[4],
                Repeated = cells[8].StartsWith(Repeat, StringComparison.Ordinal) ? cells[8][Repeat.Length..] : null,
                Broken = cells[8] == Kept || cells[8].StartsWith(Repeat, StringComparison.Ordinal) ? null : cells[8],
            };
        }

        /// <summary>One row.</summary>
        public string ToLine() => Invariant($"{Seed},{Thread},{Call},{DrawnMilliamps},{OfferMs},{CurrentMs},")
            + Invariant($"{ResetMs},{AgainMs},{(Repeated != null ? Repeat + Repeated : Broken ?? Kept)}");
    }
}
