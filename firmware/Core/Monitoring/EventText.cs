using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Pilot;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Monitoring
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
                    return "Communication warning for " + Named(log, argument);
                case EventCode.MeterError:
                    return "Communication error for " + Named(log, argument);
                case EventCode.MeterConnected:
                    return log.MeterVia + (log.Meter.P1 != null ? "" : " unit " + argument.ToString())
                        + " connected via " + log.MeterPlace;
                case EventCode.MeterImplausible:
                    return "Meter implausible: " + Verdict((ReadingVerdict)argument);
                case EventCode.MeterFrozen:
                    return "Meter implausible: no digit moved when the vehicle was offered another current";
                case EventCode.MeterReversed:
                    return "Meter implausible: the current of" + PhaseNames.List(argument) + " falls when the vehicle draws"
                        + " more: it is fed backwards or its transformer is turned; set siteMeterInvert";
                case EventCode.Paused:
                    return "Charging paused: " + LimitedByText.Sentence((LimitedBy)argument);
                case EventCode.Resumed:
                    return "Charging resumed";
                case EventCode.PhasesFound:
                    return "The vehicle charges on" + PhaseNames.List(argument);
                case EventCode.MeterSetup:
                    return "Meter set-up: "
                        + SetupText.Sentence(log.Meter, (SetupFinding)(argument >> 24), argument & 0xFFFFFF);
                case EventCode.MeterNotFirm:
                    return "Not firm for " + log.Meter.Title + ": " + log.Meter.NotFirm;
                case EventCode.Session:
                    return "Session " + SessionText.Name((SessionState)(argument & 0xFF)) + ": "
                        + SessionText.Sentence((SessionReason)(argument >> 8));
                case EventCode.Fault:
                    return "Fault: " + SessionText.Sentence((SessionFault)argument);
                case EventCode.FaultEnded:
                    return "Fault over: " + SessionText.Sentence((SessionFault)argument);
                case EventCode.Late:
                    return "The charging path stood still for " + argument.ToString() + " ms";
                case EventCode.SettingsRefused:
                    return (LoadResult)argument == LoadResult.RuleBroken
                        ? "The saved settings break a rule; nothing is offered until they are mended"
                        : (LoadResult)argument == LoadResult.Damaged
                            ? "The saved settings are damaged: defaults at the start-up safe current"
                            : "No settings were saved: defaults at the start-up safe current";
                case EventCode.NetworkUp:
                    return "Network up, own address " + SettingText.AddressText(argument);
                case EventCode.NetworkLost:
                    return "Network lost; the charger goes on and joins it again by itself";
                case EventCode.Started:
                    return "Started: " + StartText.Sentence((RestartCause)argument);
                case EventCode.Simulation:
                    return argument == 1
                        ? "SIMULATED house: the meter is not read, no more than the safe current is offered"
                        : "The simulated house is over: restarting";
                default:
                    return "Event";
            }
        }

        private static string Named(EventLog log, int unit)
            => log.Meter.P1 != null ? "the P1 port" : "modbus unit " + unit.ToString();

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
            ReadingVerdict.WrongModel => "another meter answers than the one that is set",
            ReadingVerdict.MissingPhases => "it tells of one phase, but sitePhases is 3",
        };
    }
}
