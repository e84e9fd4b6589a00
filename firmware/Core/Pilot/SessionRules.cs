namespace Evenload.Core.Pilot
{
    /// <summary>How a session goes on, and what each of its states puts out.</summary>
    /// <remarks>The numbers are the sequences of IEC 61851-1:2017 Table A.6, as other chargers cite them: 5 (the
    /// vehicle starts to draw), 6 (another offer) and 7 (it stops drawing) change no state, and 11 (C for a moment) does
    /// not pass <see cref="PilotSense"/>.</remarks>
    public static class SessionRules
    {
        /// <summary>The state that follows.</summary>
        /// <param name="state">The state so far.</param>
        /// <param name="pilot">What the vehicle says. Where D may not be charged, the caller gives B and does not
        /// offer: that opens the contactor at once.</param>
        /// <param name="offering">True while there is current for this vehicle.</param>
        /// <param name="mayClose">True when all checks are done that come before closing the contactor.</param>
        /// <param name="stopExpired">True when the vehicle has had its time to switch off.</param>
        /// <param name="faulted">True while any fault is in force.</param>
        public static SessionState Next(
            SessionState state, PilotState pilot, bool offering, bool mayClose, bool stopExpired, bool faulted)
        {
            if (faulted)
            {
                return SessionState.Faulted;                                 // 12: a fault
            }

            switch (pilot)
            {
                case PilotState.A: return SessionState.Unplugged;            // 2.1, 2.2: unplugged; 9.3: the offer ends
                case PilotState.B: return offering ? Offered(state) : Withheld(state);
                case PilotState.C:
                case PilotState.D: return offering ? Asked(state, mayClose, stopExpired) : Stopped(state, stopExpired);
                default: return SessionState.Faulted;                        // 12: E, F, or no state at all
            }
        }

        /// <summary>Whether a state lets the contactor be closed.</summary>
        /// <param name="state">Any.</param>
        public static bool ContactorMayClose(SessionState state) => state switch
        {
            SessionState.Unplugged => false,
            SessionState.Waiting => false,
            SessionState.Ready => false,
            SessionState.Charging => true,
            SessionState.Stopping => true,     // the vehicle still draws; it has its time to open S2
            SessionState.Paused => false,
            SessionState.Finished => false,
            SessionState.Faulted => false,
        };

        /// <summary>What a state drives on the pilot.</summary>
        /// <param name="state">Any.</param>
        public static PilotMode Drive(SessionState state) => state switch
        {
            SessionState.Unplugged => PilotMode.Steady,
            SessionState.Waiting => PilotMode.Steady,
            SessionState.Ready => PilotMode.Oscillating,
            SessionState.Charging => PilotMode.Oscillating,
            SessionState.Stopping => PilotMode.Steady,
            SessionState.Paused => PilotMode.Steady,
            SessionState.Finished => PilotMode.Oscillating,
            SessionState.Faulted => PilotMode.Steady,      // F would hide whether the vehicle is unplugged
        };

        /// <summary>Whether the vehicle at the outlet has been charging before.</summary>
        /// <param name="state">Any.</param>
        public static bool HasCharged(SessionState state) => state switch
        {
            SessionState.Unplugged => false,
            SessionState.Waiting => false,
            SessionState.Ready => false,
            SessionState.Charging => true,
            SessionState.Stopping => true,
            SessionState.Paused => true,
            SessionState.Finished => true,
            SessionState.Faulted => false,
        };

        // State B, and current for it.
        private static SessionState Offered(SessionState state)
        {
            switch (state)
            {
                case SessionState.Charging:
                case SessionState.Finished: return SessionState.Finished;    // 8.1: the vehicle opened S2 by itself
                default: return SessionState.Ready;                          // 3.1: there is current now
            }
        }

        // State B, and nothing for it: 1.1 plugged in; 8.2 the vehicle opened S2 as asked; 9.2 the offer has ended.
        private static SessionState Withheld(SessionState state)
            => HasCharged(state) ? SessionState.Paused : SessionState.Waiting;

        // State C or D, and current for it.
        private static SessionState Asked(SessionState state, bool mayClose, bool stopExpired)
        {
            switch (state)
            {
                case SessionState.Charging: return SessionState.Charging;
                case SessionState.Stopping:                                  // a stop once begun is carried through
                    return stopExpired ? SessionState.Paused : SessionState.Stopping;
                case SessionState.Ready:
                case SessionState.Finished:
                    return mayClose ? SessionState.Charging : state;         // 4: the vehicle closed S2
                default: return SessionState.Ready;                          // 3.2: there is current now
            }
        }

        // State C or D, and nothing for it: 1.2 plugged in without S2.
        private static SessionState Stopped(SessionState state, bool stopExpired)
        {
            switch (state)
            {
                case SessionState.Charging: return SessionState.Stopping;    // 9.1: the vehicle is asked to stop (10.1)
                case SessionState.Stopping:
                    return stopExpired ? SessionState.Paused : SessionState.Stopping;   // 10.2: it did not
                default: return Withheld(state);
            }
        }
    }
}
