namespace Evenload.Twin
{
    /// <summary>What kind of vehicle a <see cref="Vehicle"/> is. By default it obeys after two seconds.</summary>
    public sealed class VehicleOptions
    {
        /// <summary>The charger's phases it draws from: bit 0 is L1, bit 2 is L3; 1 to 7.</summary>
        public int PhasesMask { get; set; } = 7;

        /// <summary>Rating of its charger, milliamps per phase, at least 0; 0 means not connected.</summary>
        public int MaximumMilliamps { get; set; } = 16000;

        /// <summary>An offer below this, milliamps, is no offer to it: some vehicles refuse 6 A.</summary>
        public int MinimumMilliamps { get; set; } = 6000;

        /// <summary>Time from a change of the duty cycle to the first effect on the current, at least 0.</summary>
        public int DeadTimeMs { get; set; } = 2000;

        /// <summary>How fast its current rises; 0 means at once.</summary>
        public int RampUpMilliampsPerSecond { get; set; }

        /// <summary>How fast its current falls; 0 means at once.</summary>
        public int RampDownMilliampsPerSecond { get; set; }

        /// <summary>Time from the end of a pause, seen at the pilot, until it draws again, at least 0.</summary>
        /// <remarks>It runs beside the dead time: the longer of the two counts. The run begins with a pause.</remarks>
        public int RestartMs { get; set; }

        /// <summary>Time of the run at which the battery begins to be full; 0 means never.</summary>
        public long TaperFromMs { get; set; }

        /// <summary>Time in which the most it draws then falls from <see cref="MaximumMilliamps"/> to 0; at least 0.
        /// </summary>
        public long TaperOverMs { get; set; }

        /// <summary>It draws the most it can, whatever the duty cycle says.</summary>
        public bool IgnoresPilot { get; set; }

        /// <summary>How much less it draws than it may, milliamps, at least 0: most stay a little below.</summary>
        public int DrawsLessByMilliamps { get; set; }

        /// <summary>It draws no more than this, milliamps, however much is offered; 0 means no such limit.</summary>
        public int DrawsAtMostMilliamps { get; set; }
    }
}
