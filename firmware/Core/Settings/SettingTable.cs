namespace Evenload.Core.Settings
{
    /// <summary>All settings, in the order of <see cref="Setting"/>.</summary>
    public static class SettingTable
    {
        // The index is the mask, bit 0 for L1.
        private static readonly string[] Masks = { "none", "l1", "l2", "l1+l2", "l3", "l1+l3", "l2+l3", "all" };

        private static readonly string[] NoYes = { "no", "yes" };

        private static readonly string[] NoneFitted = { "none", "fitted" };

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
            Address("siteMeterAddress", 0, "IPv4 address of the meter; 0.0.0.0: as it leaves the factory"),
            Whole("siteMeterPort", "", 1, 65535, 502, "TCP port of the meter"),
            Whole("serialBaud", "baud", 0, 115200, 0, "Speed of the RS-485 line; 0: as the meter leaves the factory"),
            Choice(
                "serialParity",
                0,
                new[] { "model", "none", "even", "odd" },
                "Parity of the RS-485 line; model: as the meter leaves the factory"),
            Whole("serialStopBits", "", 0, 2, 0, "Stop bits of the RS-485 line; 0: as the meter leaves the factory"),
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
            Choice("sitePhases", 1, new[] { "1", "3" }, "Phases of the connection"),
            Choice("siteMeterInvert", 0, Masks, "Phases that the meter at the supply shows the wrong way round"),
            Choice("vehicleMeterInvert", 0, Masks, "Phases that the vehicle's meter shows the wrong way round"),
            Choice(
                "p1Signal",
                0,
                new[] { "inverted", "plain" },
                "P1: the signal as the meter sends it, or after an inverter on the board"),
            Choice("customFunction", 0, new[] { "3", "4" }, "Custom meter: the function that reads it"),
            Map("customCurrent", "Custom meter: phase currents, in A"),
            Map("customPower", "Custom meter: phase powers, in W, export negative"),
            Choice(
                "customSign",
                0,
                new[] { "by-power", "own", "import" },
                "Custom meter: direction of a current by its power, by its own sign, or always import"),
            Map("customVoltage", "Custom meter: voltages from phase to neutral, in V"),
            Map("customTotalPower", "Custom meter: power of all phases, in W, export negative"),
            Map("customFrequency", "Custom meter: frequency, in Hz"),
            Map("customEnergyImport", "Custom meter: energy taken from the grid, in Wh"),
            Map("customEnergyExport", "Custom meter: energy given to the grid, in Wh"),
            Whole("customMaximumRegisters", "", 4, 125, 50, "Custom meter: most registers of a request"),
            Choice(
                "customGaps", 0, new[] { "skip", "read" }, "Custom meter: registers between those asked for, skip or read"),
            Amps("customRatingMilliamps", 1000, 1000000, 65000, "Custom meter: largest current that it measures"),
            Time("customRefreshMs", 100, 10000, 1000, "Custom meter: every how many ms it measures anew"),
            Time("customThinkMs", 20, 2000, 500, "Custom meter: longest time to its answer"),
            Choice("board", 0, new[] { "esp32-devkitc", "esp32-poe-iso" }, "The board, and with it the pins"),
            Choice(
                "outletCable",
                0,
                new[] { "tethered", "socket" },
                "Cable fixed to the charger, or a socket that reads the rating of each cable"),
            Choice("ventilation", 0, NoYes, "Whether vehicles may charge that ask for ventilation"),
            Choice(
                "wakeUp",
                0,
                new[] { "off", "steady", "interruption" },
                "How a vehicle is woken that takes no notice of an offer, at most twice"),
            Choice("contactorFeedback", 1, NoneFitted, "Auxiliary contact that shows a welded contactor"),
            Choice("residualMonitor", 1, NoneFitted, "6 mA DC residual-current monitor; none: a type B device is upstream"),
            Choice("temperatureSensor", 1, NoneFitted, "Temperature sensor in the housing"),
            Whole("derateFromCelsius", "C", 20, 100, 55, "From this temperature on less is offered"),
            Whole("stopAtCelsius", "C", 25, 110, 70, "From this temperature on nothing is offered"),
            Choice("enableInput", 0, NoneFitted, "Contact from outside that limits while it is open"),
            Amps("enableLimitMilliamps", 0, 80000, 0, "What is left while the contact from outside is open; 0 stops"),
            Whole("pilotHighRaw", "", 1, 4094, 2801, "Calibration: the converter's number with the pilot steady and high"),
            Whole("pilotHighMillivolts", "mV", 6000, 13500, 12000, "Calibration: the pilot's voltage at pilotHighRaw"),
            Whole("pilotLowRaw", "", 1, 4094, 160, "Calibration: the converter's number with the pilot steady and low"),
            Whole("pilotLowMillivolts", "mV", -13500, -6000, -12000, "Calibration: the pilot's voltage at pilotLowRaw"),
            Choice(
                "network",
                0,
                new[] { "auto", "none", "ethernet", "wifi" },
                "The charger's network; auto: Ethernet where the board has it, or else Wi-Fi once it is wanted"),
            Address("networkAddress", 0, "Own IPv4 address; 0.0.0.0: the network gives one (DHCP)"),
            Address("networkMask", -256, "Mask of the own network, where networkAddress is set"),
            Address("networkGateway", 0, "Gateway of the own network, where networkAddress is set"),
            new SettingRow(
                "wifiName",
                SettingKind.Text,
                "",
                1,
                32,
                0,
                null,
                "Name of the Wi-Fi (SSID); none: the one that the firmware image was given, if any"),
            new SettingRow(
                "wifiPassword",
                SettingKind.Secret,
                "",
                8,
                63,
                0,
                null,
                "Password of the Wi-Fi, which set asks for; none: it is open"),
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

        private static SettingRow Address(string name, int standard, string help)
            => new SettingRow(name, SettingKind.Address, "", int.MinValue, int.MaxValue, standard, null, help);

        private static SettingRow Map(string name, string help)
            => new SettingRow(name, SettingKind.Quantity, "", 0, 0, 0, null, help);

        private static SettingRow Choice(string name, int standard, string[] words, string help)
            => new SettingRow(name, SettingKind.Word, "", 0, words.Length - 1, standard, words, help);
    }
}
