using System;
using System.Collections.Generic;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class MeterImageTests
    {
        private static int L1(MeterImage meter)
        {
            return (short)meter.Registers.Get(0x000C);
        }

        private static MeterImage Meter(int refreshMs)
        {
            return new MeterImage("em340", refreshMs, 7) { JitterMilliamps = 0 };
        }

        [TestMethod]
        public void Meter_shows_a_new_current_at_its_next_refresh_and_not_before()
        {
            MeterImage meter = Meter(1000);
            meter.Update(500, new[] { 1000, 0, 0 });
            meter.Update(1499, new[] { 2000, 0, 0 });
            Assert.AreEqual(1000, L1(meter));
            meter.Update(1500, new[] { 3000, 0, 0 });
            Assert.AreEqual(3000, L1(meter));
        }

        [TestMethod]
        public void Meter_refreshes_on_its_own_grid_when_updates_come_late()
        {
            MeterImage meter = Meter(1000);
            meter.Update(0, new[] { 1000, 0, 0 });
            meter.Update(3700, new[] { 2000, 0, 0 });
            meter.Update(3999, new[] { 3000, 0, 0 });
            Assert.AreEqual(2000, L1(meter));
            meter.Update(4000, new[] { 4000, 0, 0 });
            Assert.AreEqual(4000, L1(meter));
        }

        [TestMethod]
        public void Last_digits_move_by_three_milliamps_at_most_and_zero_stays_zero()
        {
            var seen = new HashSet<int>();
            var meter = new MeterImage("em340", 0, 7);
            for (int ms = 0; ms < 1000; ms++)
            {
                meter.Update(ms, new[] { 10000, 0, -10000 });
                seen.Add(L1(meter));
                Assert.AreEqual(0, meter.Registers.Get(0x000E));
                Assert.IsLessThanOrEqualTo(3, Math.Abs(L1(meter) - 10000));
            }

            Assert.HasCount(7, seen);
        }

        [TestMethod]
        public void Same_seed_gives_the_same_jitter_and_another_seed_another()
        {
            var meters = new[]
            {
                new MeterImage("em340", 0, 7), new MeterImage("em340", 0, 7), new MeterImage("em340", 0, 8),
            };
            int different = 0;
            for (int ms = 0; ms < 100; ms++)
            {
                foreach (MeterImage meter in meters)
                {
                    meter.Update(ms, new[] { 10000, 10000, 10000 });
                }

                Assert.AreEqual(L1(meters[0]), L1(meters[1]));
                different += L1(meters[0]) == L1(meters[2]) ? 0 : 1;
            }

            Assert.IsGreaterThan(50, different);
        }

        [TestMethod]
        public void Frozen_meter_keeps_its_values_and_a_thawed_one_catches_up()
        {
            MeterImage meter = Meter(1000);
            meter.Update(0, new[] { 1000, 0, 0 });
            meter.Frozen = true;
            meter.Update(1000, new[] { 2000, 0, 0 });
            Assert.AreEqual(1000, L1(meter));
            meter.Frozen = false;
            meter.Update(2000, new[] { 3000, 0, 0 });
            Assert.AreEqual(3000, L1(meter));
        }

        [TestMethod]
        public void Inverted_meter_shows_import_as_export_in_current_power_and_counters()
        {
            MeterImage meter = Meter(0);
            meter.Invert = true;
            meter.Update(0, new[] { 10000, 0, 0 });
            Assert.AreEqual(-10000, L1(meter));
            Assert.AreEqual(-23000, (short)meter.Registers.Get(0x0012));
            meter.Update(3_600_000, new[] { 10000, 0, 0 });
            Assert.AreEqual(0, meter.Registers.Get(0x0034));
            Assert.AreEqual(23, meter.Registers.Get(0x004E)); // 2.3 kWh
        }

        [TestMethod]
        public void Unknown_meter_is_refused_by_name()
        {
            ArgumentException refusal = Assert.ThrowsExactly<ArgumentException>(
                () => new MeterImage("em999", 1000, 1));
            Assert.Contains("em999", refusal.Message);
        }
    }
}
