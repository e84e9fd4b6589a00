namespace Evenload.Core.Pilot
{
    /// <summary>A session in words; the device keeps no names of enum members.</summary>
    public static class SessionText
    {
        /// <summary>The short code of a pilot's state.</summary>
        /// <param name="state">Any member.</param>
        /// <returns>A letter, or a question mark.</returns>
        public static string Name(PilotState state) => state switch
        {
            PilotState.Invalid => "?",
            PilotState.A => "A",
            PilotState.B => "B",
            PilotState.C => "C",
            PilotState.D => "D",
            PilotState.E => "E",
            PilotState.F => "F",
        };

        /// <summary>The short code of a session's state; never changes.</summary>
        /// <param name="state">Any member.</param>
        /// <returns>Lower case.</returns>
        public static string Name(SessionState state) => state switch
        {
            SessionState.Unplugged => "unplugged",
            SessionState.Waiting => "waiting",
            SessionState.Ready => "ready",
            SessionState.Charging => "charging",
            SessionState.Stopping => "stopping",
            SessionState.Paused => "paused",
            SessionState.Finished => "finished",
            SessionState.Faulted => "faulted",
        };

        /// <summary>The reason for people.</summary>
        /// <param name="reason">Any member.</param>
        /// <returns>A sentence without a full stop.</returns>
        public static string Sentence(SessionReason reason) => reason switch
        {
            SessionReason.StartUp => "the pilot is being measured",
            SessionReason.NoVehicle => "no vehicle is plugged in",
            SessionReason.NoOffer => "there is no current to offer",
            SessionReason.NoVentilation => "the vehicle asks for ventilation and there is none here",
            SessionReason.VehicleNotReady => "current is offered and the vehicle does not ask for it",
            SessionReason.WakingUp => "the vehicle seems to sleep and is being woken",
            SessionReason.Checking => "the vehicle is ready and the last checks run",
            SessionReason.Charging => "the vehicle charges",
            SessionReason.OfferWithdrawn => "the offer is withdrawn and the vehicle switches off",
            SessionReason.VehicleDidNotStop => "the vehicle did not switch off in time and was disconnected",
            SessionReason.VehicleStopped => "the vehicle has switched off by itself",
            SessionReason.Fault => "a fault forbids charging",
        };

        /// <summary>A fault for people, and what ends it.</summary>
        /// <param name="fault">Any member.</param>
        /// <returns>A sentence without a full stop.</returns>
        public static string Sentence(SessionFault fault) => fault switch
        {
            SessionFault.None => "no fault",
            SessionFault.Overdraw => "the vehicle takes more than it is offered",
            SessionFault.MissedDeadline => "the charging path missed its deadline",
            SessionFault.TemperatureSensor => "the temperature cannot be measured",
            SessionFault.OverTemperature => "the charger is too hot",
            SessionFault.PilotInvalid => "the pilot has a voltage that cannot be",
            SessionFault.PilotShort => "the pilot is shorted to earth",
            SessionFault.PilotReadBack => "the pilot does not do what it is told",
            SessionFault.Cable => "the cable is not coded or was changed; unplug it",
            SessionFault.Diode => "the vehicle has no diode in the pilot; unplug it",
            SessionFault.ResidualTest => "the residual-current device failed its test; unplug to try again",
            SessionFault.ResidualCurrent => "residual current; unplug the vehicle",
            SessionFault.ContactorOpen => "the contactor does not close",
            SessionFault.RestartLoop => "the charger restarted again and again; version tells more",
            SessionFault.ContactorWelded => "the contactor does not open; switch the supply off",
        };
    }
}
