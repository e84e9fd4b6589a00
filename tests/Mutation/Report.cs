using System;
using System.Collections.Generic;
using System.Linq;

namespace Evenload.Tests.Mutation
{
    /// <summary>What came out.</summary>
    public sealed class Report
    {
        private const int LeastPercent = 90;

        private readonly List<Mutant> _tried;
        private readonly HashSet<int> _survivors;
        private readonly Dictionary<string, string> _justified;
        private readonly List<Mutant> _open;
        private readonly List<string> _needless;

        /// <summary>Sorts it.</summary>
        /// <param name="tried">The changes.</param>
        /// <param name="survivors">Those that no test noticed.</param>
        /// <param name="justified">Those of which that is known, with the reason.</param>
        /// <param name="all">All changes that can be tried.</param>
        public Report(
            List<Mutant> tried, HashSet<int> survivors, Dictionary<string, string> justified, IReadOnlyList<Mutant> all)
        {
            _tried = tried;
            _survivors = survivors;
            _justified = justified;
            _open = tried.Where(mutant => survivors.Contains(mutant.Number) && !justified.ContainsKey(mutant.Key))
                .ToList();
            var noticed = tried.Where(mutant => !survivors.Contains(mutant.Number)).Select(mutant => mutant.Key)
                .Concat(justified.Keys.Except(all.Select(mutant => mutant.Key)))
                .ToHashSet();
            _needless = justified.Keys.Where(noticed.Contains).ToList();
        }

        /// <summary>Prints the table; and but for the README the survivors.</summary>
        public void Print(bool markdown)
        {
            Console.WriteLine("| folder | changes | noticed | not noticed, justified | not noticed |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
            foreach (IGrouping<string, Mutant> folder in _tried.GroupBy(mutant => mutant.Folder))
            {
                int all = folder.Count();
                int survived = folder.Count(mutant => _survivors.Contains(mutant.Number));
                int open = folder.Count(_open.Contains);
                string share = $"{all - survived} ({Percent(all - survived, all)} %)";
                Console.WriteLine($"| `{folder.Key}` | {all} | {share} | {survived - open} | {open} |");
            }

            if (markdown)
            {
                return;
            }

            foreach (Mutant mutant in _open)
            {
                Console.WriteLine($"survives: line {mutant.Line}: {mutant.Key}");
            }

            foreach (string key in _needless)
            {
                Console.WriteLine($"in survivors.txt without need: {key} # {_justified[key]}");
            }
        }

        /// <summary>Whether every survivor is justified and each folder's tests notice enough.</summary>
        /// <param name="isSample">Then the share of a folder says little, and is not judged.</param>
        public bool Passes(bool isSample) => _open.Count == 0 && (isSample || _tried.GroupBy(mutant => mutant.Folder)
            .All(folder => Percent(folder.Count(mutant => !_survivors.Contains(mutant.Number)), folder.Count())
                >= LeastPercent));

        private static double Percent(int part, int all) => Math.Floor(part * 1000.0 / all) / 10;
    }
}
