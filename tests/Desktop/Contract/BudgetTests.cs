using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Evenload.Budget;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>What the firmware takes of the device.</summary>
    [TestClass]
    public sealed class BudgetTests
    {
        private const int LongestMs = 60000;

        [TestMethod]
        public void Firmware_stays_within_its_budget_and_the_readme_tells_it()
        {
            (int exit, string[] table, string error) = Run("--markdown");
            Assert.AreEqual("", error);
            Assert.AreEqual(0, exit);
            string[] listed = File.ReadAllLines(Path.Combine(Root(), "README.md"))
                .SkipWhile(line => line != "### What it takes of the device")
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .ToArray();
            CollectionAssert.AreEqual(
                table, listed, "Put the output of `dotnet run --project hardware/budget -- --markdown` there.");
        }

        [TestMethod]
        public void Other_arguments_are_refused_in_one_line()
        {
            (int exit, string[] output, string error) = Run("--json");
            Assert.AreEqual((2, 0), (exit, output.Length));
            Assert.AreEqual("budget: --json: it takes --markdown and nothing else", error);
        }

        [TestMethod]
        [DataRow(62_000, 1, false)]
        [DataRow(62_001, 1, true)]
        [DataRow(1, 62_001, true)]
        public void One_assembly_beyond_the_limit_of_each_breaks_it(int core, int rim, bool broken) =>
            Assert.AreEqual(broken, new Limit("IL, bytes", [core, 7, rim], core + 7 + rim, 62_000).IsBroken);

        [TestMethod]
        [DataRow(24, false)]
        [DataRow(25, true)]
        public void Whole_beyond_the_limit_breaks_it_where_there_are_no_parts(int whole, bool broken) =>
            Assert.AreEqual(broken, new Limit("deepest chain of calls", [], whole, 24).IsBroken);

        [TestMethod]
        public void Figures_of_an_assembly_are_those_of_its_source()
        {
            using ModuleDefinition module = Sample.Compiled(@"
                public interface IPort { void Set(int value); }
                public static class Table
                {
                    public const int None = 1;
                    public static readonly int[] Values = { 10, 20, 30 };
                    public static int Count;
                    public static void Empty() { }
                }");
            var figures = new AssemblyFigures(module);

            // IPort, Table, and two of the compiler that keep the three numbers of 4 bytes.
            Assert.AreEqual(4, figures.Types);
            Assert.AreEqual(3, figures.Methods);        // Set, Empty, and the static constructor
            Assert.AreEqual(3, figures.StaticFields);   // Values, Count, and the one that holds the three numbers
            Assert.AreEqual(12, figures.ConstantBytes);
            Assert.AreEqual("Table..cctor", figures.LargestMethod);
            Assert.AreEqual(figures.CodeBytes - 2, figures.LargestMethodBytes);     // Empty: nop and ret
        }

        [TestMethod]
        public void Deepest_chain_goes_through_interfaces_and_constructors_but_not_into_packages()
        {
            using ModuleDefinition module = Sample.Compiled(@"
                public interface IPort { int Get(); }
                public sealed class Near : IPort { public int Get() => 1; }
                public sealed class Far : IPort
                {
                    public int Get() => new Deep().Last();
                }
                public sealed class Deep
                {
                    public Deep() { }
                    public int Last() => 3.ToString().Length;
                }
                public static class Program
                {
                    private static readonly IPort Port = new Near();
                    public static int Main() => Port.Get();
                }");
            var calls = new CallGraph([module]);
            CollectionAssert.AreEqual(new[] { "Program.Main", "Far.Get", "Deep..ctor" }, calls.Deepest);
            Assert.IsNull(calls.Recursion);
        }

        [TestMethod]
        public void Recursion_is_found_also_through_an_interface()
        {
            using ModuleDefinition module = Sample.Compiled(@"
                public interface IPort { int Get(int n); }
                public sealed class Loop : IPort
                {
                    private readonly IPort _inner = null;
                    public int Get(int n) => Help(n);
                    private int Help(int n) => _inner.Get(n - 1);
                }");
            string[] found = new CallGraph([module]).Recursion;
            CollectionAssert.AreEquivalent(new[] { "Loop.Get", "Loop.Help" }, found);
        }

        [TestMethod]
        public void Heap_is_counted_in_blocks_of_12_bytes_and_each_object_once()
        {
            var shared = new Child();
            var heap = new HeapEstimate([typeof(Holder), typeof(Child)], new Holder(shared), shared);

            Assert.AreEqual(2, heap.Objects);
            Assert.AreEqual(12 * (1 + 5) + 12 * (1 + 1), heap.ObjectBytes);
            Assert.AreEqual(36 + 48 + 60, heap.ArrayBytes);     // 24 + 5 rounded up, 24 + 3 x 8, 24 + 3 references
            Assert.AreEqual(2 * 12 + 24, heap.TextBytes);       // two places name one text; 12 + 11 letters and a zero
            Assert.AreEqual(1, heap.Foreign);
            Assert.AreEqual(48, heap.Shares["Holder._times"]);
        }

        private static (int Exit, string[] Lines, string Error) Run(string argument)
        {
            string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            string program = Path.Combine(AppContext.BaseDirectory, "budget.dll");
            var start = new ProcessStartInfo(dotnet, [program, argument])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start);
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string error = process.StandardError.ReadToEnd().Trim();
            Assert.IsTrue(process.WaitForExit(LongestMs));
            return (process.ExitCode, lines, error);
        }

        private static string Root([CallerFilePath] string path = null)
            => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", "..", ".."));

        private sealed class Holder(Child child)
        {
            public const int Most = 3;

            private readonly byte[] _bytes = new byte[5];
            private readonly long[] _times = new long[Most];
            private readonly object[] _all = [child, child, "word"];
            private readonly object _port = new Version(1, 2);
            private readonly string _made = new('x', 11);

            public override string ToString() => $"{_bytes}{_times}{_all}{_port}{_made}";
        }

        private sealed class Child
        {
            public static readonly object Last = null;

            private readonly string _name = "word";

            public override string ToString() => _name;
        }
    }
}
