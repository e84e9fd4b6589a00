using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>One thing that a scan came upon.</summary>
    public sealed class ScanEntry
    {
        /// <summary>What it is.</summary>
        public ScanKind Kind { get; set; }

        /// <summary>Whose answer it was, 0 to 255; without meaning for what concerns the whole line.</summary>
        public byte UnitIdentifier { get; set; }

        /// <summary>How the server is reached.</summary>
        public Framing Framing { get; set; }

        /// <summary>Speed of the serial line; 0 on a network.</summary>
        public int Baud { get; set; }

        /// <summary>0 none, 1 even, 2 odd.</summary>
        public int Parity { get; set; }

        /// <summary>Index in <see cref="MeterCatalogue"/>; -1 unless it is a meter.</summary>
        public int Profile { get; set; } = -1;

        /// <summary>True when it named itself; false when its numbers alone are those of such a meter.</summary>
        public bool IsIdentified { get; set; }

        /// <summary>True when the server answers whatever its unit identifier is asked to be.</summary>
        public bool AnswersAnyUnit { get; set; }

        /// <summary>True when the numbers below are there.</summary>
        public bool HasReading { get; set; }

        /// <summary>mA, import positive, by phase 0 to 2.</summary>
        public int[] CurrentMilliamps { get; } = new int[3];

        /// <summary>W, import positive, by phase 0 to 2.</summary>
        public int[] PowerWatts { get; } = new int[3];

        /// <summary>Phase to neutral, mV, by phase 0 to 2; 0 where there is none.</summary>
        public int[] VoltageMillivolts { get; } = new int[3];

        /// <summary>mHz; 0 where it was not told.</summary>
        public int FrequencyMillihertz { get; set; }

        /// <summary>What is wrong with its set-up.</summary>
        public MeterSetup Setup { get; } = new MeterSetup();

        /// <summary>Forgets numbers and set-up.</summary>
        public void Forget()
        {
            HasReading = false;
            FrequencyMillihertz = 0;
            for (int phase = 0; phase < 3; phase++)
            {
                CurrentMilliamps[phase] = 0;
                PowerWatts[phase] = 0;
                VoltageMillivolts[phase] = 0;
            }

            for (int i = 0; i < MeterSetup.Kinds; i++)
            {
                Setup.Clear((SetupFinding)i);
            }
        }

        /// <summary>Takes another's numbers and set-up over.</summary>
        /// <param name="other">Left as it is.</param>
        public void Take(ScanEntry other)
        {
            HasReading = other.HasReading;
            FrequencyMillihertz = other.FrequencyMillihertz;
            for (int phase = 0; phase < 3; phase++)
            {
                CurrentMilliamps[phase] = other.CurrentMilliamps[phase];
                PowerWatts[phase] = other.PowerWatts[phase];
                VoltageMillivolts[phase] = other.VoltageMillivolts[phase];
            }

            Setup.Take(other.Setup);
        }
    }
}
