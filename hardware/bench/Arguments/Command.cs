using System;

namespace Evenload.Bench.Arguments
{
    /// <summary>What the bench can be asked to do. Flags, so that an option can name all commands that take
    /// it.</summary>
    [Flags]
    public enum Command
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The firmware in real time, against a simulated or a real meter; without a command word.</summary>
        Live = 1,

        /// <summary>The measurement of the bus, <c>--bus</c>.</summary>
        Bus = 2,

        /// <summary>A trace in virtual time.</summary>
        Replay = 4,

        /// <summary>A trace in virtual time, judged.</summary>
        Score = 8,

        /// <summary>The benchmark of one tick.</summary>
        Speed = 16,

        /// <summary>The table of settings.</summary>
        Settings = 32,

        /// <summary>The list of meter profiles.</summary>
        Profiles = 64,

        /// <summary>The search for a real meter.</summary>
        Scan = 128,

        /// <summary>The commissioning check in virtual time.</summary>
        Commission = 256,

        /// <summary>The comparison with what others do.</summary>
        Peers = 512,

        /// <summary>A year in virtual time.</summary>
        Year = 1024,

        /// <summary>The table of the console's commands.</summary>
        Commands = 2048,

        /// <summary>The fault campaign in virtual time.</summary>
        Campaign = 4096,

        /// <summary>Threads of the firmware hang, in real time.</summary>
        Hang = 8192,

        /// <summary>The charging path's ticks beside a busy console.</summary>
        Busy = 16384,

        /// <summary>All that run in real time.</summary>
        RealTime = Live | Bus,

        /// <summary>All that run the plant with its vehicle.</summary>
        Plant = Live | Bus | Busy | Replay | Score | Commission,

        /// <summary>All that run the firmware.</summary>
        Firmware = Plant | Speed,

        /// <summary>All whose firmware can be set.</summary>
        Settable = Firmware | Peers,

        /// <summary>All in which something is random.</summary>
        Seeded = Plant | Peers | Year | Campaign | Hang,
    }
}
