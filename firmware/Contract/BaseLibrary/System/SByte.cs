namespace System
{
    /// <summary>A 8-bit signed number. Arithmetic wraps on the device, also in <c>checked</c>.</summary>
    public struct SByte
    {
        /// <summary>The largest value.</summary>
        public const sbyte MaxValue = 127;

        /// <summary>The smallest value.</summary>
        public const sbyte MinValue = -128;

        /// <summary>Reads decimal text.</summary>
        /// <param name="s">Digits, with a sign; anything else throws.</param>
        /// <returns>The number.</returns>
        public static sbyte Parse(string s) => throw null;

        /// <summary>Reads decimal text without throwing.</summary>
        /// <param name="s">The text.</param>
        /// <param name="result">The number; of no use when the answer is false.</param>
        /// <returns>True when the text is a number in range.</returns>
        public static bool TryParse(string s, out sbyte result) => throw null;

        /// <summary>Decimal text; a new string.</summary>
        /// <returns>The text.</returns>
        public override string ToString() => throw null;

        /// <summary>Text in a format; a new string.</summary>
        /// <param name="format">D, F, G, N or X, with digits.</param>
        /// <returns>The text.</returns>
        public string ToString(string format) => throw null;
    }
}
