using System.Collections;

namespace nanoFramework.TestFramework
{
    /// <summary>What a test claims about arrays.</summary>
    public class CollectionAssert
    {
        /// <summary>Fails unless both have equal elements in the same order.</summary>
        /// <param name="expected">What it should hold.</param>
        /// <param name="actual">What it holds.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(ICollection expected, ICollection actual, string message = "") => throw null;

        /// <summary>Fails if both have equal elements in the same order.</summary>
        /// <param name="notExpected">What it should not hold.</param>
        /// <param name="actual">What it holds.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(ICollection notExpected, ICollection actual, string message = "") => throw null;
    }
}
