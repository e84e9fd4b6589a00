using System;

namespace Evenload.Tests.Mutation
{
    /// <summary>Why nothing could be tried.</summary>
    public sealed class TrialException : Exception
    {
        /// <summary>A reason.</summary>
        /// <param name="message">For the terminal, without a full stop.</param>
        public TrialException(string message)
            : base(message)
        {
        }
    }
}
