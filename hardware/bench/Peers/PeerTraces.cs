using System;
using System.Collections.Generic;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>The traces of the comparison. In all of them the connection is rated 25 A, the charger gives 16 A, the
    /// meter refreshes every second, and the vehicle charges on three phases.</summary>
    public static class PeerTraces
    {
        private const int Minute = 60;
        private const int Hour = 3600;

        /// <summary>All of them, in the order of the tables.</summary>
        public static IReadOnlyList<PeerTrace> All { get; } = new[]
        {
            new PeerTrace("step", "5 A, every 217 s for a minute 15 A; vehicle with 5 s dead time", Step)
            {
                DeadTimeMs = 5000,
            },
            new PeerTrace("restless", "10 to 16 A anew every 7 s; vehicle with 5 s dead time", Restless)
            {
                DeadTimeMs = 5000,
            },
            new PeerTrace("kitchen", "oven, kettle and heat pump, each on its phases", Kitchen),
            new PeerTrace("unequal", "phases of 16, 6 and -5 A, with loads that come and go", Unequal),
            new PeerTrace(
                "meter-lost", "no meter for 5 min, while the house rises to 14 A, and twice for 8 s", MeterLost)
            {
                SilentMs = new[] { 600000L, 900000L, 1500000L, 1508000L, 1800000L, 1808000L },
            },
            new PeerTrace("taper", "a battery that fills up within 20 min, with an oven", Taper),
            new PeerTrace("slow-5s", "loads of 3 to 12 A for 20 to 90 s; vehicle with 5 s dead time", Slow)
            {
                DeadTimeMs = 5000,
            },
            new PeerTrace("slow-8s", "the same house; vehicle with 8 s dead time, and set so", Slow)
            {
                DeadTimeMs = 8000,
            },
            new PeerTrace(
                "modest", "the same house; vehicle that takes 9 A, and 16 A for a minute now and then", Modest),
            new PeerTrace("day-1", "a random day", seed => Day(seed)),
            new PeerTrace("day-2", "another random day, with panels on the roof", seed => SolarDay(seed + 1)),
        };

        private static Trace Step(int seed) => HouseWriter.Sampled(45 * Minute, (second, row) =>
            All3(row, second >= Minute && (second - Minute) % 217 < Minute ? 15000 : 5000));

        private static Trace Restless(int seed) => HouseWriter.Sampled(30 * Minute, (second, row) =>
            All3(row, second < Minute ? 13000 : Random(seed, 1, (second - Minute) / 7, 10000, 16000)));

        private static Trace Kitchen(int seed) => HouseWriter.Sampled(Hour, (second, row) =>
        {
            All3(row, 1200);
            row[1] += second >= 413 && second < 2911 && (second - 413) % 90 < (second < 1013 ? 90 : 54) ? 12500 : 0;
            row[0] += second % 781 >= 230 && second % 781 < 395 ? 9200 : 0;
            Add3(row, second >= 1207 && second < 2633 ? 5500 : 0);
        });

        private static Trace Unequal(int seed) => HouseWriter.Sampled(Hour, (second, row) =>
        {
            row[0] = 9000 + (second % 611 < 340 ? 7000 : 0) + Random(seed, 2, second / 20, -300, 300);
            row[1] = 6000 + (second % 433 < 190 ? 5500 : 0) + Random(seed, 3, second / 20, -300, 300);
            row[2] = -5000 + Random(seed, 4, second / 120, -1500, 1500);
        });

        private static Trace MeterLost(int seed) => HouseWriter.Sampled(40 * Minute, (second, row) =>
            All3(row, (second >= 700 && second < 1200) || (second >= 1503 && second < 1640) ? 14000 : 4000));

        private static Trace Taper(int seed) => HouseWriter.Sampled(45 * Minute, (second, row) =>
        {
            All3(row, 2000);
            row[1] += second >= 313 && second % 90 < 54 ? 11500 : 0;
            row[3] = Math.Clamp((2100 - second) * 16000 / 1200, 1, 16000);
            row[3] = row[3] < 6000 ? 1 : row[3];
        });

        private static Trace Slow(int seed) => HouseWriter.Sampled(Hour, (second, row) => SlowHouse(seed, second, row));

        private static Trace Modest(int seed) => HouseWriter.Sampled(Hour, (second, row) =>
        {
            SlowHouse(seed, second, row);
            row[3] = second % 487 >= 400 && second % 487 < 460 ? 16000 : 9000;
        });

        // Every 110 s a load of its own size and length on a phase of its own, and a smaller one on all.
        private static void SlowHouse(int seed, int second, int[] row)
        {
            All3(row, 3000);
            int slot = second / 110;
            int start = Random(seed, 5, slot, 0, 20);
            int length = Random(seed, 6, slot, 20, 90);
            int since = (second % 110) - start;
            if (since >= 0 && since < length)
            {
                row[Random(seed, 7, slot, 0, 2)] += Random(seed, 8, slot, 3000, 9000);
                Add3(row, Random(seed, 9, slot, 0, 3000));
            }
        }

        private static Trace Day(int seed) =>
            OfHouse(new RandomHouse(seed, new RandomHouseOptions { StartOfDayMs = 0 }));

        private static Trace SolarDay(int seed) =>
            OfHouse(new RandomHouse(
            seed, new RandomHouseOptions { StartOfDayMs = 0, SolarPeakMilliamps = 12000, BaseMilliamps = 1500 }));

        private static Trace OfHouse(RandomHouse house) => HouseWriter.Sampled(24 * Hour, (second, row) =>
        {
            for (int phase = 0; phase < 3; phase++)
            {
                row[phase] = house.CurrentMilliamps(phase, second * 1000L);
            }
        });

        private static void All3(int[] row, int milliamps)
        {
            row[0] = milliamps;
            row[1] = milliamps;
            row[2] = milliamps;
        }

        private static void Add3(int[] row, int milliamps)
        {
            row[0] += milliamps;
            row[1] += milliamps;
            row[2] += milliamps;
        }

        private static int Random(int seed, int source, int number, int minimum, int maximum) =>
            Chance.Between(Chance.Bits(seed, source, number), minimum, maximum);
    }
}
