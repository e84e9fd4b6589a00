namespace Evenload.Core.Balancing
{
    /// <summary>Reasons in words; the device keeps no names of enum members.</summary>
    public static class LimitedByText
    {
        /// <summary>The short code, as in recorded rows; never changes.</summary>
        /// <param name="reason">Any member.</param>
        /// <returns>Lower case with hyphens.</returns>
        public static string Name(LimitedBy reason) => reason switch
        {
            LimitedBy.None => "none",
            LimitedBy.StationMaximum => "station-maximum",
            LimitedBy.CableRating => "cable-rating",
            LimitedBy.InstallationL1 => "installation-l1",
            LimitedBy.InstallationL2 => "installation-l2",
            LimitedBy.InstallationL3 => "installation-l3",
            LimitedBy.GroupShare => "group-share",
            LimitedBy.ExternalLimit => "external-limit",
            LimitedBy.StartUp => "start-up",
            LimitedBy.LostMeter => "lost-meter",
            LimitedBy.ImplausibleMeter => "implausible-meter",
            LimitedBy.HoldOff => "hold-off",
            LimitedBy.RideOut => "ride-out",
            LimitedBy.Paused => "paused",
            LimitedBy.Temperature => "temperature",
            LimitedBy.EnableInput => "enable-input",
            LimitedBy.Commissioning => "commissioning",
            LimitedBy.PilotTest => "pilot-test",
            LimitedBy.DryRun => "dry-run",
            LimitedBy.Simulation => "simulation",
            LimitedBy.MeterCheck => "meter-check",
        };

        /// <summary>The reason for people.</summary>
        /// <param name="reason">Any member.</param>
        /// <returns>A sentence without a full stop.</returns>
        public static string Sentence(LimitedBy reason) => reason switch
        {
            LimitedBy.None => "nothing limits",
            LimitedBy.StationMaximum => "the station gives no more than this",
            LimitedBy.CableRating => "the cable carries no more than this",
            LimitedBy.InstallationL1 => "phase L1 of the connection has no more to give",
            LimitedBy.InstallationL2 => "phase L2 of the connection has no more to give",
            LimitedBy.InstallationL3 => "phase L3 of the connection has no more to give",
            LimitedBy.GroupShare => "the other chargers of the group need the rest",
            LimitedBy.ExternalLimit => "a limit from outside is in force",
            LimitedBy.StartUp => "safe current until the meter's first reading",
            LimitedBy.LostMeter => "safe current because the meter does not answer",
            LimitedBy.ImplausibleMeter => "safe current because the meter's readings cannot be right",
            LimitedBy.HoldOff => "rising slowly after a reduction",
            LimitedBy.RideOut => "held at the minimum through a short dip",
            LimitedBy.Paused => "paused until there is room for the minimum",
            LimitedBy.Temperature => "the charger is too warm for more",
            LimitedBy.EnableInput => "the contact from outside allows no more",
            LimitedBy.Commissioning => "the commissioning check steps the offer",
            LimitedBy.PilotTest => "a person tests the pilot with this current",
            LimitedBy.DryRun => "dry run: no more than the safe current",
            LimitedBy.Simulation => "simulated house: no more than the safe current",
            LimitedBy.MeterCheck => "stepped down to see whether the meter counts the right way round",
        };
    }
}
