using System;

namespace Evenload.Tests.Mutation
{
    /// <summary>What the changed Core asks while it runs: which change is in force, and whether it runs too
    /// long.</summary>
    public static class Switch
    {
        /// <summary>The change in force; 0: none.</summary>
        public static int Active { get; set; }

        /// <summary>Changes with every run of a test, so that tables made once are made anew.</summary>
        public static int Generation { get; set; }

        /// <summary>Turns of loops left to the running test.</summary>
        public static long Turns { get; set; } = long.MaxValue;

        /// <summary>By number, the changes that were asked for; null while nobody wants to know.</summary>
        public static bool[] Reached { get; set; }

        /// <summary>Asked by the code at the place of a change.</summary>
        /// <param name="number">Its number, 1 or more.</param>
        /// <returns>True when it is in force.</returns>
        public static bool Is(int number)
        {
            if (Reached != null)
            {
                Reached[number] = true;
            }

            return number == Active;
        }

        /// <summary>Called in each turn of each loop, of tests as well.</summary>
        public static void Turn()
        {
            if (--Turns < 0)
            {
                throw new TimeoutException("the loops do not end");
            }
        }

        /// <summary>Makes a statement of an expression.</summary>
        /// <typeparam name="T">Its type.</typeparam>
        /// <param name="value">Its value, not used.</param>
        public static void Do<T>(T value)
        {
        }
    }
}
