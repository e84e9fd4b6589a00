namespace Evenload.Core.Metering
{
    /// <summary>What was found of a reading whose frames were all sound. Only <see cref="Accepted"/> is ever
    /// used.</summary>
    public enum ReadingVerdict : byte
    {
        /// <summary>No reading has been judged yet.</summary>
        None,

        /// <summary>Plausible.</summary>
        Accepted,

        /// <summary>The meter says that it has no value.</summary>
        NotAvailable,

        /// <summary>A current beyond twice the meter's rating.</summary>
        BeyondRating,

        /// <summary>More power than the current could carry: a wrong map, word order or ratio.</summary>
        Contradictory,

        /// <summary>Its parts come from different measuring cycles.</summary>
        Torn,

        /// <summary>A step larger than the meter's rating, not yet confirmed by the readings after it.</summary>
        ImpossibleStep,

        /// <summary>The same numbers for too long while current flows.</summary>
        Frozen,

        /// <summary>Another meter answers than the one whose map is used.</summary>
        WrongModel,

        /// <summary>It tells of one phase where the site has three.</summary>
        MissingPhases,
    }
}
