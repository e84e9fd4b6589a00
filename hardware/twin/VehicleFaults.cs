namespace Evenload.Twin
{
    /// <summary>What is wrong with a vehicle. All off at first; each switch may be changed at any time and acts from the
    /// next step on.</summary>
    public sealed class VehicleFaults
    {
        /// <summary>It goes on by the last duty cycle it has seen, and stays ready when the offer ends.</summary>
        public bool Deaf { get; set; }

        /// <summary>It draws so much more than it would, thousandths, at least 0.</summary>
        public int OverdrawPermille { get; set; }

        /// <summary>It draws no more than this, milliamps, as one that is nearly full or too warm; 0 means no such
        /// limit.</summary>
        public int AtMostMilliamps { get; set; }

        /// <summary>It draws and rests by turns, each for this long, milliseconds; 0: it does not.</summary>
        public int PulseMs { get; set; }

        /// <summary>Phases of the charger that do not reach it: bit 0 is L1, bit 2 is L3.</summary>
        public int LostPhases { get; set; }
    }
}
