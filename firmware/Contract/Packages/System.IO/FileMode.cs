namespace System.IO
{
    /// <summary>How a file is opened.</summary>
    public enum FileMode
    {
        /// <summary>New; an error if it is there.</summary>
        CreateNew = 1,

        /// <summary>Emptied if it is there, new if it is not.</summary>
        Create = 2,

        /// <summary>An error if it is not there.</summary>
        Open = 3,

        /// <summary>New if it is not there.</summary>
        OpenOrCreate = 4,

        /// <summary>Emptied; an error if it is not there.</summary>
        Truncate = 5,

        /// <summary>Written at its end.</summary>
        Append = 6,
    }
}
