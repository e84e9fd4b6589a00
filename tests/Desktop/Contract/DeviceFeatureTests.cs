using System.Collections.Generic;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>What compiles for the desktop and fails on the device is named by the check.</summary>
    [TestClass]
    public sealed class DeviceFeatureTests
    {
        [TestMethod]
        public void A_struct_is_refused()
        {
            Expect(
                "Reading is a struct, which the device keeps on the heap and clones at each use; use ints or a " +
                    "sealed class that is refilled.",
                Sample.RimFindings("public struct Reading { public int Value; }"));
        }

        [TestMethod]
        public void An_enum_is_accepted()
        {
            Expect(Sample.RimFindings("public enum State : byte { A, B }"));
        }

        [TestMethod]
        public void A_local_function_that_captures_is_refused()
        {
            Expect(
                "C.<>c__DisplayClass0_0 is a struct made for a local function that captures variables, and the " +
                    "device keeps structs on the heap; make the local function static and hand the variables over.",
                Sample.RimFindings("public class C { public int M(int a) { int N() { return a; } return N(); } }"));
        }

        [TestMethod]
        public void A_generic_class_is_refused()
        {
            Expect(
                "Ring`1 is generic, and the device cannot load such a type; write it for the one type that it is " +
                    "used with.",
                Sample.RimFindings("public class Ring<T> { }"));
        }

        [TestMethod]
        public void An_instantiation_is_refused()
        {
            IReadOnlyList<string> findings =
                Sample.RimFindings("public class Ring<T> { } public class C { public Ring<int> Bytes; }");
            Assert.HasCount(2, findings);
            Assert.AreEqual(
                "C.Bytes uses the generic type Ring`1<System.Int32>, and the device cannot load such a type; write a " +
                    "type for this use.",
                findings[1]);
        }

        [TestMethod]
        public void A_generic_method_and_its_call_are_refused()
        {
            Expect(
                new[]
                {
                    "C.Same is generic, and the device runs only trivial ones; write it for the one type that it is " +
                        "used with.",
                    "C.M calls the generic method C.Same, and the device runs only trivial ones; call one written " +
                        "for the type.",
                },
                Sample.RimFindings(
                    "public class C { static T Same<T>(T t) { return t; } public int M() { return Same(1); } }"));
        }

        [TestMethod]
        public void A_multi_dimensional_array_is_refused()
        {
            Expect(
                "C.Table uses a multi-dimensional array, and the device crashes on it; use an array of arrays.",
                Sample.RimFindings("public class C { public int[,] Table; }"));
        }

        [TestMethod]
        public void An_array_of_arrays_is_accepted()
        {
            Expect(Sample.RimFindings("public class C { public int[][] Table; }"));
        }

        [TestMethod]
        public void A_body_in_an_interface_is_refused()
        {
            Expect(
                "IStage.Next has a body in an interface, and the device fails when it is called; move the body to " +
                    "the classes.",
                Sample.DesktopFindings("public interface IStage { int Next() { return 1; } }"));
        }

        [TestMethod]
        public void A_pointer_is_refused()
        {
            Expect(
                "C.First uses a pointer, which the device's build refuses; use an array and an index.",
                Sample.RimFindings("public class C { public unsafe byte* First; }"));
        }

        [TestMethod]
        [DataRow("public class C { public async void Tick() { await System.Threading.Tasks.Task.Delay(1); } }")]
        [DataRow("public class C { public System.Collections.IEnumerable Steps() { yield return null; } }")]
        public void Async_and_yield_are_refused(string source)
        {
            bool named = false;
            foreach (string finding in Sample.DesktopFindings(source))
            {
                named |= finding.EndsWith(
                    ">d__0 comes from async or yield, which the device does not have; write the steps as an enum and " +
                        "a method that takes the next one.",
                    System.StringComparison.Ordinal);
            }

            Assert.IsTrue(named);
        }

        [TestMethod]
        [DataRow(255, false)]
        [DataRow(256, true)]
        public void More_than_255_methods_are_refused(int methods, bool refused)
        {
            var source = new StringBuilder("public static class C { ");
            for (int i = 0; i < methods; i++)
            {
                source.Append("public static void M" + i + "() { } ");
            }

            Expect(
                refused ? new[] { TooMany("C", "256 methods") } : new string[0],
                Sample.RimFindings(source.Append('}').ToString()));
        }

        [TestMethod]
        [DataRow(255, false)]
        [DataRow(256, true)]
        public void More_than_255_parameters_are_refused(int parameters, bool refused)
        {
            var source = new StringBuilder("public static class C { public static void M(int p0");
            for (int i = 1; i < parameters; i++)
            {
                source.Append(", int p" + i);
            }

            Expect(
                refused ? new[] { TooMany("C.M", "256 parameters") } : new string[0],
                Sample.RimFindings(source.Append(") { } }").ToString()));
        }

        [TestMethod]
        [DataRow(255, false)]
        [DataRow(256, true)]
        public void More_than_255_targets_of_a_switch_are_refused(int targets, bool refused)
        {
            var source = new StringBuilder("public static class C { public static int M(int n) { switch (n) { ");
            for (int i = 0; i < targets; i++)
            {
                source.Append("case " + i + ": return " + (i * 7) + "; ");
            }

            Expect(
                refused ? new[] { TooMany("C.M", "256 targets in one switch") } : new string[0],
                Sample.RimFindings(source.Append("default: return 1; } } }").ToString()));
        }

        [TestMethod]
        [DataRow(255, false)]
        [DataRow(256, true)]
        public void More_than_255_locals_are_refused(int locals, bool refused)
        {
            var source = new StringBuilder("public static class C { static void Set(ref int n) { } static void M() { ");
            for (int i = 0; i < locals; i++)
            {
                source.Append("int n" + i + " = 1; Set(ref n" + i + "); ");
            }

            Expect(
                refused ? new[] { TooMany("C.M", "256 locals") } : new string[0],
                Sample.RimFindings(source.Append("} }").ToString()));
        }

        [TestMethod]
        public void A_method_and_an_assembly_have_a_largest_size()
        {
            var source = new StringBuilder("public static class C { static int n; static void M() { ");
            for (int i = 0; i < 6000; i++)
            {
                source.Append("n = n + 100000; ");
            }

            IReadOnlyList<string> findings = Sample.RimFindings(source.Append("} }").ToString());
            Assert.HasCount(2, findings);
            StringAssert.EndsWith(
                findings[0], "bytes of code, and a branch on the device reaches 32768; split the method.");
            StringAssert.EndsWith(
                findings[1], "bytes of code, and the device's format holds 65536; split the assembly.");
        }

        [TestMethod]
        [DataRow(65000, false, "public class C { public string M() { return \"TEXT\"; } }")]
        [DataRow(65536, true, "public class C { public string M() { return \"TEXT\"; } }")]
        [DataRow(65536, true, "class A : System.Attribute { public A(object a) { } } [A(\"TEXT\")] public class C { }")]
        [DataRow(
            65536,
            true,
            "class A : System.Attribute { public A(params object[] a) { } } "
            + "public class C { [A(\"TEXT\")] public void M() { } }")]
        [DataRow(
            65536,
            true,
            "class A : System.Attribute { public A(params object[] a) { } } public class C { [A(\"TEXT\")] public int N; }")]
        public void Names_and_text_have_a_largest_size(int letters, bool refused, string source)
        {
            source = source.Replace("TEXT", new string('x', letters));
            IReadOnlyList<string> findings = Sample.RimFindings(source);
            Assert.HasCount(refused ? 1 : 0, findings);
            if (refused)
            {
                StringAssert.EndsWith(
                    findings[0],
                    "bytes of names and text, and the device's format holds 65536; shorten the text or split the " +
                        "assembly.");
            }
        }

        private static string TooMany(string where, string what) =>
            where + " has " + what + ", and the device's format silently cuts the number to one byte; split it.";

        private static void Expect(IReadOnlyList<string> findings) => Expect(new string[0], findings);

        private static void Expect(string expected, IReadOnlyList<string> findings) =>
            Expect(new[] { expected }, findings);

        private static void Expect(string[] expected, IReadOnlyList<string> findings) =>
            Assert.AreEqual(string.Join("\n", expected), string.Join("\n", findings));
    }
}
