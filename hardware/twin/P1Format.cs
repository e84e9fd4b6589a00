using System;

namespace Evenload.Twin
{
    /// <summary>How a version of P1 writes its telegrams. Digits are those before the point.</summary>
    internal sealed class P1Format
    {
        private static readonly P1Format[] All =
        {
            new P1Format
            {
                Profile = "dsmr-5", Header = "EVL5\\2TWIN-NL-50", Version = "1-3:0.2.8(50)", PeriodMs = 1000,
            },
            new P1Format
            {
                Profile = "dsmr-4", Header = "EVL5\\2TWIN-NL-42", Version = "1-3:0.2.8(42)", HasVoltages = false,
            },
            new P1Format
            {
                Profile = "dsmr-2", Header = "EVL4\\1TWIN-NL-22", HasTime = false, HasPhases = false, Baud = 9600,
                EnergyDigits = 5, PowerDigits = 4, PowerDecimals = 2, HasCheck = false,
            },
            new P1Format
            {
                Profile = "emucs-belgium", Header = "EVL5\\2TWIN_BE", Version = "0-0:96.1.4(50217)",
                CurrentDecimals = 2, HasDemand = true, PeriodMs = 1000,
            },
            new P1Format
            {
                Profile = "p1-luxembourg", Header = "EVL5\\2TWIN-LU", Version = "1-3:0.2.8(42)", Tariffs = 0,
            },
            new P1Format
            {
                Profile = "p1-sweden", Header = "EVL5\\2TWIN-SE", CurrentDecimals = 1, PowerDigits = 4,
                EnergyDigits = 8, Tariffs = 0,
            },
        };

        /// <summary>Name of the profile.</summary>
        internal string Profile { get; private init; }

        /// <summary>What follows the slash.</summary>
        internal string Header { get; private init; }

        /// <summary>The line with the version; null if there is none.</summary>
        internal string Version { get; private init; }

        /// <summary>Bits per second; all versions have ten bits a character.</summary>
        internal int Baud { get; private init; } = 115200;

        /// <summary>From one telegram to the next.</summary>
        internal int PeriodMs { get; private init; } = 10000;

        /// <summary>Whether a telegram ends with a check.</summary>
        internal bool HasCheck { get; private init; } = true;

        /// <summary>Whether the time is told.</summary>
        internal bool HasTime { get; private init; } = true;

        /// <summary>Whether anything is told of single phases.</summary>
        internal bool HasPhases { get; private init; } = true;

        /// <summary>Whether voltages are told.</summary>
        internal bool HasVoltages { get; private init; } = true;

        /// <summary>Whether quarter-hour demand and history are told.</summary>
        internal bool HasDemand { get; private init; }

        /// <summary>2, or 0 for one counter of all tariffs.</summary>
        internal int Tariffs { get; private init; } = 2;

        /// <summary>Of kWh; three decimals follow.</summary>
        internal int EnergyDigits { get; private init; } = 6;

        /// <summary>Of kW.</summary>
        internal int PowerDigits { get; private init; } = 2;

        /// <summary>Of kW, 0 to 3.</summary>
        internal int PowerDecimals { get; private init; } = 3;

        /// <summary>Of A, 0 to 3.</summary>
        internal int CurrentDecimals { get; private init; }

        /// <summary>The row of a profile.</summary>
        internal static P1Format Of(string profile)
        {
            return Array.Find(All, format => format.Profile == profile)
                ?? throw new ArgumentException("There is no simulated P1 port \"" + profile + "\".", nameof(profile));
        }

        /// <summary>Names of all rows.</summary>
        internal static string[] Profiles()
        {
            return Array.ConvertAll(All, format => format.Profile);
        }
    }
}
