using System;

namespace Evenload.Bench
{
    /// <summary>What the user asked for cannot be done. The message is one sentence; the exit code is 2.</summary>
    public sealed class UsageException : Exception
    {
        /// <summary>Refuses the command line, or a file or device that it names.</summary>
        /// <param name="message">What, why, and what to do instead, on one line.</param>
        public UsageException(string message)
            : base(message)
        {
        }
    }
}
