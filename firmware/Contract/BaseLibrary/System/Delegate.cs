namespace System
{
    /// <summary>Base of all delegates.</summary>
    public abstract class Delegate
    {
        /// <summary>For derived delegates.</summary>
        protected Delegate()
        {
        }

        /// <summary>Compares targets and methods.</summary>
        /// <param name="d1">One delegate, or null.</param>
        /// <param name="d2">The other.</param>
        /// <returns>True when equal.</returns>
        public static bool operator ==(Delegate d1, Delegate d2) => throw null;

        /// <summary>The opposite of equality.</summary>
        /// <param name="d1">One delegate, or null.</param>
        /// <param name="d2">The other.</param>
        /// <returns>True when not equal.</returns>
        public static bool operator !=(Delegate d1, Delegate d2) => throw null;

        /// <summary>Calls one after the other; a new delegate.</summary>
        /// <param name="a">The first, or null.</param>
        /// <param name="b">The second, or null.</param>
        /// <returns>Both.</returns>
        public static Delegate Combine(Delegate a, Delegate b) => throw null;

        /// <summary>Takes a delegate out of another; a new delegate.</summary>
        /// <param name="source">The one that holds it.</param>
        /// <param name="value">The one to take out.</param>
        /// <returns>What is left, or null.</returns>
        public static Delegate Remove(Delegate source, Delegate value) => throw null;

        /// <inheritdoc/>
        public override bool Equals(object obj) => throw null;
    }
}
