namespace Evenload.Core.Settings
{
    /// <summary>All settings, in the order of <see cref="Setting"/>.</summary>
    public static class SettingTable
    {
        private static readonly SettingRow[] Rows =
        {
            Amps("installationLimitMilliamps", 6000, 125000, 25000, "Rating of the connection's fuse, per phase"),
            Amps("marginMilliamps", 0, 10000, 500, "Kept free of the connection's rating"),
            Amps("stationMaximumMilliamps", 6000, 80000, 16000, "What the charger may give, per phase"),
            Amps("cableRatingMilliamps", 6000, 80000, 32000, "What the charging cable carries"),
            Amps("minimumMilliamps", 6000, 10000, 6000, "Least current offered; some vehicles need 7 or 8 A"),
            Amps("safeStartMilliamps", 0, 80000, 6000, "Offered until the first reading; 0 pauses"),
            Amps("safeLostMilliamps", 0, 80000, 6000, "Offered while the meter is lost; 0 pauses"),
            Amps("safeImplausibleMilliamps", 0, 80000, 6000, "Offered while readings cannot be right; 0 pauses"),
            Time("staleAfterMs", 1000, 10000, 5000, "A reading counts for this long"),
            Time("holdOffMs", 5000, 600000, 40000, "No rise for this long after a reduction"),
            Amps("riseStepMilliamps", 1000, 16000, 3000, "Largest rise at once; rises are 5 s apart or more"),
            Time("resumeAfterMs", 10000, 3600000, 60000, "Room must last this long before charging resumes"),
            Time("rideOutMs", 0, 60000, 10000, "A dip is held at the minimum for this long; 0: never"),
            Time("vehicleDeadTimeMs", 500, 10000, 5000, "The vehicle follows the pilot within this time"),
            Choice("phaseRotation", 0, new[] { "l1", "l2", "l3" }, "Supply phase that feeds the charger's L1"),
            new SettingRow("siteMeter", SettingKind.Profile, "", 0, 255, 0, null, "Model of the meter at the supply"),
            Choice(
                "siteMeterLink",
                0,
                new[] { "model", "rtu", "tcp", "rtu-over-tcp" },
                "How the meter is reached; model: as it leaves the factory"),
            Whole("siteMeterUnit", "", 0, 255, 0, "Unit identifier of the meter; 0: as it leaves the factory"),
            new SettingRow(
                "siteMeterAddress",
                SettingKind.Address,
                "",
                int.MinValue,
                int.MaxValue,
                0,
                null,
                "IPv4 address of the meter; 0.0.0.0: as it leaves the factory"),
            Whole("siteMeterPort", "", 1, 65535, 502, "TCP port of the meter"),
            Whole("serialBaud", "baud", 0, 115200, 0, "Speed of the RS-485 line; 0: as the meter leaves the factory"),
            Choice("serialParity", 0, new[] { "none", "even", "odd" }, "Parity of the RS-485 line"),
            Whole("serialStopBits", "", 1, 2, 1, "Stop bits of the RS-485 line"),
            Whole("siteMeterGapMs", "ms", -1, 5000, -1, "Pause before each request; -1: what the meter wants"),
            new SettingRow(
                "vehicleMeter",
                SettingKind.ProfileOrNone,
                "",
                0,
                255,
                0,
                null,
                "Model of a meter in the charger's own supply, on the RS-485 line; none: there is none"),
            Whole("vehicleMeterUnit", "", 1, 247, 2, "Unit identifier of the meter in the charger's own supply"),
        };

        /// <summary>Number of settings.</summary>
        public static int Count => Rows.Length;

        /// <summary>A row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1: the number of a <see cref="Setting"/>.</param>
        public static SettingRow Row(int index) => Rows[index];

        /// <summary>Finds a setting.</summary>
        /// <param name="name">Its name, upper or lower case.</param>
        /// <returns>Its index; -1 if there is none.</returns>
        public static int IndexOf(string name)
        {
            string sought = name.ToLower();
            for (int i = 0; i < Rows.Length; i++)
            {
                if (Rows[i].Name.ToLower() == sought)
                {
                    return i;
                }
            }

            return -1;
        }

        private static SettingRow Amps(string name, int minimum, int maximum, int standard, string help)
            => new SettingRow(name, SettingKind.Number, "mA", minimum, maximum, standard, null, help);

        private static SettingRow Time(string name, int minimum, int maximum, int standard, string help)
            => new SettingRow(name, SettingKind.Number, "ms", minimum, maximum, standard, null, help);

        private static SettingRow Whole(string name, string unit, int minimum, int maximum, int standard, string help)
            => new SettingRow(name, SettingKind.Number, unit, minimum, maximum, standard, null, help);

        private static SettingRow Choice(string name, int standard, string[] words, string help)
            => new SettingRow(name, SettingKind.Word, "", 0, words.Length - 1, standard, words, help);
    }
}
