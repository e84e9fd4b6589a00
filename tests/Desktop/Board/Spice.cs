using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Board
{
    /// <summary>Runs a netlist of hardware/board/spice with ngspice and gives the rows that it prints.</summary>
    /// <remarks>A row is a line such as <c>RESULT duty=0.1 high=1.86</c>: a word and named numbers.</remarks>
    internal static class Spice
    {
        private const int LimitMs = 60000;

        // A netlist gives the same each time: one run serves all tests.
        private static readonly ConcurrentDictionary<string, Lazy<string>> Outputs = new(StringComparer.Ordinal);

        /// <summary>Rows of one kind.</summary>
        /// <param name="netlist">File name in hardware/board/spice.</param>
        /// <param name="kind">The row's first word.</param>
        public static List<Dictionary<string, string>> Run(string netlist, string kind)
        {
            string output = Outputs.GetOrAdd(netlist, name => new Lazy<string>(() => Simulate(name))).Value;
            var rows = new List<Dictionary<string, string>>();
            foreach (string line in output.Split('\n'))
            {
                Assert.DoesNotContain("rror", line, netlist);
                Assert.DoesNotContain("failed", line, netlist);
                if (line.StartsWith(kind + " ", StringComparison.Ordinal))
                {
                    rows.Add(Read(line.Trim()));
                }
            }

            Assert.IsNotEmpty(rows, netlist + " printed no row " + kind + ":\n" + output);
            return rows;
        }

        /// <summary>A number of a row.</summary>
        public static double Number(Dictionary<string, string> row, string name) =>
            double.Parse(row[name], NumberStyles.Float, CultureInfo.InvariantCulture);

        /// <summary>The repository's root.</summary>
        public static string Repository()
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Firmware.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Firmware.sln");
            }

            return folder;
        }

        private static string Simulate(string netlist)
        {
            string folder = Path.Combine(Repository(), "hardware", "board", "spice");
            var start = new ProcessStartInfo("ngspice", "-b " + netlist)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };

            using Process process = Process.Start(start);
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> reading = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(LimitMs))
            {
                process.Kill();
                Assert.Fail(netlist + " took longer than a minute");
            }

            return reading.Result + errors.Result;
        }

        private static Dictionary<string, string> Read(string line)
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 1; i < words.Length; i++)
            {
                int equals = words[i].IndexOf('=', StringComparison.Ordinal);
                Assert.IsGreaterThan(0, equals, line);
                row.Add(words[i].Substring(0, equals), words[i].Substring(equals + 1));
            }

            return row;
        }
    }
}
