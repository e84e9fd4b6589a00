using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Evenload.Tests.Mutation
{
    /// <summary>What the arguments ask for.</summary>
    public sealed class Options
    {
        private readonly List<string> _folders = [];
        private readonly List<string> _files = [];
        private int _sample;
        private int _seed = 1;

        /// <summary>Reads them: <c>--folder NAME</c> and <c>--file NAME.cs</c>, each more than once if wanted;
        /// <c>--sample N</c> with <c>--seed N</c>; <c>--workers N</c>; <c>--markdown</c>.</summary>
        public Options(string[] arguments)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                string name = arguments[i];
                if (name == "--markdown")
                {
                    Markdown = true;
                    continue;
                }

                string value = i + 1 < arguments.Length ? arguments[++i] : "";
                switch (name)
                {
                    case "--folder": _folders.Add(value); break;
                    case "--file": _files.Add(value); break;
                    case "--sample": _sample = Number(name, value); break;
                    case "--seed": _seed = Number(name, value); break;
                    case "--workers": Workers = Number(name, value); break;
                    default:
                        throw new TrialException(
                            $"{name}: it takes --folder, --file, --sample, --seed, --workers and --markdown");
                }
            }
        }

        /// <summary>Prints the table alone, as it stands in the README.</summary>
        public bool Markdown { get; }

        /// <summary>Processes that try changes side by side.</summary>
        public int Workers { get; } = Environment.ProcessorCount;

        /// <summary>True when not all changes of a folder are tried.</summary>
        public bool IsSample => _sample > 0 || _files.Count > 0;

        /// <summary>The changes to try.</summary>
        public List<Mutant> Choose(IReadOnlyList<Mutant> all)
        {
            Mutant[] chosen = all
                .Where(mutant => _folders.Count == 0 || _folders.Contains(mutant.Folder))
                .Where(mutant => _files.Count == 0 || _files.Any(file => mutant.File.EndsWith("/" + file)))
                .ToArray();
            if (chosen.Length == 0)
            {
                throw new TrialException("no such folder or file");
            }

            if (_sample > 0 && _sample < chosen.Length)
            {
                new Random(_seed).Shuffle(chosen);
                chosen = chosen[.._sample];
            }

            return chosen.OrderBy(mutant => mutant.Number).ToList();
        }

        private static int Number(string name, string value)
            => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                ? number
                : throw new TrialException($"{name} {value}: not a number above 0");
    }
}
