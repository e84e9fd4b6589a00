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

        /// <summary>Where its numbers come from, and how sure they are.</summary>
        public string Source { get; set; }

        /// <summary>How it is reached as it leaves the factory.</summary>
        public Framing Framing { get; set; }

        /// <summary>Factory speed of the serial line, baud; 9600 also where it has none.</summary>
        public int Baud { get; set; } = 9600;

        /// <summary>Factory address on the network; null for a serial meter.</summary>
        public string Address { get; set; }

        /// <summary>Factory unit identifier, 1 to 247.</summary>
        public byte UnitIdentifier { get; set; }

        /// <summary>The function that reads it.</summary>
        public FunctionCode Function { get; set; }

        /// <summary>What to read for currents and powers, in order; fewest requests.</summary>
        public RegisterBlock[] Blocks { get; set; }

        /// <summary>Order of the two registers of a number.</summary>
        public WordOrder WordOrder { get; set; }

        /// <summary>Phase currents, made mA.</summary>
        public Quantity Current { get; set; }

        /// <summary>Phase active powers, made W; negative is export.</summary>
        public Quantity Power { get; set; }

        /// <summary>Active power of all phases, made W.</summary>
        public Quantity TotalPower { get; set; }

        /// <summary>Largest current that it measures, mA. A reading beyond twice this is refused; so is, for two
        /// readings and two refreshes, a step larger than this.</summary>
        public int RatingMilliamps { get; set; }

        /// <summary>Every how many ms it measures anew.</summary>
        public int RefreshMs { get; set; }

        /// <summary>Longest time to the first byte of its answer, ms.</summary>
        public int ThinkMs { get; set; }

        /// <summary>Pause that it wants before the next request, ms.</summary>
        public int GapMs { get; set; }

        /// <summary>Identical readings for this long, with a current that cannot stand still, are a frozen meter,
        /// ms.</summary>
        public int FrozenAfterMs { get; set; }
    }
}
