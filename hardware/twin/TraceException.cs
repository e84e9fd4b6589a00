using System;

namespace Evenload.Twin
{
    /// <summary>A trace cannot be used. The message is one sentence with file name and line number.</summary>
    public sealed class TraceException : Exception
    {
        internal TraceException(string name, int line, string why)
            : base(name + ", line " + line + ": " + why + ".")
        {
            Line = line;
        }

        /// <summary>Line number in the file, counted from 1.</summary>
        public int Line { get; }
    }
}
