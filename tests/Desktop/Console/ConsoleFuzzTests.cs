using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Evenload.Core.Console;
using Evenload.Core.Metering;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Console;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>A person, or a cable full of noise, that types anything.</summary>
    [TestClass]
    public sealed class ConsoleFuzzTests
    {
        private const int Lines = 100000;
        private const int LinesOfOneBoard = 2000;
        private const int MostSteps = 400;
        private const int StepsPerTick = 10;
        private const int StationMaximum = 16000;
        private const int Seed = 20240611;

        private static readonly string[] Corpus =
        {
            "help", "help set", "status", "watch", "show", "show milli", "check", "diff", "save", "save now", "revert",
            "export", "import", "end", "setup", "meters", "meters em3", "scan", "scan all", "commission", "events",
            "commission stop", "commission show", "blackbox", "counters", "pilot test 8A", "pilot test 0", "no", "",
            "pilot test off", "yes", "dryrun on", "dryrun off", "simulate on", "simulate off", "time",
            "version", "reboot", "factory-reset", "password",
            "login", "logout", "--plain", "--plain off", "abc", "set customCurrent 12,14,16 int32 low 1/10",
            "set siteMeter=em340 siteMeterUnit=5", "set wifiPassword", "set wifiName=\"a b\" network=wifi",
        };

        /// <summary>EVENLOAD_FUZZ_LINES in the environment asks for more, such as the million of a release.</summary>
        [TestMethod]
        [Timeout(600000)]
        public void Whatever_is_typed_the_console_answers_and_no_setting_leaves_its_limits()
        {
            string wanted = Environment.GetEnvironmentVariable("EVENLOAD_FUZZ_LINES");
            int lines = wanted == null ? Lines : int.Parse(wanted, CultureInfo.InvariantCulture);
            var random = new Random(Seed);
            ConsoleBench bench = null;
            for (int i = 0; i < lines; i++)
            {
                if (i % LinesOfOneBoard == 0)
                {
                    CheckAnswers(bench, i);
                    bench = i % (2 * LinesOfOneBoard) == 0 ? ConsoleBench.Fresh() : ConsoleBench.SetUp();
                }

                byte[] typed = Line(random);
                try
                {
                    Type(bench, typed);
                }
                catch (Exception fault)
                {
                    Assert.Fail($"line {i}, {Convert.ToHexString(typed)}: {fault}");
                }

                CheckLimits(bench.Context.Edited, i);
                CheckLimits(bench.Context.Saved, i);
            }

            CheckAnswers(bench, lines);
        }

        private static byte[] Line(Random random)
        {
            string line = random.Next(4) switch
            {
                0 => Corpus[random.Next(Corpus.Length)],
                1 => "set " + Name(random) + " " + Value(random),
                2 => Name(random) + "=" + Value(random),
                _ => CommandTable.Row(random.Next(CommandTable.Count)).Name + " " + Value(random),
            };
            var bytes = new List<byte>(Encoding.ASCII.GetBytes(line));
            int mutations = random.Next(3) == 0 ? random.Next(6) : 0;
            for (int i = 0; i < mutations; i++)
            {
                int at = random.Next(bytes.Count + 1);
                switch (random.Next(4))
                {
                    case 0:
                        bytes.Insert(at, (byte)random.Next(256));
                        break;
                    case 1 when bytes.Count > 0:
                        bytes.RemoveAt(at % bytes.Count);
                        break;
                    case 2 when bytes.Count > 0:
                        bytes[at % bytes.Count] ^= (byte)(1 << random.Next(8));
                        break;
                    default:
                        bytes.InsertRange(at, bytes.GetRange(0, at));
                        break;
                }
            }

            string end = random.Next(3) switch { 0 => "\r", 1 => "\n", _ => "\r\n" };
            bytes.AddRange(Encoding.ASCII.GetBytes(end));
            return bytes.ToArray();
        }

        private static string Name(Random random) => SettingTable.Row(random.Next(SettingTable.Count)).Name;

        private static string Value(Random random) => random.Next(8) switch
        {
            0 => random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
            1 => random.Next(100000).ToString(CultureInfo.InvariantCulture),
            2 => random.Next(100).ToString(CultureInfo.InvariantCulture) + "." + random.Next(1000) + "A",
            3 => MeterCatalogue.Name(random.Next(MeterCatalogue.Count)),
            4 => $"{random.Next(300)}.{random.Next(300)}.{random.Next(300)}.{random.Next(300)}",
            5 => $"{random.Next(70000)},{random.Next(70000)} int32 high {random.Next(20)}/{random.Next(20)}",
            6 => new string('9', random.Next(40)),
            _ => (SettingTable.Row(random.Next(SettingTable.Count)).Words ?? new[] { "yes" })[0],
        };

        // Long work is ended by Ctrl-C, as a person would.
        private static void Type(ConsoleBench bench, byte[] typed)
        {
            bench.Terminal.Clear();
            bench.Terminal.Type(Encoding.Latin1.GetString(typed));
            int steps = 0;
            for (; bench.Terminal.IsTyping || steps < 2; steps++)
            {
                Step(bench);
                if (steps == MostSteps)
                {
                    bench.Terminal.Type("\u0003\u0003");
                }

                Assert.IsLessThan(2 * MostSteps, steps, "Ctrl-C did not help");
            }

        }

        private static void Step(ConsoleBench bench)
        {
            for (int i = 0; i < StepsPerTick; i++)
            {
                bench.Host.Step(bench.Rig.NowMs);
            }

            bench.Rig.Step();
            Assert.IsLessThanOrEqualTo(StationMaximum, bench.Rig.Offer);
        }

        private static void CheckAnswers(ConsoleBench bench, int line)
        {
            if (bench == null)
            {
                return;
            }

            bench.Terminal.Type("\u0003\u0003");
            for (int i = 0; i < MostSteps; i++)
            {
                Step(bench);
            }

            bench.Terminal.Clear();
            bench.Terminal.Type("\u0003time\r");
            for (int i = 0; i < 200; i++)
            {
                Step(bench);
            }

            StringAssert.Contains(bench.Terminal.Text, "Running for", $"after line {line}");
            Assert.AreEqual(0, bench.Rig.Controller.Ticks.Missed);
        }

        private static void CheckLimits(SettingValues values, int line)
        {
            for (int i = 0; i < SettingTable.Count; i++)
            {
                SettingRow row = SettingTable.Row(i);
                int value = values.Get((Setting)i);
                int most = row.Kind switch
                {
                    SettingKind.Profile => MeterCatalogue.Count - 1,
                    SettingKind.ProfileOrNone => MeterCatalogue.Count,
                    _ => row.Maximum,
                };
                bool isWithin = row.Kind is SettingKind.Text or SettingKind.Secret
                    ? SettingText.IsAllowed(i, values.Plain((Setting)i))
                    : value >= row.Minimum && value <= most;
                if (!isWithin)
                {
                    Assert.Fail($"line {line}: {row.Name} is {value}");
                }

                if (row.Kind == SettingKind.Quantity)
                {
                    QuantityText.CreateQuantity(values.Text((Setting)i), 1, out string fault);
                    Assert.IsNull(fault, $"line {line}: {row.Name}");
                }
            }
        }
    }
}
