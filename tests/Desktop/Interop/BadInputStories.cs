using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Command lines that cannot be.</summary>
    public static class BadInputStories
    {
        /// <summary>Arguments, and what the sentence has to name.</summary>
        public static void Refused(string text)
        {
            string[] parts = text.Split(" => ");
            using var bench = new BenchRun([.. parts[0].Split(' '), "--seconds", "3"]);
            Assert.AreEqual(2, bench.WaitForEnd(), string.Join("\n", bench.Lines));
            Assert.HasCount(1, bench.Errors);
            Assert.StartsWith("bench: ", bench.Errors[0]);
            Assert.Contains(parts[1], bench.Errors[0]);
            Assert.IsEmpty(bench.Lines);
            Assert.IsEmpty(bench.Rows);
        }
    }
}
