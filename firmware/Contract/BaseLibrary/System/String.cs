using System.Collections;
using System.Runtime.CompilerServices;

namespace System
{
    /// <summary>Text. The device keeps UTF-8: <see cref="Length"/> and the indexer walk it from the start.</summary>
    public sealed class String : IEnumerable
    {
        /// <summary>Text of no characters.</summary>
        public static readonly string Empty = "";

        /// <summary>Text of some of the characters of an array.</summary>
        /// <param name="value">The characters.</param>
        /// <param name="startIndex">The first to take.</param>
        /// <param name="length">How many to take.</param>
        public String(char[] value, int startIndex, int length) => throw null;

        /// <summary>Text of the characters of an array.</summary>
        /// <param name="value">The characters.</param>
        public String(char[] value) => throw null;

        /// <summary>Text of one character, repeated.</summary>
        /// <param name="c">The character.</param>
        /// <param name="count">How often.</param>
        public String(char c, int count) => throw null;

        /// <summary>Number of characters; counts them at each call.</summary>
        public int Length => throw null;

        /// <summary>The character at an index; walks there at each call.</summary>
        /// <param name="index">0 to one less than <see cref="Length"/>.</param>
        [IndexerName("Chars")]
        public char this[int index] => throw null;

        /// <summary>Compares character by character.</summary>
        /// <param name="a">One text, or null.</param>
        /// <param name="b">The other.</param>
        /// <returns>True when equal.</returns>
        public static bool operator ==(string a, string b) => throw null;

        /// <summary>The opposite of equality.</summary>
        /// <param name="a">One text, or null.</param>
        /// <param name="b">The other.</param>
        /// <returns>True when not equal.</returns>
        public static bool operator !=(string a, string b) => throw null;

        /// <summary>Compares character by character.</summary>
        /// <param name="a">One text, or null.</param>
        /// <param name="b">The other.</param>
        /// <returns>True when equal.</returns>
        public static bool Equals(string a, string b) => throw null;

        /// <summary>Orders two texts by their characters.</summary>
        /// <param name="strA">One text.</param>
        /// <param name="strB">The other.</param>
        /// <returns>Negative, 0 or positive.</returns>
        public static int Compare(string strA, string strB) => throw null;

        /// <summary>Tells whether there is any text.</summary>
        /// <param name="value">The text, or null.</param>
        /// <returns>True for null and for no characters.</returns>
        public static bool IsNullOrEmpty(string value) => throw null;

        /// <summary>The text of a value; a new string.</summary>
        /// <param name="arg0">The value.</param>
        /// <returns>The text.</returns>
        public static string Concat(object arg0) => throw null;

        /// <summary>The texts of values, one after the other; a new string.</summary>
        /// <param name="arg0">The first.</param>
        /// <param name="arg1">The second.</param>
        /// <returns>The text.</returns>
        public static string Concat(object arg0, object arg1) => throw null;

        /// <summary>The texts of values, one after the other; a new string.</summary>
        /// <param name="arg0">The first.</param>
        /// <param name="arg1">The second.</param>
        /// <param name="arg2">The third.</param>
        /// <returns>The text.</returns>
        public static string Concat(object arg0, object arg1, object arg2) => throw null;

        /// <summary>The texts of values, one after the other; a new string.</summary>
        /// <param name="args">The values.</param>
        /// <returns>The text.</returns>
        public static string Concat(params object[] args) => throw null;

        /// <summary>Texts, one after the other; a new string.</summary>
        /// <param name="str0">The first.</param>
        /// <param name="str1">The second.</param>
        /// <returns>The text.</returns>
        public static string Concat(string str0, string str1) => throw null;

        /// <summary>Texts, one after the other; a new string.</summary>
        /// <param name="str0">The first.</param>
        /// <param name="str1">The second.</param>
        /// <param name="str2">The third.</param>
        /// <returns>The text.</returns>
        public static string Concat(string str0, string str1, string str2) => throw null;

        /// <summary>Texts, one after the other; a new string.</summary>
        /// <param name="str0">The first.</param>
        /// <param name="str1">The second.</param>
        /// <param name="str2">The third.</param>
        /// <param name="str3">The fourth.</param>
        /// <returns>The text.</returns>
        public static string Concat(string str0, string str1, string str2, string str3) => throw null;

        /// <summary>Texts, one after the other; a new string.</summary>
        /// <param name="values">The texts.</param>
        /// <returns>The text.</returns>
        public static string Concat(params string[] values) => throw null;

        /// <summary>Values put into a text; a new string.</summary>
        /// <param name="format">The text, with {0} and the like; D, F, G, N and X with digits are known.</param>
        /// <param name="args">The values; none may be null.</param>
        /// <returns>The text.</returns>
        public static string Format(string format, params object[] args) => throw null;

        /// <inheritdoc/>
        public override bool Equals(object obj) => throw null;

        /// <summary>Orders this text and another by their characters.</summary>
        /// <param name="strB">The other text.</param>
        /// <returns>Negative, 0 or positive.</returns>
        public int CompareTo(string strB) => throw null;

        /// <summary>Tells whether a part occurs.</summary>
        /// <param name="value">The part.</param>
        /// <returns>True when it does.</returns>
        public bool Contains(string value) => throw null;

        /// <summary>Tells whether the text begins with a part.</summary>
        /// <param name="value">The part.</param>
        /// <returns>True when it does.</returns>
        public bool StartsWith(string value) => throw null;

        /// <summary>Tells whether the text ends with a part.</summary>
        /// <param name="value">The part.</param>
        /// <returns>True when it does.</returns>
        public bool EndsWith(string value) => throw null;

        /// <summary>Where a character first occurs.</summary>
        /// <param name="value">The character.</param>
        /// <returns>Its index, or -1.</returns>
        public int IndexOf(char value) => throw null;

        /// <summary>Where a character first occurs from an index on.</summary>
        /// <param name="value">The character.</param>
        /// <param name="startIndex">Where the search starts.</param>
        /// <returns>Its index, or -1.</returns>
        public int IndexOf(char value, int startIndex) => throw null;

        /// <summary>Where a part first occurs.</summary>
        /// <param name="value">The part.</param>
        /// <returns>Its index, or -1.</returns>
        public int IndexOf(string value) => throw null;

        /// <summary>Where a part first occurs from an index on.</summary>
        /// <param name="value">The part.</param>
        /// <param name="startIndex">Where the search starts.</param>
        /// <returns>Its index, or -1.</returns>
        public int IndexOf(string value, int startIndex) => throw null;

        /// <summary>Where a character last occurs.</summary>
        /// <param name="value">The character.</param>
        /// <returns>Its index, or -1.</returns>
        public int LastIndexOf(char value) => throw null;

        /// <summary>The text from an index on; a new string.</summary>
        /// <param name="startIndex">The first character to take.</param>
        /// <returns>The part.</returns>
        public string Substring(int startIndex) => throw null;

        /// <summary>A part of the text; a new string.</summary>
        /// <param name="startIndex">The first character to take.</param>
        /// <param name="length">How many to take.</param>
        /// <returns>The part.</returns>
        public string Substring(int startIndex, int length) => throw null;

        /// <summary>The parts between separators; a new array of new strings.</summary>
        /// <param name="separator">The characters that separate.</param>
        /// <returns>The parts, empty ones too.</returns>
        public string[] Split(params char[] separator) => throw null;

        /// <summary>The characters; a new array.</summary>
        /// <returns>The characters.</returns>
        public char[] ToCharArray() => throw null;

        /// <summary>The text with ASCII letters in lower case; a new string.</summary>
        /// <returns>The text.</returns>
        public string ToLower() => throw null;

        /// <summary>The text with ASCII letters in upper case; a new string.</summary>
        /// <returns>The text.</returns>
        public string ToUpper() => throw null;

        /// <summary>The text without white space at either end; a new string.</summary>
        /// <returns>The text.</returns>
        public string Trim() => throw null;

        /// <summary>The text, filled with a character on the left; a new string.</summary>
        /// <param name="totalWidth">The least length.</param>
        /// <param name="paddingChar">The character.</param>
        /// <returns>The text.</returns>
        public string PadLeft(int totalWidth, char paddingChar) => throw null;

        /// <summary>The text, filled with a character on the right; a new string.</summary>
        /// <param name="totalWidth">The least length.</param>
        /// <param name="paddingChar">The character.</param>
        /// <returns>The text.</returns>
        public string PadRight(int totalWidth, char paddingChar) => throw null;

        /// <inheritdoc/>
        public override string ToString() => throw null;

        /// <inheritdoc/>
        public IEnumerator GetEnumerator() => throw null;
    }
}
