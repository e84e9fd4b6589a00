using System.Collections.Generic;
using System.IO;

namespace Evenload.Tests.Mutation
{
    /// <summary>The changes that no test can notice, and why: <c>survivors.txt</c>.</summary>
    public static class Justified
    {
        private const string Separator = " # ";

        /// <summary>Reads the list.</summary>
        /// <param name="root">The repository.</param>
        /// <returns>By <see cref="Mutant.Key"/>, the reason.</returns>
        public static Dictionary<string, string> Read(string root)
        {
            var reasons = new Dictionary<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(root, "tests", "Mutation", "survivors.txt")))
            {
                if (line.Length == 0 || line.StartsWith("//", System.StringComparison.Ordinal))
                {
                    continue;
                }

                string[] parts = line.Split(Separator);
                if (parts.Length != 4 || parts[3].Length == 0
                    || !reasons.TryAdd(string.Join(Separator, parts[..3]), parts[3]))
                {
                    throw new TrialException($"survivors.txt: not 'file # member # change # reason', or twice: {line}");
                }
            }

            return reasons;
        }
    }
}
