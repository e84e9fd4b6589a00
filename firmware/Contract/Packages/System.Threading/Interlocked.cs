namespace System.Threading
{
    /// <summary>Changes to a number that no other thread can come between.</summary>
    public static class Interlocked
    {
        /// <summary>Adds one.</summary>
        /// <param name="location">The number.</param>
        /// <returns>The new value.</returns>
        public static int Increment(ref int location) => throw null;

        /// <summary>Takes one off.</summary>
        /// <param name="location">The number.</param>
        /// <returns>The new value.</returns>
        public static int Decrement(ref int location) => throw null;

        /// <summary>Replaces the value.</summary>
        /// <param name="location1">The number.</param>
        /// <param name="value">The new value.</param>
        /// <returns>The old value.</returns>
        public static int Exchange(ref int location1, int value) => throw null;

        /// <summary>Replaces the value if it is the one expected.</summary>
        /// <param name="location1">The number.</param>
        /// <param name="value">The new value.</param>
        /// <param name="comparand">The value expected.</param>
        /// <returns>The old value.</returns>
        public static int CompareExchange(ref int location1, int value, int comparand) => throw null;
    }
}
