using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Evenload.Tests.Desktop.Properties;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>Changes valid inputs at random and builds upon those that a parser took in a new way.</summary>
    /// <remarks>A few seconds for each parser, or as many as the environment variable EVENLOAD_FUZZ_SECONDS says. The
    /// same EVENLOAD_SEED gives the same inputs in the same order. An input that breaks something is made shorter and
    /// told in full; it belongs into the folder Found, whose inputs are tried in every run.</remarks>
    internal static class Fuzzer
    {
        private const string Variable = "EVENLOAD_FUZZ_SECONDS";
        private const int DefaultSeconds = 3;
        private const int LeastInputs = 200;        // however busy the computer is
        private const int LongestInput = 4096;
        private const int MostKept = 2000;

        private static readonly byte[] _edges = [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF, (byte)'0', (byte)'9', (byte)'\n'];

        /// <summary>Tries a parser.</summary>
        /// <param name="name">Of the file in the folder Found, without its ending.</param>
        /// <param name="target">The parser.</param>
        public static void Run(string name, IFuzzTarget target) => Run(name, target, Found(name), Seconds());

        /// <summary>Tries a parser for some time.</summary>
        /// <param name="name">For the report.</param>
        /// <param name="target">The parser.</param>
        /// <param name="known">Inputs that broke it once.</param>
        /// <param name="seconds">How long.</param>
        public static void Run(string name, IFuzzTarget target, IReadOnlyList<byte[]> known, int seconds)
        {
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            foreach (byte[] input in target.Seeds.Concat(known))
            {
                Check(target, input, input);
            }

            var random = new Random((int)(Seeded.Value % int.MaxValue));
            var kept = new List<byte[]>(target.Seeds.Concat(known));
            var ways = new HashSet<long>();
            var watch = Stopwatch.StartNew();
            long limitMs = seconds * 1000L;
            int tried = 0;
            for (; tried < LeastInputs || watch.ElapsedMilliseconds < limitMs; tried++)
            {
                byte[] before = kept[random.Next(kept.Count)];
                byte[] input = Changed(before, kept, random);
                input = random.Next(2) == 0 ? target.Repair(input) : input;
                if (ways.Add(Check(target, input, before)) && kept.Count < MostKept)
                {
                    kept.Add(input);
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {tried} inputs, {ways.Count} ways, {watch.Elapsed.TotalSeconds:0.0} s"));
            Assert.IsGreaterThan(1, ways.Count, "Every input went the same way: this run has proved nothing.");
        }

        private static int Seconds() =>
            int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out int seconds)
                ? seconds
                : DefaultSeconds;

        // One input a line in hexadecimal; behind a number sign, what it broke.
        private static List<byte[]> Found(string name, [CallerFilePath] string path = null)
        {
            string file = Path.Combine(Path.GetDirectoryName(path), "Found", name + ".txt");
            return !File.Exists(file) ? [] : File.ReadAllLines(file)
                .Select(line => line.Split('#')[0].Trim())
                .Where(line => line.Length > 0)
                .Select(Convert.FromHexString)
                .ToList();
        }

        private static long Check(IFuzzTarget target, byte[] input, byte[] before)
        {
            try
            {
                return Try(target, input);
            }
            catch (Exception broken)
            {
                byte[] shortest = Shortened(target, input);
                string why = Why(target, shortest) ?? broken.Message;
                Assert.Fail($"EVENLOAD_SEED={Seeded.Value}: {why}\n{Convert.ToHexString(shortest)}\n"
                    + $"made of {Convert.ToHexString(before)}");
                throw;
            }
        }

        private static long Try(IFuzzTarget target, byte[] input)
        {
            int seed = input.Aggregate(17, (sum, value) => (sum * 31) + value);
            return target.Try((byte[])input.Clone(), new Random(seed));
        }

        private static string Why(IFuzzTarget target, byte[] input)
        {
            try
            {
                Try(target, input);
                return null;
            }
            catch (Exception broken)
            {
                return $"{broken.GetType().Name}: {broken.Message}";
            }
        }

        // Takes away what is not needed for the failure: halves first, single bytes last.
        private static byte[] Shortened(IFuzzTarget target, byte[] input)
        {
            for (int size = input.Length / 2; size > 0; size /= 2)
            {
                for (int at = 0; at + size <= input.Length;)
                {
                    byte[] less = [.. input[..at], .. input[(at + size)..]];
                    byte[] repaired = target.Repair(less);
                    byte[] failing = Why(target, less) != null ? less : Why(target, repaired) != null ? repaired : null;
                    bool shorter = failing != null && failing.Length < input.Length;
                    input = shorter ? failing : input;
                    at += shorter ? 0 : size;
                }
            }

            return input;
        }

        private static byte[] Changed(byte[] input, List<byte[]> kept, Random random)
        {
            for (int changes = 1 + random.Next(random.Next(2) == 0 ? 2 : 10); changes > 0; changes--)
            {
                input = Change(input, kept, random);
            }

            return input.Length > LongestInput ? input[..LongestInput] : input;
        }

        private static byte[] Change(byte[] input, List<byte[]> kept, Random random)
        {
            int at = random.Next(input.Length + 1);
            int end = Math.Min(input.Length, at + 1 + random.Next(random.Next(3) == 0 ? 64 : 4));
            byte[] head = input[..at];
            byte[] piece = input[at..end];
            byte[] tail = input[end..];
            switch (random.Next(9))
            {
                case 0:     // a bit flips
                    return [.. head, .. piece.Select(value => (byte)(value ^ (1 << random.Next(8)))), .. tail];
                case 1:     // an edge of a range
                    return [.. head, .. piece.Select(_ => _edges[random.Next(_edges.Length)]), .. tail];
                case 2:     // any value
                    return [.. head, .. piece.Select(_ => (byte)random.Next(256)), .. tail];
                case 3:     // one more or one less
                    return [.. head, .. piece.Select(value => (byte)(value + random.Next(-1, 2))), .. tail];
                case 4:     // lost
                    return [.. head, .. tail];
                case 5:     // twice
                    return [.. head, .. piece, .. piece, .. tail];
                case 6:     // a piece from elsewhere, of this input or another
                    byte[] other = kept[random.Next(kept.Count)];
                    int from = random.Next(other.Length + 1);
                    int to = Math.Min(other.Length, from + random.Next(random.Next(2) == 0 ? 16 : 400));
                    return [.. head, .. other[from..to], .. (random.Next(2) == 0 ? piece : []), .. tail];
                case 7:     // a letter of the input where another one stands
                    return [.. head, .. piece.Select(_ => input[random.Next(input.Length)]), .. tail];
                default:    // cut
                    return random.Next(3) == 0 ? head : [.. tail, .. piece, .. head];
            }
        }
    }
}
