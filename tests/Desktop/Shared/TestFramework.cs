using System.Runtime.CompilerServices;
using Ms = Microsoft.VisualStudio.TestTools.UnitTesting;

// The names of the device's test framework on the desktop's, so that tests/Core is one source for both.
namespace nanoFramework.TestFramework
{
    /// <summary>A class with tests.</summary>
    public sealed class TestClassAttribute : Ms.TestClassAttribute
    {
    }

    /// <summary>A test.</summary>
    public sealed class TestMethodAttribute : Ms.TestMethodAttribute
    {
        /// <summary>A test.</summary>
        /// <param name="file">Set by the compiler.</param>
        /// <param name="line">Set by the compiler.</param>
        public TestMethodAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = -1)
            : base(file, line)
        {
        }
    }

    /// <summary>Arguments of one run of a test.</summary>
    public sealed class DataRowAttribute : Ms.DataRowAttribute
    {
        /// <summary>One run.</summary>
        /// <param name="arguments">In the order of the parameters.</param>
        public DataRowAttribute(params object[] arguments)
            : base(arguments)
        {
        }
    }

    /// <summary>What tests/Core uses of the device's Assert. Messages have no commas: its runner splits at
    /// them.</summary>
    public static class Assert
    {
        /// <summary>Passes for equal values.</summary>
        public static void AreEqual(int expected, int actual, string message)
            => Ms.Assert.AreEqual(expected, actual, message);

        /// <summary>Passes for equal values.</summary>
        public static void AreEqual(long expected, long actual, string message)
            => Ms.Assert.AreEqual(expected, actual, message);

        /// <summary>Passes for equal texts.</summary>
        public static void AreEqual(string expected, string actual, string message)
            => Ms.Assert.AreEqual(expected, actual, message);

        /// <summary>Passes for true.</summary>
        public static void IsTrue(bool condition, string message) => Ms.Assert.IsTrue(condition, message);

        /// <summary>Passes for false.</summary>
        public static void IsFalse(bool condition, string message) => Ms.Assert.IsFalse(condition, message);

        /// <summary>Passes for null.</summary>
        public static void IsNull(object value, string message) => Ms.Assert.IsNull(value, message);

        /// <summary>Passes when the action throws just this type.</summary>
        public static void ThrowsException(System.Type type, System.Action action, string message)
        {
            try
            {
                action();
            }
            catch (System.Exception thrown)
            {
                Ms.Assert.AreEqual(type, thrown.GetType(), message);
                return;
            }

            Ms.Assert.Fail(message);
        }
    }
}
