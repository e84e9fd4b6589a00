using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Evenload.Tests.Mutation
{
    /// <summary>Tries changes one by one, each against the tests that reach it, the fastest first.</summary>
    public sealed class Trial
    {
        private const int CoverMs = 600000;
        private const int SlackMs = 20000;

        private readonly string _assembly;
        private readonly int _workers;
        private readonly List<(long Microseconds, string Word)> _tests = [];
        private readonly List<int>[] _reachedBy;

        /// <summary>Runs all tests once and notes what each reaches.</summary>
        /// <param name="assembly">The changed Core with its tests.</param>
        /// <param name="highest">The highest number of a change.</param>
        /// <param name="workers">Processes at a time.</param>
        public Trial(string assembly, int highest, int workers)
        {
            _assembly = assembly;
            _workers = workers;
            _reachedBy = Enumerable.Range(0, highest + 1).Select(_ => new List<int>()).ToArray();
            using var worker = new WorkerProcess(assembly);
            worker.Ask($"cover {highest}");
            string line;
            string failures = "";
            while ((line = worker.Answer(CoverMs)) != "end")
            {
                failures += Note(line);
            }

            if (failures.Length > 0)
            {
                throw new TrialException("tests fail without a change:" + failures);
            }
        }

        /// <summary>Tries them.</summary>
        /// <param name="mutants">Which.</param>
        /// <param name="watch">Since the start, for the progress told.</param>
        /// <returns>The numbers of those that no test notices.</returns>
        public HashSet<int> Run(List<Mutant> mutants, Stopwatch watch)
        {
            var waiting = new ConcurrentQueue<Mutant>(mutants);
            var survivors = new ConcurrentBag<int>();
            int done = 0;
            Thread[] threads = Enumerable.Range(0, _workers).Select(_ => new Thread(() =>
            {
                using var worker = new WorkerProcess(_assembly);
                while (waiting.TryDequeue(out Mutant mutant))
                {
                    if (Survives(worker, mutant.Number))
                    {
                        survivors.Add(mutant.Number);
                    }

                    int count = Interlocked.Increment(ref done);
                    if (count % 500 == 0)
                    {
                        Console.Error.WriteLine($"{count} tried; {watch.ElapsedMilliseconds / 1000} s");
                    }
                }
            })).ToArray();
            foreach (Thread thread in threads)
            {
                thread.Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            return survivors.ToHashSet();
        }

        private string Note(string line)
        {
            string[] words = line?.Split(' ', 4) ?? throw new TrialException("the tests do not end");
            if (words[1] == "fail")
            {
                return Environment.NewLine + line;
            }

            // Ten times as many turns as usual are no end.
            _tests.Add((long.Parse(words[1]), $"{words[0]}:{(long.Parse(words[2]) * 10) + 10000}"));
            foreach (string number in words[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                _reachedBy[int.Parse(number)].Add(_tests.Count - 1);
            }

            return "";
        }

        private bool Survives(WorkerProcess worker, int number)
        {
            List<int> tests = _reachedBy[number];
            if (tests.Count == 0)
            {
                return true;
            }

            long microseconds = tests.Sum(test => _tests[test].Microseconds);
            worker.Ask($"run {number} "
                + string.Join(" ", tests.OrderBy(test => _tests[test].Microseconds).Select(test => _tests[test].Word)));
            return worker.Answer((int)(microseconds / 50) + SlackMs) == "-1";
        }
    }
}
