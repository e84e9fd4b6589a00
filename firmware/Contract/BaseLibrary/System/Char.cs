namespace System
{
    /// <summary>One UTF-16 code unit.</summary>
    public struct Char
    {
        /// <summary>The last code unit.</summary>
        public const char MaxValue = '\xffff';

        /// <summary>The first code unit.</summary>
        public const char MinValue = '\0';

        /// <summary>The lower case letter of an ASCII letter; any other unit unchanged.</summary>
        /// <returns>The letter.</returns>
        public char ToLower() => throw null;

        /// <summary>The upper case letter of an ASCII letter; any other unit unchanged.</summary>
        /// <returns>The letter.</returns>
        public char ToUpper() => throw null;

        /// <summary>A string of this unit alone; a new string.</summary>
        /// <returns>The text.</returns>
        public override string ToString() => throw null;
    }
}
