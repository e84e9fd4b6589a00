using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>The bench as a user starts it, and the rows that it writes.</summary>
    public sealed class BenchRun : IDisposable
    {
        private const int LongestSeconds = 60;
        private const int PatienceSeconds = 20;

        private readonly string _path = Path.Combine(Path.GetTempPath(), $"evenload-interop-{Guid.NewGuid():N}.csv");
        private readonly Helper _program;
        private int _seen;

        /// <summary>Starts it.</summary>
        /// <param name="arguments">All but where its rows go; without a time it runs until it is disposed.</param>
        public BenchRun(params IEnumerable<string> arguments)
        {
            string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            string bench = Path.Combine(AppContext.BaseDirectory, "bench.dll");
            string[] given = [.. arguments];
            string[] end = given.Contains("--seconds") ? [] : ["--seconds", $"{LongestSeconds}"];
            _program = new Helper(dotnet, [bench, .. given, .. end, "--out", _path]);
        }

        /// <summary>Everything that it has printed.</summary>
        public string[] Lines => _program.Lines;

        /// <summary>What it has printed as errors; complete after <see cref="WaitForEnd"/>.</summary>
        public IReadOnlyList<string> Errors => _program.Errors;

        /// <summary>All rows so far.</summary>
        public Row[] Rows
        {
            get
            {
                if (!File.Exists(_path))
                {
                    return [];
                }

                using var reader = new StreamReader(new FileStream(
                    _path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                string[] lines = reader.ReadToEnd().Split('\n');    // the last one is empty, or not whole yet
                return [.. lines.Skip(1).SkipLast(1).Select(Row.Parse)];
            }
        }

        /// <summary>Waits for a row after the one that was waited for last.</summary>
        /// <param name="what">What is waited for, for the message of a failure.</param>
        /// <param name="condition">Of the row.</param>
        /// <param name="seconds">The test fails after this.</param>
        public Row WaitFor(string what, Func<Row, bool> condition, int seconds = PatienceSeconds) =>
            _program.WaitFor(what, seconds, () =>
            {
                Row[] rows = Rows;
                int found = Array.FindIndex(rows, Math.Min(_seen, rows.Length), row => condition(row));
                _seen = found < 0 ? _seen : found + 1;
                return found < 0 ? null : rows[found];
            });

        /// <summary>Waits for an event's line.</summary>
        public void WaitForLine(string part, int seconds = PatienceSeconds) => _program.WaitForLine(part, seconds);

        /// <summary>Waits until it ends by itself.</summary>
        /// <returns>Its exit code.</returns>
        public int WaitForEnd() => _program.WaitForEnd(PatienceSeconds);

        /// <inheritdoc/>
        public void Dispose()
        {
            _program.Dispose();
            File.Delete(_path);
        }
    }
}
