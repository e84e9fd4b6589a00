namespace Evenload.Twin
{
    /// <summary>Random numbers without a state: the same question always gets the same answer.</summary>
    /// <remarks>The mixing function is SplitMix64's. A state would make results depend on who asked before.</remarks>
    public static class Chance
    {
        /// <summary>64 evenly distributed bits for one event of one source.</summary>
        /// <param name="seed">Of the whole run.</param>
        /// <param name="source">Which of several independent sources asks.</param>
        /// <param name="number">Which of its events.</param>
        public static ulong Bits(int seed, int source, long number)
        {
            return Mix(Mix(Mix((ulong)seed) + (ulong)source) + (ulong)number);
        }

        /// <summary>An evenly distributed number from <paramref name="minimum"/> to
        /// <paramref name="maximum"/>, both included.</summary>
        /// <param name="bits">From <see cref="Bits"/>.</param>
        /// <param name="minimum">Any value.</param>
        /// <param name="maximum">At least <paramref name="minimum"/>.</param>
        public static int Between(ulong bits, int minimum, int maximum)
        {
            ulong count = (ulong)((long)maximum - minimum + 1);
            return (int)(minimum + (long)((bits >> 16) % count)); // of 48 bits: uneven by less than one in 60 000
        }

        private static ulong Mix(ulong value)
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
