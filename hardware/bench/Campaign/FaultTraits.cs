using System;

namespace Evenload.Bench.Campaign
{
    /// <summary>What a fault makes of the rules for as long as it is in force.</summary>
    [Flags]
    public enum FaultTraits
    {
        /// <summary>Every rule holds as ever.</summary>
        None = 0,

        /// <summary>No reading can be accepted: the safe current has to follow.</summary>
        Deafens = 1,

        /// <summary>Readings may be false: what the charger makes of them says nothing about it.</summary>
        Lies = 2,

        /// <summary>The same on a serial line, whose replies do not say which request they answer.</summary>
        LiesOnSerial = 4,

        /// <summary>The vehicle does not do what the pilot says, or more slowly than it has to.</summary>
        Disobeys = 8,

        /// <summary>Only where the meter is on a network.</summary>
        OnTcp = 16,

        /// <summary>Only where the meter is on a serial line.</summary>
        OnSerial = 32,

        /// <summary>It holds for the whole session.</summary>
        Lasting = 64,

        /// <summary>Only where the meter is asked, on a serial line or a network.</summary>
        OnModbus = 128,

        /// <summary>Only where the meter has a P1 port.</summary>
        OnP1 = 256,

        /// <summary>Something is typed at the console.</summary>
        Types = 512,

        /// <summary>The contacts of the contactor are not where the coil wants them.</summary>
        Welds = 1024,

        /// <summary>The residual-current device sees no current.</summary>
        Numbs = 2048,
    }
}
