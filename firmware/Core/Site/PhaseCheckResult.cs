namespace Evenload.Core.Site
{
    /// <summary>How a <see cref="PhaseCheck"/> stands or ended.</summary>
    public enum PhaseCheckResult : byte
    {
        /// <summary>It has not been started.</summary>
        None,

        /// <summary>It is at work.</summary>
        Running,

        /// <summary>It is sure of every phase.</summary>
        Sure,

        /// <summary>A person ended it.</summary>
        Stopped,

        /// <summary>Minimum and maximum are closer than two steps need.</summary>
        LevelsTooClose,

        /// <summary>No phase moves with the offer.</summary>
        VehicleSilent,

        /// <summary>The offer could not be stepped often enough: something else held it.</summary>
        HeldBack,

        /// <summary>The supply's meter did not answer for half a minute.</summary>
        MeterLost,

        /// <summary>The steps contradicted each other to the end.</summary>
        TooNoisy,
    }
}
