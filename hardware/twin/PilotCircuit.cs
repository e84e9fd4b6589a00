using System;

namespace Evenload.Twin
{
    /// <summary>The control pilot between the charger's driver and the vehicle, and what the charger measures of it.
    /// </summary>
    /// <remarks>±12 V behind 1 kΩ; a diode and a resistor in the vehicle. As on the board each level has a sampler that
    /// follows it while the driver is told that level, and drifts away otherwise: a little within each period, which
    /// sags most where the level's share of the period is smallest, and for good while the pilot is steady on the other
    /// side. Cable capacitance is left out: it only rounds the edges.</remarks>
    public sealed class PilotCircuit
    {
        /// <summary>Resistor of a vehicle in state B, ohm.</summary>
        public const int OhmsB = 2740;

        /// <summary>Resistance of a vehicle in state C, ohm: 2.74 kΩ and 1.3 kΩ side by side.</summary>
        public const int OhmsC = 882;

        /// <summary>Resistance of a vehicle in state D, ohm: 2.74 kΩ and 270 Ω side by side.</summary>
        public const int OhmsD = 246;

        /// <summary>What a peak reads that the converter could not measure.</summary>
        public const int NotMeasured = int.MinValue;

        private const int SourceOhms = 1000;
        private const int LeastDuty = 1000;
        private const int GreatestDuty = 9600;

        private readonly long[] _sharePassedMs = new long[2];
        private readonly double[] _shareConstantMs = new double[2];
        private readonly double[] _share = new double[2];
        private double _high;
        private double _low;
        private long _lastMs;
        private long _reads;

        /// <summary>What the driver is told: 0 is steady −12 V, 10000 and what is no duty cycle steady +12 V.</summary>
        public int DutyTenthousandths { get; set; } = 10000;

        /// <summary>Resistance in the vehicle, ohm; 0 for none.</summary>
        public int VehicleOhms { get; set; }

        /// <summary>Whether the vehicle's diode is there.</summary>
        public bool HasDiode { get; set; } = true;

        /// <summary>Forward voltage of the diode.</summary>
        public int DiodeMillivolts { get; set; } = 700;

        /// <summary>Whether the pilot is shorted to earth (state E).</summary>
        public bool IsShorted { get; set; }

        /// <summary>Whether hardware holds the driver at +12 V whatever it is told.</summary>
        public bool IsGated { get; set; }

        /// <summary>The driver's upper level, millivolts: 11400 to 12600 in a good one.</summary>
        public int PlusMillivolts { get; set; } = 12000;

        /// <summary>The driver's lower level, millivolts.</summary>
        public int MinusMillivolts { get; set; } = -12000;

        /// <summary>Time constant with which a sampler follows its level, milliseconds, above 0.</summary>
        /// <remarks>The board's reaches the next state's limit within 3.2 ms and settles within 15 ms.</remarks>
        public double SettleMs { get; set; } = 3;

        /// <summary>Time constant with which a sampler drifts, milliseconds, above 0.</summary>
        /// <remarks>10 MΩ and 122 nF.</remarks>
        public double DriftMs { get; set; } = 1220;

        /// <summary>Where the high sampler drifts to, millivolts.</summary>
        public int HighDriftMillivolts { get; set; } = -15000;

        /// <summary>Where the low sampler drifts to, millivolts.</summary>
        public int LowDriftMillivolts { get; set; } = 13000;

        /// <summary>By how much the high level reads too low at 10 % duty, millivolts; less above.</summary>
        public int HighSagMillivolts { get; set; } = 500;

        /// <summary>By how much the low level reads too high at 96 % duty, millivolts; less below.</summary>
        public int LowSagMillivolts { get; set; } = 600;

        /// <summary>Constant error of the converter, millivolts at the pilot.</summary>
        public int OffsetMillivolts { get; set; }

        /// <summary>Largest random error of the converter, millivolts at the pilot, at least 0.</summary>
        public int NoiseMillivolts { get; set; }

        /// <summary>Chooses the random errors.</summary>
        public int Seed { get; set; }

        /// <summary>Whether the converter fails.</summary>
        public bool ConverterFails { get; set; }

        /// <summary>Whether 1 kHz is on the wire.</summary>
        public bool Oscillates => !IsGated && DutyTenthousandths > 0 && DutyTenthousandths < 10000;

        /// <summary>The duty cycle that a vehicle sees.</summary>
        public int SeenTenthousandths => IsGated || DutyTenthousandths < 0 || DutyTenthousandths > 10000
            ? 10000
            : DutyTenthousandths;

        /// <summary>Voltage of the high part, millivolts; of a steady pilot its voltage.</summary>
        public int HighMillivolts => SeenTenthousandths == 0 ? LowLevel() : HighLevel();

        /// <summary>Voltage of the low part, millivolts; of a steady pilot its voltage.</summary>
        public int LowMillivolts => SeenTenthousandths == 10000 ? HighLevel() : LowLevel();

        /// <summary>What the high sampler holds, millivolts.</summary>
        public int HeldHighMillivolts => (int)Math.Round(_high);

        /// <summary>What the low sampler holds, millivolts.</summary>
        public int HeldLowMillivolts => (int)Math.Round(_low);

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last step; the run starts at 0.</param>
        public void Step(long nowMs)
        {
            long passedMs = nowMs - _lastMs;
            _lastMs = nowMs;
            int duty = SeenTenthousandths;
            int highSag = duty == 10000 ? 0 : HighSagMillivolts * (10000 - duty) / (10000 - LeastDuty);
            int lowSag = LowSagMillivolts * duty / GreatestDuty;
            _high = duty > 0
                ? Follow(_high, HighMillivolts - highSag, SettleMs, passedMs)
                : Follow(_high, HighDriftMillivolts, DriftMs, passedMs);
            _low = duty < 10000
                ? Follow(_low, LowMillivolts + lowSag, SettleMs, passedMs)
                : Follow(_low, LowDriftMillivolts, DriftMs, passedMs);
        }

        /// <summary>Measures both peaks.</summary>
        /// <param name="peaksMillivolts">Gets the held high and low level, or <see cref="NotMeasured"/> twice.</param>
        public void Read(int[] peaksMillivolts)
        {
            peaksMillivolts[0] = Converted(_high);
            peaksMillivolts[1] = Converted(_low);
        }

        // Steps are alike, so the share is remembered.
        private double Follow(double held, int level, double constantMs, long passedMs)
        {
            int which = constantMs == SettleMs ? 0 : 1;
            if (_sharePassedMs[which] != passedMs || _shareConstantMs[which] != constantMs)
            {
                _sharePassedMs[which] = passedMs;
                _shareConstantMs[which] = constantMs;
                _share[which] = 1 - Math.Exp(-passedMs / constantMs);
            }

            return held + ((level - held) * _share[which]);
        }

        private int Converted(double millivolts)
        {
            if (ConverterFails)
            {
                return NotMeasured;
            }

            int noise = Chance.Between(Chance.Bits(Seed, 7, _reads++), -NoiseMillivolts, NoiseMillivolts);
            return (int)Math.Round(millivolts) + OffsetMillivolts + noise;
        }

        private int HighLevel()
        {
            if (IsShorted)
            {
                return 0;
            }

            if (VehicleOhms == 0)
            {
                return PlusMillivolts;
            }

            int drop = HasDiode ? DiodeMillivolts : 0;
            return drop + ((PlusMillivolts - drop) * VehicleOhms / (VehicleOhms + SourceOhms));
        }

        private int LowLevel()
        {
            if (IsShorted)
            {
                return 0;
            }

            bool open = VehicleOhms == 0 || HasDiode;
            return open ? MinusMillivolts : MinusMillivolts * VehicleOhms / (VehicleOhms + SourceOhms);
        }
    }
}
