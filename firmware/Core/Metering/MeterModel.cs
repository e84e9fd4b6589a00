using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>One row of the catalogue: all that is particular about a meter.</summary>
    public sealed class MeterModel
    {
        /// <summary>Profile name: lower case with hyphens; never changes.</summary>
        public string Name { get; set; }

        /// <summary>Maker and type, for people.</summary>
        public string Title { get; set; }

        /// <summary>Where its numbers come from.</summary>
        public string Source { get; set; }

        /// <summary>What of the row is not firm, as a sentence without a full stop; null where all is.</summary>
        public string NotFirm { get; set; }

        /// <summary>The version of its telegrams, for a meter with a P1 port; null for Modbus.</summary>
        public P1Version P1 { get; set; }

        /// <summary>How it is reached as it leaves the factory; without meaning for P1.</summary>
        public Framing Framing { get; set; }

        /// <summary>Factory speed of the serial line, baud; 9600 also where it has none.</summary>
        public int Baud { get; set; } = 9600;

        /// <summary>Factory parity: 0 none, 1 even, 2 odd.</summary>
        public int Parity { get; set; }

        /// <summary>Factory stop bits: 1 or 2.</summary>
        public int StopBits { get; set; } = 1;

        /// <summary>Factory address on the network; null where it has none or gets one from the network.</summary>
        public string Address { get; set; }

        /// <summary>Factory unit identifier, 1 to 247, in the framing of <see cref="Framing"/>.</summary>
        public byte UnitIdentifier { get; set; } = 1;

        /// <summary>Factory unit identifier on a serial line, where that differs; otherwise 0.</summary>
        public byte SerialUnitIdentifier { get; set; }

        /// <summary>The function that reads it.</summary>
        public FunctionCode Function { get; set; } = FunctionCode.ReadHoldingRegisters;

        /// <summary>Phases that it measures: 3, 1, or 0 where one type comes with either.</summary>
        public int Phases { get; set; } = 3;

        /// <summary>Most registers of a request, 1 to 125.</summary>
        public int MaximumQuantity { get; set; } = 125;

        /// <summary>What to read for phase currents and powers, in order; fewest requests.</summary>
        public RegisterBlock[] Blocks { get; set; } = new RegisterBlock[0];

        /// <summary>Phase currents, made mA; null for P1.</summary>
        public Quantity Current { get; set; }

        /// <summary>Phase active powers, made W; negative is export. Null where it has none.</summary>
        public Quantity Power { get; set; }

        /// <summary>How the direction of its currents is told.</summary>
        public SignRule Sign { get; set; }

        /// <summary>Phase voltages, made mV; null where it has none.</summary>
        public Quantity Voltage { get; set; }

        /// <summary>Active power of all phases, made W; null where it has none.</summary>
        public Quantity TotalPower { get; set; }

        /// <summary>Made mHz; null where it has none.</summary>
        public Quantity Frequency { get; set; }

        /// <summary>Energy taken from the grid, made Wh; null where it has none.</summary>
        public Quantity EnergyImport { get; set; }

        /// <summary>Energy given to the grid, made Wh; null where it has none.</summary>
        public Quantity EnergyExport { get; set; }

        /// <summary>What to read for voltages, total power, frequency and energies; null where it follows from their
        /// addresses.</summary>
        public RegisterBlock[] DetailBlocks { get; set; }

        /// <summary>What to look at before its readings are believed.</summary>
        public SetupCheck[] Checks { get; set; } = new SetupCheck[0];

        /// <summary>Models of the SunSpec alliance whose registers the addresses count from; null for a fixed
        /// map.</summary>
        public int[] SunSpecModels { get; set; }

        /// <summary>Largest current that it measures, mA. A reading beyond twice this is refused; so is, for two
        /// readings and two refreshes, a step larger than this.</summary>
        public int RatingMilliamps { get; set; }

        /// <summary>Every how many ms it measures anew.</summary>
        public int RefreshMs { get; set; } = 1000;

        /// <summary>Longest time to the first byte of its answer, ms.</summary>
        public int ThinkMs { get; set; } = 500;

        /// <summary>Pause that it wants before the next request, ms.</summary>
        public int GapMs { get; set; }

        /// <summary>Identical readings for this long, with a current that cannot stand still, are a frozen meter, ms. A
        /// reading whose last digit stays for 90 refreshes: with 1 A and more flowing, the last of three currents in mA
        /// and three powers changes with each. Not for P1, whose telegrams tell their time.</summary>
        public int FrozenAfterMs => P1 != null ? int.MaxValue : 90 * (RefreshMs < 1000 ? 1000 : RefreshMs);
    }
}
