namespace Evenload.Core.Metering
{
    /// <summary>What became of a telegram of a P1 port. Only <see cref="Complete"/> gives values.</summary>
    public enum P1Outcome : byte
    {
        /// <summary>No telegram has ended yet.</summary>
        Incomplete,

        /// <summary>Whole, checked and understood.</summary>
        Complete,

        /// <summary>Its check does not fit.</summary>
        WrongCheck,

        /// <summary>It has no check, but its version or its objects call for one.</summary>
        NoCheck,

        /// <summary>It did not end in time.</summary>
        TooLong,

        /// <summary>The next one began before its end.</summary>
        Cut,

        /// <summary>It tells neither power nor current.</summary>
        NoValues,

        /// <summary>It holds what is no text, or, without a check, a line that has not the form of one.</summary>
        Garbled,

        /// <summary>One of the objects that are used has no number, another unit, or a number beyond all
        /// measure.</summary>
        BadValue,

        /// <summary>It tells one object twice.</summary>
        Duplicate,

        /// <summary>Binary DLMS frames in HDLC, as in Norway and Denmark: not a P1 text.</summary>
        Binary,

        /// <summary>An encrypted envelope, as in Luxembourg and Austria: the text inside needs the owner's
        /// key.</summary>
        Encrypted,
    }
}
