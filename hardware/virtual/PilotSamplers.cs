using System;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>The board's two samplers of the pilot, which the converter reads: one takes the voltage while the pilot
    /// is commanded high, the other while it is commanded low; each holds its last value and drifts.</summary>
    /// <remarks>As simulated in hardware/board/spice/pilot_sample.cir, nominally.</remarks>
    public sealed class PilotSamplers
    {
        /// <summary>Time constant of following, of the filter at the converter, ms.</summary>
        public const double FollowMs = 1.5;

        /// <summary>Time constant of drifting: 122 nF and 10 megohm, ms.</summary>
        public const double DriftMs = 1220;

        // The bleed resistors lead to ground and to the reference.
        private const double HighDriftsTo = 0;
        private const double LowDriftsTo = 2500;

        private double _high;
        private double _low;
        private long _lastMs;

        /// <summary>Both, without charge, on two pins.</summary>
        /// <param name="highPin">GPIO of the high level.</param>
        /// <param name="lowPin">GPIO of the low level.</param>
        public PilotSamplers(int highPin, int lowPin)
        {
            VirtualBoard.DriveVoltage(highPin, () => Converted(ref _high));
            VirtualBoard.DriveVoltage(lowPin, () => Converted(ref _low));
        }

        /// <summary>Called before each conversion, on the firmware's thread; null: nothing. Whoever lets time pass on
        /// another thread can catch up here, so that the firmware never reads what was true long ago.</summary>
        public Action BeforeConversion { get; set; }

        /// <summary>Lets time pass. Allocates nothing.</summary>
        /// <param name="nowMs">Not earlier than at the last step; starts at 0.</param>
        /// <param name="commandedTenthousandths">What the driver is told behind the watchdog's gate: 0 is always low,
        /// 10000 always high.</param>
        /// <param name="highMillivolts">The pilot while commanded high, mV.</param>
        /// <param name="lowMillivolts">The pilot while commanded low, mV.</param>
        public void Step(long nowMs, int commandedTenthousandths, int highMillivolts, int lowMillivolts)
        {
            long passedMs = nowMs - _lastMs;
            _lastMs = nowMs;
            _high = commandedTenthousandths > 0
                ? Towards(_high, BoardCircuits.Pilot(highMillivolts), passedMs, FollowMs)
                : Towards(_high, HighDriftsTo, passedMs, DriftMs);
            _low = commandedTenthousandths < 10000
                ? Towards(_low, BoardCircuits.Pilot(lowMillivolts), passedMs, FollowMs)
                : Towards(_low, LowDriftsTo, passedMs, DriftMs);
        }

        private int Converted(ref double millivolts)
        {
            BeforeConversion?.Invoke();
            return (int)Math.Round(Volatile.Read(ref millivolts));
        }

        private static double Towards(double now, double end, long passedMs, double constantMs)
            => end + ((now - end) * Math.Exp(-passedMs / constantMs));
    }
}
