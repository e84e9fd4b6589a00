using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>Telegrams of a P1 port: the pieces in which they come make no difference, what is taken from one is what
    /// its lines say, under a check that fits, and a sound one is taken whatever came before it.</summary>
    public sealed class P1Target : IFuzzTarget
    {
        // 1-0:C.7.0, with unit, and the decimals that make it mA, mV or W.
        private static readonly (P1Quantity Quantity, string Code, char Unit)[] _numbers =
        [
            (P1Quantity.ImportPower, "1.7.0", 'W'), (P1Quantity.ExportPower, "2.7.0", 'W'),
            (P1Quantity.ImportPowerL1, "21.7.0", 'W'), (P1Quantity.ImportPowerL2, "41.7.0", 'W'),
            (P1Quantity.ImportPowerL3, "61.7.0", 'W'), (P1Quantity.ExportPowerL1, "22.7.0", 'W'),
            (P1Quantity.ExportPowerL2, "42.7.0", 'W'), (P1Quantity.ExportPowerL3, "62.7.0", 'W'),
            (P1Quantity.CurrentL1, "31.7.0", 'A'), (P1Quantity.CurrentL2, "51.7.0", 'A'),
            (P1Quantity.CurrentL3, "71.7.0", 'A'), (P1Quantity.VoltageL1, "32.7.0", 'V'),
            (P1Quantity.VoltageL2, "52.7.0", 'V'), (P1Quantity.VoltageL3, "72.7.0", 'V'),
        ];

        private readonly bool _requiresCheck;

        /// <summary>Of the versions with a check, or of those without.</summary>
        public P1Target(bool requiresCheck)
        {
            _requiresCheck = requiresCheck;
            Seeds = P1Telegram.Profiles
                .Where(profile => (profile == "dsmr-2") != requiresCheck)
                .Select(Telegram)
                .ToArray();
        }

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; }

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            int from = Array.IndexOf(input, (byte)'/');
            int to = Array.LastIndexOf(input, (byte)'!');
            return from < 0 || to < from || !_requiresCheck
                ? input
                : [.. input[..from], .. P1Bench.Sealed(Encoding.Latin1.GetString(input[from..(to + 1)]))];
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            var whole = new P1Parser(_requiresCheck, !_requiresCheck);
            var pieces = new P1Parser(_requiresCheck, !_requiresCheck);
            List<(int At, P1Outcome Outcome)> ends = Feed(whole, input, () => input.Length);
            CollectionAssert.AreEqual(ends, Feed(pieces, input, () => 1 + random.Next(random.Next(2) == 0 ? 2 : 300)));
            Assert.AreEqual(0, P1Bench.Differences(whole.Values, pieces.Values), "the pieces made a difference");
            Assert.AreEqual(whole.NoiseBytes, pieces.NoiseBytes);
            int last = ends.FindLastIndex(end => end.Outcome == P1Outcome.Complete);
            if (last >= 0 && _requiresCheck)
            {
                Compare(input, ends[last].At, whole.Values);
            }

            int present = whole.Values.Present;
            whole.Reset();      // after a silence
            byte[] sound = Seeds[random.Next(Seeds.Count)];
            Assert.AreEqual(P1Outcome.Complete, Feed(whole, sound, () => sound.Length)[^1].Outcome);
            Assert.AreEqual(0, P1Bench.Differences(ValuesOf(sound), whole.Values), "what came before made a difference");
            return ends.Aggregate(present, (sum, end) => (sum * 31) + (int)end.Outcome);
        }

        private P1Values ValuesOf(byte[] telegram)
        {
            var parser = new P1Parser(_requiresCheck, !_requiresCheck);
            P1Bench.Give(parser, telegram);
            return parser.Values;
        }

        private static List<(int At, P1Outcome Outcome)> Feed(P1Parser parser, byte[] input, Func<int> piece)
        {
            var ends = new List<(int At, P1Outcome Outcome)>();
            for (int taken = 0; taken < input.Length;)
            {
                int end = Math.Min(input.Length, taken + piece());
                while (taken < end)
                {
                    int more = parser.Take(input, taken, end - taken);
                    Assert.IsInRange(1, end - taken, more);
                    taken += more;
                    if (parser.Outcome != P1Outcome.Incomplete)
                    {
                        ends.Add((taken, parser.Outcome));
                    }
                }
            }

            return ends;
        }

        private static void Compare(byte[] input, int end, P1Values values)
        {
            end -= input[end - 1] == '/' ? 1 : 0;       // the next telegram ended it
            string text = Encoding.Latin1.GetString(input, 0, end);
            text = text[text.LastIndexOf('/')..];
            string[] parts = Regex.Match(text, @"^(.*\n!)([0-9A-Fa-f]{1,4})\r?\n?$", RegexOptions.Singleline)
                .Groups.Values.Skip(1).Select(group => group.Value).ToArray();
            Assert.HasCount(2, parts, "no check: " + text);
            byte[] checkedBytes = P1Bench.Bytes(Regex.Replace(parts[0], "(?<!\r)\n", "\r\n"));
            int told = int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.AreEqual(P1Bench.Check(checkedBytes, checkedBytes.Length), told, "the check does not fit");

            string[] lines = parts[0].Replace("\r", "").Split('\n');
            foreach ((P1Quantity quantity, string code, char unit) in _numbers)
            {
                string[] those = lines.Skip(1)
                    .Where(line => line.StartsWith("1-0:" + code + "(", StringComparison.Ordinal))
                    .ToArray();
                Assert.AreEqual(those.Length > 0, values.Has(quantity), $"{quantity}");
                if (those.Length > 0)
                {
                    Assert.HasCount(1, those, $"{quantity} twice");
                    Assert.AreEqual(Number(those[0], unit), values.Get(quantity), those[0]);
                }
            }
        }

        // In mA, mV or W, with finer digits cut.
        private static long Number(string line, char unit)
        {
            Match match = Regex.Match(line, $@"^[0-9:.-]+\(([0-9]+)(?:\.([0-9]+))?\*(k?){unit}\)$");
            Assert.IsTrue(match.Success, "no number: " + line);
            string decimals = match.Groups[2].Value;
            int shift = unit == 'W' && match.Groups[3].Value == "" ? 0 : 3;
            BigInteger digits = BigInteger.Parse(match.Groups[1].Value + decimals, CultureInfo.InvariantCulture);
            return (long)(digits * BigInteger.Pow(10, shift) / BigInteger.Pow(10, decimals.Length));
        }

        private static byte[] Telegram(string profile)
        {
            var telegram = new P1Telegram(profile);
            telegram.Update(1000, [12340, 7010, -2340]);
            var bytes = new byte[P1Telegram.MaximumBytes];
            return bytes[..telegram.Write(bytes, 0, true)];
        }
    }
}
