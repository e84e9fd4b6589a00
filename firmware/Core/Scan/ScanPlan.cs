using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Where a scan looks now, for how long, and where next: likely units at likely speeds, then all units at all
    /// speeds, then the same with patience at likely speeds.</summary>
    public sealed class ScanPlan
    {
        /// <summary>So long after the last request a serial line has no reply to it any more, ms.</summary>
        internal const int LateMs = 650;

        private const int LikelyUnitsOnly = 1;      // rounds
        private const int Quick = 2;
        private const int Patient = 3;

        // Meters answer within 40 ms as a rule. The first look does not wait for slow ones: a late reply names its unit
        // itself, and what it collides with is asked again.
        private const int QuickMs = 70;
        private const int PatientSerialMs = 560;    // Carlo Gavazzi: 500 ms at the most
        private const int NetworkQuickMs = 150;
        private const int NetworkPatientMs = 1200;  // also where a gateway waits for silent units

        private const int FirstOtherUnit = 1;
        private const int LastSerialUnit = 247;
        private const int LastNetworkUnit = 255;

        private readonly bool _everything;
        private int _nextUnit;

        /// <summary>A plan at its beginning.</summary>
        /// <param name="isSerial">A serial line; otherwise an address on a network.</param>
        /// <param name="everything">True goes on where something was found.</param>
        public ScanPlan(bool isSerial, bool everything)
        {
            IsSerial = isSerial;
            _everything = everything;
        }

        /// <summary>True on a serial line.</summary>
        public bool IsSerial { get; }

        /// <summary>True when all has been looked at.</summary>
        public bool IsOver { get; private set; }

        /// <summary>1 likely units, 2 all units, 3 all units again, with patience.</summary>
        public int Round { get; private set; } = LikelyUnitsOnly;

        /// <summary>True in the first round.</summary>
        public bool IsLikelyRound => Round == LikelyUnitsOnly;

        /// <summary>Which speed and parity, or kind of frames: an index of <see cref="ScanLines"/>.</summary>
        public int Line { get; private set; }

        /// <summary>Speed; 0 on a network.</summary>
        public int Baud => IsSerial ? ScanLines.Baud(Line) : 0;

        /// <summary>0 none, 1 even, 2 odd.</summary>
        public int Parity => IsSerial ? ScanLines.Parity(Line) : 0;

        /// <summary>How frames are wrapped.</summary>
        public Framing Framing => IsSerial ? Framing.Rtu : ScanLines.NetworkFraming(Line);

        /// <summary>From a request's end to the beginning of its reply, where it must not be missed, ms.</summary>
        public int PatientMs => IsSerial ? PatientSerialMs : NetworkPatientMs;

        /// <summary>The same in this round, ms.</summary>
        public int PatienceMs => Round != Quick ? PatientMs : IsSerial ? QuickMs : NetworkQuickMs;

        /// <summary>How long replies may still come when all units have been asked, ms.</summary>
        public int DrainMs => Round != Quick ? 0 : IsSerial ? LateMs : NetworkPatientMs;

        /// <summary>True when this round has asked each of its units on this line.</summary>
        public bool AllAsked => _nextUnit >= Units;

        private int Units => ScanLines.LikelyUnits(IsSerial) + (IsLikelyRound ? 0
            : (IsSerial ? LastSerialUnit : LastNetworkUnit) - FirstOtherUnit + 1);

        /// <summary>The next unit of this round on this line, 0 to 255; likely ones come first, and once more later.
        /// </summary>
        public int TakeUnit()
        {
            int likely = ScanLines.LikelyUnits(IsSerial);
            int index = _nextUnit;
            _nextUnit++;
            return index < likely ? ScanLines.LikelyUnit(IsSerial, index) : index - likely + FirstOtherUnit;
        }

        /// <summary>Goes on to the next line or round.</summary>
        /// <param name="foundHere">A server was found on this line, in this round or before.</param>
        /// <param name="foundAny">A server was found anywhere.</param>
        public void Advance(bool foundHere, bool foundAny)
        {
            _nextUnit = 0;
            if (foundHere && !_everything)
            {
                // A line has one speed: the rest of its units, and no other.
                IsOver = !IsLikelyRound;
                Round = Quick;
                return;
            }

            Line++;
            int lines = !IsSerial ? ScanLines.NetworkCount : Round == Quick ? ScanLines.SerialCount
                : ScanLines.SerialLikely;
            if (Line >= lines)
            {
                Line = 0;
                IsOver = Round == Patient || (Round == Quick && (!IsSerial || foundAny));
                Round++;
            }
        }

        /// <summary>Ends it.</summary>
        public void End() => IsOver = true;
    }
}
