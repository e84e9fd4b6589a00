using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Evenload.Budget
{
    /// <summary>All figures, with their limits.</summary>
    public sealed class DeviceBudget
    {
        // As the assemblies are deployed, each before those that use it.
        private static readonly string[] _assemblies =
            ["Evenload.Metering", "Evenload.Core", "Evenload.Console", "Evenload"];

        private readonly AssemblyFigures[] _figures;
        private readonly CallGraph _calls;
        private readonly HeapEstimate _heap;

        /// <summary>Reads the assemblies.</summary>
        /// <param name="folder">Where they are.</param>
        /// <param name="heap">Of the composed firmware.</param>
        public DeviceBudget(string folder, HeapEstimate heap)
        {
            List<ModuleDefinition> modules = _assemblies
                .Select(name => ModuleDefinition.ReadModule(Path.Combine(folder, name + ".dll"))).ToList();
            _figures = modules.Select(module => new AssemblyFigures(module)).ToArray();
            _calls = new CallGraph(modules);
            _heap = heap;
            modules.ForEach(module => module.Dispose());
            Rows =
            [
                // The device's format holds 65,536 bytes of each in an assembly; what is left is for what is to come.
                Parts("IL, bytes", figures => figures.CodeBytes, 64_500),
                Parts("names and text, bytes", figures => figures.StringBytes, 60_000),
                Parts("types", figures => figures.Types, 250),
                Parts("methods", figures => figures.Methods, 1500),
                Parts("static fields", figures => figures.StaticFields, 120),
                Parts("constant data in flash, bytes", figures => figures.ConstantBytes, 8000),
                Parts("largest method, bytes of IL", figures => figures.LargestMethodBytes, 2500, Enumerable.Max),
                new Limit("deepest chain of calls, methods", [], _calls.Deepest.Length, 28),

                // An ESP32 without PSRAM has about 100 kB of heap, for stacks and the packages' objects too.
                new Limit("heap after start-up, bytes, estimated", [], heap.Bytes + StaticBytes, 60_000),
            ];
        }

        /// <summary>The table.</summary>
        public Limit[] Rows { get; }

        /// <summary>Says in a sentence what is beyond its limit; null when all is well.</summary>
        public string Broken =>
            _calls.Recursion != null ? "Recursion has no deepest call: " + string.Join(" > ", _calls.Recursion) + "."
            : Rows.FirstOrDefault(row => row.IsBroken) is Limit broken
                ? $"{broken.Name}: {Cells(broken)[1..^1].Aggregate((a, b) => a + ", " + b)} is more than {broken.Most}."
            : null;

        /// <summary>The table as it stands in the README.</summary>
        public IEnumerable<string> Markdown() => Rows.Select(Cells)
            .Prepend(Enumerable.Repeat("---", _assemblies.Length + 3).ToArray())
            .Prepend(["", "metering", "Core", "console", "rim", "all", "at most"])
            .Select(cells => ("| " + string.Join(" | ", cells) + " |").Replace("|  |", "| |").Replace("|  |", "| |"));

        /// <summary>What stands behind some of the figures.</summary>
        public IEnumerable<string> Details()
        {
            foreach (AssemblyFigures figures in _figures)
            {
                yield return Invariant($"largest method of {figures.Name}: {figures.LargestMethod}");
            }

            yield return "deepest chain: " + string.Join(" > ", _calls.Deepest);
            yield return Invariant($"heap: {_heap.Objects} objects {_heap.ObjectBytes}, arrays {_heap.ArrayBytes}, ")
                + Invariant($"texts {_heap.TextBytes}, static fields {StaticBytes} bytes; ")
                + Invariant($"and {_heap.Foreign} objects of the device's packages");
            yield return "largest on the heap: " + string.Join(", ", _heap.Shares.OrderByDescending(pair => pair.Value)
                .Take(15).Select(pair => Invariant($"{pair.Key} {pair.Value}")));
        }

        private int StaticBytes => HeapEstimate.Block * _figures.Sum(figures => figures.StaticFields);

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

        private static string[] Cells(Limit row)
        {
            IEnumerable<string> parts = row.Parts.Length == 0 ? Enumerable.Repeat("", _assemblies.Length) : row.Parts.Select(Number);
            return [row.Name, .. parts, Number(row.Whole), Number(row.Most) + (row.Parts.Length == 0 ? "" : " each")];
        }

        private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

        private Limit Parts(
            string name, Func<AssemblyFigures, int> figure, int most, Func<IEnumerable<int>, int> whole = null)
        {
            int[] parts = _figures.Select(figure).ToArray();
            return new Limit(name, parts, whole == null ? parts.Sum() : whole(parts), most);
        }
    }
}
