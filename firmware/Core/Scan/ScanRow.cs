using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>What a scan keeps of a row of the catalogue.</summary>
    public sealed class ScanRow
    {
        /// <summary>Keeps what a scan needs.</summary>
        /// <param name="profile">Index in <see cref="MeterCatalogue"/>.</param>
        /// <param name="model">The row.</param>
        /// <param name="map">Index of its registers in <see cref="ScanRows"/>.</param>
        public ScanRow(int profile, MeterModel model, int map)
        {
            Profile = profile;
            Map = map;
            Framing = model.Framing;
            Baud = model.Baud;
            Parity = model.Parity;
            Function = model.Function;
            Checks = model.Checks;
        }

        /// <summary>Index in <see cref="MeterCatalogue"/>.</summary>
        public int Profile { get; }

        /// <summary>Index of its registers in <see cref="ScanRows"/>.</summary>
        public int Map { get; }

        /// <summary>How it is reached as it leaves the factory.</summary>
        public Framing Framing { get; }

        /// <summary>Factory speed.</summary>
        public int Baud { get; }

        /// <summary>Factory parity: 0 none, 1 even, 2 odd.</summary>
        public int Parity { get; }

        /// <summary>The function that reads it.</summary>
        public FunctionCode Function { get; }

        /// <summary>What to look at; the first may name the meter.</summary>
        public SetupCheck[] Checks { get; }

        /// <summary>True when the first check names the meter.</summary>
        public bool NamesItself => Checks.Length > 0
            && (Checks[0].Kind == SetupCheckKind.Identification || Checks[0].Kind == SetupCheckKind.Name);

        /// <summary>Tells whether another row asks for its name in the same way.</summary>
        /// <param name="other">Names itself, as this one does.</param>
        public bool AsksLike(ScanRow other)
            => Checks[0].Kind == other.Checks[0].Kind && Checks[0].StartAddress == other.Checks[0].StartAddress
                && Checks[0].Quantity == other.Checks[0].Quantity;
    }
}
