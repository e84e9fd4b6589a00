using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Scan;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>Every meter of the catalogue on a line or at an address, as the twin makes it, is recognised.</summary>
    [TestClass]
    public sealed class CatalogueScanTests
    {
        private const int Minute = 60000;

        // Without a name of its own a meter cannot be told from one with the same registers.
        private static readonly string[][] _alike =
        {
            new[] { "sdm120", "sdm230" },
            new[] { "sdm630", "sdm72d-m-v2" },
            new[] { "iem3155", "iem3255" },
            new[] { "umg604", "umg96rm" },
            new[] { "ksem", "em420" },
        };

        public static IEnumerable<object[]> Profiles =>
            Enumerable.Range(0, MeterCatalogue.Count)
                .Select(MeterCatalogue.CreateModel)
                .Where(model => model.Current != null)
                .Select(model => new object[] { model.Name });

        [TestMethod]
        [DynamicData(nameof(Profiles))]
        public void Is_recognised_behind_a_gateway(string profile)
        {
            var network = new ScanNetwork();
            network.Add(new TwinServer(profile, 5));
            MeterScan scan = MeterScan.CreateNetwork(network, false);
            network.Run(scan, 8 * Minute);
            Expect(profile, scan);
        }

        [TestMethod]
        [DynamicData(nameof(Profiles))]
        public void Is_recognised_on_its_own_serial_line(string profile)
        {
            MeterModel model = Model(profile);
            if (model.SunSpecModels != null)
            {
                return; // looked for on a network only
            }

            var line = new ScanLine();
            byte unit = model.SerialUnitIdentifier != 0 ? model.SerialUnitIdentifier : model.UnitIdentifier;
            line.Add(new TwinServer(profile, unit), model.Baud, model.Parity, 40);
            MeterScan scan = MeterScan.CreateSerial(line, false);
            long tookMs = line.Run(scan, Minute, 1);
            Expect(profile, scan);
            Assert.IsTrue(tookMs < 30000, $"found after {tookMs} ms");
            Assert.AreEqual(unit, scan.Entry(0).UnitIdentifier);
        }

        [TestMethod]
        public void Any_unit_and_line_is_found_before_the_scan_ends()
        {
            long worstMs = 0;
            for (int line = 0; line < ScanLines.SerialCount; line++)
            {
                foreach (int unit in new[] { 2, 37, 246 })
                {
                    var serial = new ScanLine();
                    serial.Add(new TwinServer("sdm630", unit), ScanLines.Baud(line), ScanLines.Parity(line), 40);
                    MeterScan scan = MeterScan.CreateSerial(serial, false);
                    long tookMs = serial.Run(scan, 30 * Minute, 1);
                    string what = $"unit {unit}, {ScanLines.Baud(line)} baud, parity {ScanLines.Parity(line)}";
                    Assert.AreEqual(1, scan.Count, what);
                    Assert.AreEqual(ScanLines.Baud(line), scan.Entry(0).Baud, what);
                    Assert.AreEqual(ScanLines.Parity(line), scan.Entry(0).Parity, what);
                    Assert.AreEqual(unit, scan.Entry(0).UnitIdentifier, what);
                    Console.WriteLine($"{what}: {tookMs / 1000} s");
                    worstMs = Math.Max(worstMs, tookMs);
                }
            }

            Assert.IsTrue(worstMs < 12 * Minute, $"the last after {worstMs} ms");
        }

        [TestMethod]
        public void Silent_line_is_scanned_in_bounded_time_without_a_word()
        {
            var line = new ScanLine();
            MeterScan scan = MeterScan.CreateSerial(line, false);
            long tookMs = line.Run(scan, 60 * Minute, 1);
            Console.WriteLine($"{tookMs / 1000} s");
            Assert.IsTrue(scan.IsFinished, $"still looking after {tookMs} ms");
            Assert.AreEqual(0, scan.Count);
        }

        [TestMethod]
        public void Noisy_line_is_scanned_in_bounded_time_with_one_finding()
        {
            var line = new ScanLine { NoiseBytes = 9 };
            MeterScan scan = MeterScan.CreateSerial(line, true);
            long tookMs = line.Run(scan, 90 * Minute, 1);
            Console.WriteLine($"{tookMs / 1000} s");
            Assert.IsTrue(scan.IsFinished, $"still looking after {tookMs} ms");
            Assert.AreEqual(1, scan.Count);
            Assert.AreEqual(ScanKind.Noise, scan.Entry(0).Kind);
        }

        [TestMethod]
        public void Slow_meter_of_any_think_time_is_found_itself()
        {
            for (int thinkMs = 0; thinkMs <= 500; thinkMs += 20)
            {
                var line = new ScanLine();
                line.Add(new TwinServer("em340", 120), 9600, 0, thinkMs);
                MeterScan scan = MeterScan.CreateSerial(line, false);
                long tookMs = line.Run(scan, 2 * Minute, 1);
                Assert.AreEqual(1, scan.Count, $"{thinkMs} ms: after {tookMs} ms");
                Assert.AreEqual(120, scan.Entry(0).UnitIdentifier, $"{thinkMs} ms");
                Assert.IsTrue(scan.Entry(0).IsIdentified, $"{thinkMs} ms");
            }
        }

        [TestMethod]
        public void Slow_meter_whose_refusals_hide_behind_requests_is_found_in_the_last_round()
        {
            for (int thinkMs = 60; thinkMs <= 160; thinkMs += 4)
            {
                var line = new ScanLine();
                line.Add(new TwinServer("abb-b23", 120), 9600, 0, thinkMs);
                MeterScan scan = MeterScan.CreateSerial(line, false);
                long tookMs = line.Run(scan, 30 * Minute, 1);
                Assert.AreEqual(1, scan.Count, $"{thinkMs} ms: after {tookMs} ms");
                Assert.AreEqual(120, scan.Entry(0).UnitIdentifier, $"{thinkMs} ms");
                Assert.AreEqual("abb-b23", MeterCatalogue.Name(scan.Entry(0).Profile), $"{thinkMs} ms");
            }
        }

        [TestMethod]
        public void Collision_of_any_two_meters_is_never_a_meter_and_never_silence()
        {
            string[] profiles = { "em340", "sdm630", "abb-b23", "pac2200" };
            foreach (string one in profiles)
            {
                foreach (string other in profiles.Where(name => name != one))
                {
                    for (int apartMs = 0; apartMs <= 8; apartMs += 2)
                    {
                        var line = new ScanLine();
                        line.Add(new TwinServer(one, 37), 9600, 0, 40);
                        line.Add(new TwinServer(other, 37), 9600, 0, 40 + apartMs);
                        MeterScan scan = MeterScan.CreateSerial(line, false);
                        line.Run(scan, Minute, 1);
                        string what = $"{one} and {other}, {apartMs} ms apart";
                        Assert.IsTrue(scan.Count > 0, what);
                        Assert.AreEqual(ScanKind.Collision, scan.Entry(0).Kind, what);
                        Assert.AreEqual(37, scan.Entry(0).UnitIdentifier, what);
                    }
                }
            }
        }

        private static MeterModel Model(string profile) =>
            Enumerable.Range(0, MeterCatalogue.Count).Select(MeterCatalogue.CreateModel).Single(row => row.Name == profile);

        private static void Expect(string profile, MeterScan scan)
        {
            string said = string.Join("\n", Enumerable.Range(0, scan.Count).Select(i => ScanText.Sentence(scan.Entry(i))));
            Assert.AreEqual(1, scan.Count, said);
            ScanEntry entry = scan.Entry(0);
            Assert.AreEqual(ScanKind.Meter, entry.Kind, said);
            string found = MeterCatalogue.Name(entry.Profile);
            string[] alike = _alike.FirstOrDefault(group => group.Contains(profile)) ?? new[] { profile };
            Assert.IsTrue(alike.Contains(found), said);
            foreach (string name in alike)
            {
                Assert.Contains(name, said);
            }

            MeterModel model = Model(profile);
            Assert.IsTrue(entry.HasReading, said);
            Assert.AreEqual(7000, entry.CurrentMilliamps[0], 15, ScanText.Reading(entry));
            Assert.AreEqual(model.Phases == 1 ? 0 : -3000, entry.CurrentMilliamps[2], 15, ScanText.Reading(entry));
            Assert.AreEqual(230000, entry.VoltageMillivolts[0], 200, ScanText.Reading(entry));
        }
    }
}
