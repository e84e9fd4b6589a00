namespace Evenload.Twin
{
    /// <summary>How a <see cref="VehicleInlet"/> behaves. By default it is ready two seconds after an offer, and off
    /// one and a half after its end.</summary>
    public sealed class InletOptions
    {
        /// <summary>Time from the first offer until it closes S2, milliseconds.</summary>
        public int ReadyAfterMs { get; set; } = 2000;

        /// <summary>Time from the end of the offer until it opens S2, milliseconds, 3000 at the most in a good one;
        /// its current is gone before.</summary>
        public int StopAfterMs { get; set; } = 1500;

        /// <summary>It stays ready when the offer ends.</summary>
        public bool IgnoresStop { get; set; }

        /// <summary>It has no S2: it is ready always.</summary>
        public bool HasNoSwitch { get; set; }

        /// <summary>It asks for ventilation.</summary>
        public bool NeedsVentilation { get; set; }

        /// <summary>Its pilot has a diode.</summary>
        public bool HasDiode { get; set; } = true;

        /// <summary>Before it is ready it closes S2 for this long, milliseconds, halfway; 0: it does not.</summary>
        public int PulseMs { get; set; }

        /// <summary>It sleeps: offers are nothing to it until it is woken.</summary>
        public bool Sleeps { get; set; }

        /// <summary>Of a sleeping vehicle: only an interruption wakes it, not a steady pilot.</summary>
        public bool NeedsInterruption { get; set; }

        /// <summary>A steady pilot, or an interruption, has to last for this long, milliseconds, to wake it.</summary>
        public int WakesAfterMs { get; set; } = 2500;
    }
}
