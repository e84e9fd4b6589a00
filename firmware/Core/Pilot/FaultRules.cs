namespace Evenload.Core.Pilot
{
    /// <summary>How each fault ends.</summary>
    public static class FaultRules
    {
        /// <summary>How many members <see cref="SessionFault"/> has.</summary>
        public const int Count = 15;

        /// <summary>A fault's bit in a mask.</summary>
        /// <param name="fault">Any; <see cref="SessionFault.None"/> has none.</param>
        public static int Bit(SessionFault fault) => fault == SessionFault.None ? 0 : 1 << (int)fault;

        /// <summary>The gravest fault of a mask.</summary>
        /// <param name="mask">Bits of <see cref="Bit"/>; others are ignored.</param>
        public static SessionFault Worst(int mask)
        {
            for (int i = Count - 1; i > 0; i--)
            {
                if ((mask & (1 << i)) != 0)
                {
                    return (SessionFault)i;
                }
            }

            return SessionFault.None;
        }

        /// <summary>How a fault ends.</summary>
        /// <param name="fault">Any.</param>
        /// <remarks>What another vehicle or cable may cure ends with this one. What says that the charger cannot switch
        /// off, or does not stay up, needs a person.</remarks>
        public static FaultClears Clears(SessionFault fault) => fault switch
        {
            SessionFault.None => FaultClears.AfterTime,
            SessionFault.Overdraw => FaultClears.AfterTime,
            SessionFault.MissedDeadline => FaultClears.AfterTime,
            SessionFault.TemperatureSensor => FaultClears.AfterTime,
            SessionFault.OverTemperature => FaultClears.AfterTime,
            SessionFault.PilotInvalid => FaultClears.AfterTime,
            SessionFault.PilotShort => FaultClears.AfterTime,
            SessionFault.PilotReadBack => FaultClears.AfterTime,
            SessionFault.Cable => FaultClears.OnUnplugging,
            SessionFault.Diode => FaultClears.OnUnplugging,
            SessionFault.ResidualTest => FaultClears.OnUnplugging,
            SessionFault.ResidualCurrent => FaultClears.OnUnplugging,
            SessionFault.ContactorOpen => FaultClears.AfterTime,
            SessionFault.RestartLoop => FaultClears.ByPerson,
            SessionFault.ContactorWelded => FaultClears.ByPerson,
        };

        /// <summary>How long a fault has to be gone where it ends by itself.</summary>
        /// <param name="fault">Any.</param>
        /// <returns>ms.</returns>
        public static int WaitMs(SessionFault fault)
            => fault == SessionFault.Overdraw || fault == SessionFault.ContactorOpen ? 60000 : 30000;

        /// <summary>How often a fault may end by itself before the vehicle has to be unplugged.</summary>
        /// <param name="fault">Any.</param>
        /// <returns>2 where each time wears the contactor under load; otherwise 10, which only ends an endless
        /// change.</returns>
        public static int Retries(SessionFault fault)
            => fault == SessionFault.Overdraw || fault == SessionFault.ContactorOpen ? 2 : 10;
    }
}
