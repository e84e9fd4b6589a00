using Evenload.Core.Balancing;
using Evenload.Core.Metering;

namespace Evenload.Core.Supervision
{
    /// <summary>Events in words.</summary>
    public static class EventText
    {
        /// <summary>An event as one line.</summary>
        /// <param name="log">The log.</param>
        /// <param name="number">0 for the first event ever; must still be kept.</param>
        public static string Line(EventLog log, int number)
        {
            int argument = log.Argument(number);
            switch (log.Code(number))
            {
                case EventCode.MeterWarning:
                    return "Communication warning for modbus unit " + argument.ToString();
                case EventCode.MeterError:
                    return "Communication error for modbus unit " + argument.ToString();
                case EventCode.MeterConnected:
                    return log.MeterVia + " unit " + argument.ToString() + " connected via " + log.MeterPlace;
                case EventCode.MeterImplausible:
                    return "Meter implausible: " + Verdict((ReadingVerdict)argument);
                case EventCode.MeterFrozen:
                    return "Meter implausible: no digit moved when the vehicle was offered another current";
                case EventCode.MeterReversed:
                    return "Meter implausible: the current falls when the vehicle draws more: it is fed backwards";
                case EventCode.Paused:
                    return "Charging paused: " + LimitedByText.Sentence((LimitedBy)argument);
                case EventCode.Resumed:
                    return "Charging resumed";
                case EventCode.PhasesFound:
                    return "The vehicle charges on" + Phases(argument);
                default:
                    return "Event";
            }
        }

        private static string Verdict(ReadingVerdict verdict) => verdict switch
        {
            ReadingVerdict.None => "no reading",
            ReadingVerdict.Accepted => "accepted",
            ReadingVerdict.NotAvailable => "it says that it has no value",
            ReadingVerdict.BeyondRating => "a current beyond twice its rating",
            ReadingVerdict.Contradictory => "more power than its current can carry; check profile and word order",
            ReadingVerdict.Torn => "currents and powers of different cycles; the line is too slow",
            ReadingVerdict.ImpossibleStep => "a step beyond its rating",
            ReadingVerdict.Frozen => "the same numbers again and again while current flows",
        };

        private static string Phases(int mask)
            => ((mask & 1) != 0 ? " L1" : "") + ((mask & 2) != 0 ? " L2" : "") + ((mask & 4) != 0 ? " L3" : "");
    }
}
