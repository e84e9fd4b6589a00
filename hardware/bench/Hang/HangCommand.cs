using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Evenload.Bench.Arguments;
using Evenload.Bench.Tables;
using static System.FormattableString;

namespace Evenload.Bench.Hang
{
    /// <summary><c>bench hang</c>: threads of the firmware hang, and what the vehicle has of it is measured.</summary>
    /// <remarks>A process is one board; several boards are several processes.</remarks>
    public static class HangCommand
    {
        private const int MostRuns = 100000;
        private const int MostBoards = 64;
        private const int UsualBoards = 16;     // each of them mostly waits

        /// <summary>Runs them and prints what came of it.</summary>
        /// <param name="line">The command line.</param>
        /// <param name="output">Gets a row a run, and a table at the end.</param>
        /// <exception cref="FailureException">A run broke its bound, or could not be made.</exception>
        public static void Run(CommandLine line, TextWriter output)
        {
            int runs = line.Number("--runs", 1, MostRuns, 200);
            int seed = line.Number("--seed", 0, int.MaxValue, 1);
            int boards = Math.Min(runs, line.Number("--boards", 1, MostBoards, UsualBoards));
            bool isLong = line.Text("--long") != null;
            string only = line.Text("--thread");
            output.WriteLine(HangResult.Header);
            var results = new List<HangResult>();
            long start = Stopwatch.GetTimestamp();
            Action<HangResult> each = result =>
            {
                lock (results)
                {
                    results.Add(result);
                    output.WriteLine(result.ToLine());
                    output.Flush();
                }
            };
            if (boards == 1)
            {
                RunHere(runs, seed, isLong, only, each);
            }
            else
            {
                RunProcesses(runs, seed, boards, isLong, only, each);
            }

            output.WriteLine();
            int repeated = results.RemoveAll(result => result.Repeated != null && result.Broken == null);
            HangTable.Write(line, output, results);
            output.WriteLine(Invariant($"{results.Count} runs in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, ")
                + Invariant($"{repeated} more proved nothing: ticks came too late"));
            HangResult broken = results.Find(result => result.Broken != null);
            if (broken != null)
            {
                int count = results.Count(result => result.Broken != null);
                throw new FailureException(
                    Invariant($"{count} of {results.Count} runs broke a bound: ")
                    + Invariant($"seed {broken.Seed}, {broken.Thread} in {broken.Call}: {broken.Broken}"));
            }
        }

        private static void RunHere(int runs, int seed, bool isLong, string only, Action<HangResult> each)
        {
            using var series = new HangSeries(seed, isLong, only);
            series.Run(runs, each);
        }

        private static void RunProcesses(
            int runs, int seed, int boards, bool isLong, string only, Action<HangResult> each)
        {
            var processes = new List<Process>();
            try
            {
                for (int board = 0; board < boards; board++)
                {
                    int share = (runs / boards) + (board < runs % boards ? 1 : 0);
                    processes.Add(Start(share, unchecked(seed + board) & int.MaxValue, isLong, only));
                }

                string[] faults = new string[boards];
                var readers = new Thread[boards];
                for (int board = 0; board < boards; board++)
                {
                    int which = board;
                    readers[board] = new Thread(() => faults[which] = Follow(processes[which], each));
                    readers[board].Start();
                }

                foreach (Thread reader in readers)
                {
                    reader.Join();
                }

                string fault = Array.Find(faults, text => text != null);
                if (fault != null)
                {
                    throw new FailureException(fault);
                }
            }
            finally
            {
                foreach (Process process in processes)
                {
                    End(process);
                }
            }
        }

        private static Process Start(int runs, int seed, bool isLong, string only)
        {
            string program = Environment.ProcessPath;
            var start = new ProcessStartInfo(program)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            {
                start.ArgumentList.Add("exec");
                start.ArgumentList.Add(typeof(HangCommand).Assembly.Location);
            }

            string[] whole = isLong ? new[] { "--long" } : Array.Empty<string>();
            string[] thread = only == null ? Array.Empty<string>() : new[] { "--thread", only };
            string[] arguments =
            {
                "hang", "--boards", "1", "--runs", Invariant($"{runs}"), "--seed", Invariant($"{seed}"),
            };
            foreach (string argument in arguments.Concat(whole).Concat(thread))
            {
                start.ArgumentList.Add(argument);
            }

            return Process.Start(start);
        }

        // A process whose runs broke a bound has told all of them; only one that ended before is a fault here.
        private static string Follow(Process process, Action<HangResult> each)
        {
            bool broken = false;
            string row;
            while ((row = process.StandardOutput.ReadLine()) != null)
            {
                HangResult result = HangResult.Parse(row);
                if (result != null)
                {
                    broken |= result.Broken != null;
                    each(result);
                }
            }

            string error = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 || broken ? null : error.Replace("bench: ", string.Empty);
        }

        private static void End(Process process)
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }
    }
}
