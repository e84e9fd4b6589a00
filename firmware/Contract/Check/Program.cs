using System;
using System.Collections.Generic;
using System.IO;

namespace Evenload.Contract.Check
{
    /// <summary>Checks one assembly after it is compiled; its findings are build errors.</summary>
    internal static class Program
    {
        private static int Main(string[] arguments)
        {
            bool core = Array.IndexOf(arguments, "--core") >= 0;
            string path = Array.Find(arguments, argument => !argument.StartsWith("--", StringComparison.Ordinal));
            if (path == null || !File.Exists(path))
            {
                Console.Error.WriteLine("Usage: Check ASSEMBLY.dll [--core]");
                return 2;
            }

            IReadOnlyList<string> findings = MetadataCheck.Run(path, core);
            foreach (string finding in findings)
            {
                Console.WriteLine(Path.GetFileName(path) + " : error DEVICE: " + finding);
            }

            return findings.Count == 0 ? 0 : 1;
        }
    }
}
