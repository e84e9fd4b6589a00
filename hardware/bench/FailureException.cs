using System;

namespace Evenload.Bench
{
    /// <summary>Something went wrong while a good command line ran. The message is one sentence; the exit code
    /// is 1.</summary>
    public sealed class FailureException : Exception
    {
        /// <summary>Ends the run.</summary>
        /// <param name="message">What happened and what to do, on one line.</param>
        public FailureException(string message)
            : base(message)
        {
        }
    }
}
