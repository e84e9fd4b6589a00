using System;

namespace nanoFramework.TestFramework
{
    /// <summary>What a test claims. Floating point and dates are left out: the Core has none.</summary>
    public class Assert
    {
        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(bool expected, bool actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(byte expected, byte actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(char expected, char actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(int expected, int actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(long expected, long actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(object expected, object actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(sbyte expected, sbyte actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(short expected, short actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(string expected, string actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(uint expected, uint actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(ulong expected, ulong actual, string message = "") => throw null;

        /// <summary>Fails unless both are equal.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreEqual(ushort expected, ushort actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(bool notExpected, bool actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(byte notExpected, byte actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(char notExpected, char actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(int notExpected, int actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(long notExpected, long actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(object notExpected, object actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(sbyte notExpected, sbyte actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(short notExpected, short actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(string notExpected, string actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(uint notExpected, uint actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(ulong notExpected, ulong actual, string message = "") => throw null;

        /// <summary>Fails if both are equal.</summary>
        /// <param name="notExpected">What it should not be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotEqual(ushort notExpected, ushort actual, string message = "") => throw null;

        /// <summary>Fails unless both are one object.</summary>
        /// <param name="expected">The object it should be.</param>
        /// <param name="actual">The object it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreSame(object expected, object actual, string message = "") => throw null;

        /// <summary>Fails if both are one object.</summary>
        /// <param name="notExpected">The object it should not be.</param>
        /// <param name="actual">The object it is.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void AreNotSame(object notExpected, object actual, string message = "") => throw null;

        /// <summary>Fails unless it is true.</summary>
        /// <param name="condition">What should be true.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void IsTrue(bool condition, string message = "") => throw null;

        /// <summary>Fails unless it is false.</summary>
        /// <param name="condition">What should be false.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void IsFalse(bool condition, string message = "") => throw null;

        /// <summary>Fails unless it is null.</summary>
        /// <param name="value">What should be null.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void IsNull(object value, string message = "") => throw null;

        /// <summary>Fails if it is null.</summary>
        /// <param name="value">What should not be null.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void IsNotNull(object value, string message = "") => throw null;

        /// <summary>Fails unless the part occurs.</summary>
        /// <param name="expected">The part.</param>
        /// <param name="value">The text.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void Contains(string expected, string value, string message = "") => throw null;

        /// <summary>Fails unless the text begins with the part.</summary>
        /// <param name="expected">The part.</param>
        /// <param name="value">The text.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void StartsWith(string expected, string value, string message = "") => throw null;

        /// <summary>Fails unless the text ends with the part.</summary>
        /// <param name="expected">The part.</param>
        /// <param name="value">The text.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void EndsWith(string expected, string value, string message = "") => throw null;

        /// <summary>Fails unless the call throws exactly this type.</summary>
        /// <param name="exception">The type.</param>
        /// <param name="action">The call.</param>
        /// <param name="message">Printed on failure; no comma, or the runner drops the line.</param>
        public static void ThrowsException(Type exception, Action action, string message = "") => throw null;

        /// <summary>Ends the test without a verdict.</summary>
        /// <param name="message">Why, without a comma.</param>
        public static void SkipTest(string message = "") => throw null;
    }
}
