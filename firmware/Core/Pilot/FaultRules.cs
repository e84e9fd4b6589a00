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
            int worst = 0;
            int above = (mask & ((1 << Count) - 1)) >> 1;
            while (above != 0)
            {
                worst++;
                above >>= 1;
            }

            return (SessionFault)worst;
        }

        /// <summary>How a fault ends.</summary>
        /// <param name="fault">Any.</param>
        /// <remarks>What another vehicle or cable may cure ends with this one. What says that the charger cannot switch
        /// off needs a person; whether a restart loop does, its watch knows.</remarks>
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
            SessionFault.RestartLoop => FaultClears.AfterTime,
            SessionFault.ContactorWelded => FaultClears.ByRestart,
        };

        /// <summary>How long a fault has to be gone where it ends by itself.</summary>
        /// <param name="fault">Any.</param>
        /// <returns>ms.</returns>
        public static int WaitMs(SessionFault fault)
            => fault == SessionFault.Overdraw || fault == SessionFault.ContactorOpen ? 60000 : 30000;

        /// <summary>How often a fault may end by itself after <see cref="WaitMs"/>; each time without it for
        /// <see cref="RegainMs"/> gives one back, and so does unplugging give all.</summary>
        /// <param name="fault">Any.</param>
        /// <returns>2 where each time wears the contactor under load; otherwise 10.</returns>
        public static int Retries(SessionFault fault)
            => fault == SessionFault.Overdraw || fault == SessionFault.ContactorOpen ? 2 : 10;

        /// <summary>How long a fault has to be gone to give back one of its <see cref="Retries"/>: nobody may be there
        /// to unplug the vehicle, and a fault that ends by itself must not keep it from charging all night.</summary>
        /// <param name="fault">Any.</param>
        /// <returns>ms: an hour, or 10 minutes. For ever on, that is 24 or 144 openings of the contactor a day, of the
        /// 100,000 and more that it is made for.</returns>
        public static int RegainMs(SessionFault fault)
            => fault == SessionFault.Overdraw || fault == SessionFault.ContactorOpen ? 3600000 : 600000;
    }
}
