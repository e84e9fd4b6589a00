using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Evenload.Core.Metering;
using Evenload.Core.Pilot;
using Evenload.Core.Site;
using Evenload.Core.Supervision;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Properties
{
    [TestClass]
    public sealed class StageProperties
    {
        // Times between steps, ms, and a seed for the values put in at each.
        private static Arbitrary<(int Seed, int SpreadMs)> Walks { get; } = Arb.From(
            from seed in Gen.Choose(0, int.MaxValue)
            from spread in Gen.Elements(1, 20, 100, 1000, 20000)
            select (seed, spread));

        private static Arbitrary<int> AnyInt { get; } = Arb.From(Gen.OneOf(
            Gen.Choose(-1000, 90000), Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(int.MinValue, int.MaxValue, -1, 0)));

        [TestMethod]
        public void A_window_keeps_every_value_for_its_length_and_hardly_longer()
            => Seeded.Holds(Walks, 100, walk =>
            {
                var random = new Random(walk.Seed);
                int windowMs = random.Next(1, random.Next(2, 60000));
                int slotMs = (windowMs + 63) / 64;
                var window = new RecentExtreme(windowMs);
                var put = new List<(long AtMs, int Value)>();
                long nowMs = 0;
                for (int i = 0; i < 500; i++)
                {
                    nowMs += random.Next(0, walk.SpreadMs);
                    if (random.Next(3) > 0)
                    {
                        put.Add((nowMs, random.Next(-100, 100)));
                        window.Put(put[^1].Value, nowMs);
                    }
                    else
                    {
                        window.Age(nowMs);
                    }

                    int least = put.Where(one => one.AtMs > nowMs - windowMs).Select(one => one.Value).Append(int.MinValue).Max();
                    int most = put.Where(one => one.AtMs > nowMs - (65 * slotMs)).Select(one => one.Value).Append(int.MinValue).Max();
                    BrokenRuleException.Unless(
                        window.Largest >= least && window.Largest <= most,
                        nowMs,
                        $"{window.Largest} is not within {least} to {most} in a window of {windowMs} ms");
                }
            });

        [TestMethod]
        public void A_rise_waits_for_the_hold_off_and_is_bounded_and_a_fall_is_at_once()
            => Seeded.Holds(Walks, 300, walk =>
            {
                var random = new Random(walk.Seed);
                int minimum = random.Next(6000, 10001);
                int step = random.Next(1000, 16001);
                int holdOffMs = random.Next(5000, 60001);
                var limiter = new RiseLimiter(minimum, step, holdOffMs);
                var limits = new List<(long AtMs, int Limit)>();
                long nowMs = 0;
                long loweredMs = long.MinValue / 2;
                long risenMs = long.MinValue / 2;
                int before = 0;
                int limit = 0;
                bool isFixed = false;
                for (int i = 0; i < 2000; i++)
                {
                    nowMs += random.Next(0, walk.SpreadMs);
                    if (random.Next(30) == 0)
                    {
                        limit = random.Next(4) == 0 ? 0 : random.Next(minimum, minimum + 20000);
                        isFixed = random.Next(2) == 0;
                    }

                    limits.Add((nowMs, limit));
                    int offer = limiter.Step(limit, limit, 80000, true, isFixed, nowMs);
                    BrokenRuleException.Unless(offer <= limit, nowMs, $"INV-4: {offer} mA is above {limit} mA");
                    BrokenRuleException.Unless(offer == 0 || offer >= minimum, nowMs, $"INV-2: {offer} mA");
                    if (offer > before)
                    {
                        int lowest = limits.Where(one => one.AtMs > nowMs - holdOffMs).Min(one => one.Limit);
                        BrokenRuleException.Unless(offer <= lowest, nowMs, $"INV-5: {offer} mA, but {lowest} mA lately");
                        BrokenRuleException.Unless(
                            nowMs - loweredMs >= holdOffMs && nowMs - risenMs >= 5000, nowMs, $"INV-5: {offer} mA too soon");
                        BrokenRuleException.Unless(
                            offer <= (before == 0 ? minimum : before + step), nowMs, $"INV-5: from {before} to {offer} mA");
                        risenMs = nowMs;
                    }

                    loweredMs = offer < before ? nowMs : loweredMs;
                    before = offer;
                    if (limits.Count > 1 && limits[1].AtMs < nowMs - holdOffMs)
                    {
                        limits.RemoveAll(one => one.AtMs < nowMs - holdOffMs);
                    }
                }
            });

        [TestMethod]
        public void What_is_allowed_for_long_is_offered_in_the_end()
            => Seeded.Holds(Walks, 100, walk =>
            {
                var random = new Random(walk.Seed);
                int minimum = random.Next(6000, 10001);
                int step = random.Next(1000, 16001);
                int holdOffMs = random.Next(5000, 60001);
                var limiter = new RiseLimiter(minimum, step, holdOffMs);
                int limit = random.Next(minimum, 80001);
                bool isFixed = random.Next(2) == 0;
                limiter.Step(0, 0, 80000, true, false, 0);
                long neededMs = holdOffMs + (holdOffMs / 64) + 100 + ((((limit - minimum) / (step - 99)) + 2) * 5100L);
                for (long nowMs = 20; nowMs <= neededMs; nowMs += 20)
                {
                    limiter.Step(limit, limit, 80000, true, isFixed, nowMs);
                }

                // Less than half an ampere is not worth a change, and offers have a grain of a tenth.
                int least = isFixed ? limit - 100 : limit - 600;
                BrokenRuleException.Unless(
                    limiter.OfferMilliamps > least, neededMs, $"{limiter.OfferMilliamps} mA of {limit} mA, step {step} mA");
            });

        [TestMethod]
        public void The_gate_passes_the_minimum_in_a_short_dip_and_nothing_until_there_is_room_after_a_long_one()
            => Seeded.Holds(Walks, 300, walk =>
            {
                var random = new Random(walk.Seed);
                int minimum = random.Next(6000, 10001);
                int resumeMs = random.Next(10000, 60001);
                int rideMs = random.Next(2) * random.Next(0, 60001);
                var gate = new PauseGate(minimum, resumeMs, rideMs);
                long nowMs = 0;
                long dipMs = -1;
                long lastDipMs = 0;
                long roomMs = -1;
                bool paused = false;
                int limit = minimum;
                int connection = 0;
                bool canRide = true;
                for (int i = 0; i < 2000; i++)
                {
                    nowMs += random.Next(0, walk.SpreadMs);
                    if (random.Next(paused ? 60 : 15) == 0)
                    {
                        limit = random.Next(3) == 0 ? random.Next(0, minimum) : random.Next(minimum, minimum + 3000);
                        connection = random.Next(3) == 0 ? limit : random.Next(limit, minimum + 4000);
                        canRide = random.Next(4) > 0;
                    }

                    int passed = gate.Step(limit, connection, canRide, nowMs);
                    bool room = limit >= minimum && connection >= minimum + 1000;
                    roomMs = !room ? -1 : roomMs < 0 ? nowMs : roomMs;
                    if (paused)
                    {
                        bool due = room && nowMs - roomMs >= resumeMs;
                        BrokenRuleException.Unless(
                            passed == (due ? limit : 0), nowMs, $"INV-8: {passed} mA in a pause, room since {roomMs} ms");
                        paused = !due;
                        dipMs = due ? -1 : dipMs;
                        continue;
                    }

                    if (limit >= minimum)
                    {
                        BrokenRuleException.Unless(passed == limit, nowMs, $"{passed} mA of {limit} mA");
                        dipMs = nowMs - lastDipMs >= rideMs ? -1 : dipMs;
                        continue;
                    }

                    dipMs = dipMs < 0 ? nowMs : dipMs;
                    lastDipMs = nowMs;
                    bool rides = canRide && nowMs - dipMs < rideMs;
                    BrokenRuleException.Unless(
                        passed == (rides ? minimum : 0), nowMs, $"INV-8: {passed} mA in a dip since {dipMs} ms");
                    paused = !rides;
                    roomMs = -1;
                }
            });

        [TestMethod]
        public void The_duty_never_says_more_than_the_setpoint_nor_anything_between_steady_and_ten_percent()
        {
            static void Holds(int setpoint)
            {
                const double Percent = PilotDuty.Steady / 100;
                int duty = PilotDuty.FromMilliamps(setpoint);
                bool steady = duty == PilotDuty.Steady;
                BrokenRuleException.Unless(
                    steady == (setpoint < 6000 || setpoint > 80000), 0, $"duty {duty} for {setpoint} mA");
                if (!steady)
                {
                    // IEC 61851-1:2017 Table A.7, in exact numbers of its own.
                    double percent = duty / Percent;
                    double said = percent <= 85 ? percent * 600 : (percent - 64) * 2500;
                    BrokenRuleException.Unless(percent >= 10 && percent <= 96, 0, $"duty {duty} for {setpoint} mA");
                    BrokenRuleException.Unless(said <= setpoint + 0.01, 0, $"duty {duty} says {said} mA of {setpoint} mA");
                    bool gap = setpoint > 51000 && setpoint < 52750; // the table's two lines do not meet
                    BrokenRuleException.Unless(
                        gap || setpoint - said <= (percent < 85 ? 60 : 1500), 0, $"duty {duty} says {said} mA of {setpoint} mA");
                    BrokenRuleException.Unless(
                        Math.Abs(PilotDuty.ToMilliamps(duty) - said) < 0.01, 0, $"{PilotDuty.ToMilliamps(duty)} mA for duty {duty}");
                }
            }

            for (int setpoint = 5000; setpoint <= 81000; setpoint++)
            {
                Holds(setpoint);
            }

            Seeded.Holds(AnyInt, 2000, Holds);
        }

        [TestMethod]
        public void No_duty_but_an_oscillating_one_offers_current()
            => Seeded.Holds(AnyInt, 2000, duty =>
            {
                bool oscillates = duty >= PilotDuty.Steady / 10 && duty <= PilotDuty.Steady / 100 * 96;
                int offer = PilotDuty.ToMilliamps(duty);
                BrokenRuleException.Unless(
                    oscillates ? offer >= 6000 && offer <= 80000 : offer == 0, 0, $"duty {duty} offers {offer} mA");
            });

        [TestMethod]
        public void Registers_become_numbers_as_exact_arithmetic_has_them()
            => Seeded.Holds(Arb.From(Gen.Choose(0, int.MaxValue)), 3000, seed =>
            {
                var random = new Random(seed);
                bool signed = random.Next(2) == 0;
                bool highFirst = random.Next(2) == 0;
                uint bits = random.Next(4) switch
                {
                    0 => (uint)random.Next(-5, 6),
                    1 => 0x7FFFFFF0u + (uint)random.Next(0, 32),
                    _ => (uint)random.NextInt64(0, 1L << 32),
                };
                var registers = new ushort[5];
                int at = random.Next(0, 4);
                registers[at] = highFirst ? (ushort)(bits >> 16) : (ushort)bits;
                registers[at + 1] = highFirst ? (ushort)bits : (ushort)(bits >> 16);
                long raw = MeterDecoder.Raw(
                    registers,
                    at,
                    signed ? RegisterType.Int32 : RegisterType.UInt32,
                    highFirst ? WordOrder.HighFirst : WordOrder.LowFirst);
                Assert.AreEqual(signed ? (long)unchecked((int)bits) : bits, raw);

                int numerator = random.Next(1, 100001);
                int denominator = random.Next(1, 100001);
                var quantity = new Quantity([0], RegisterType.Int32, WordOrder.HighFirst, numerator, denominator);
                BigInteger doubled = BigInteger.Abs((BigInteger)raw * numerator * 2);
                BigInteger exact = raw.CompareTo(0) * BigInteger.Divide(doubled + denominator, 2 * denominator); // halves away
                BigInteger fitting = BigInteger.Max(-int.MaxValue, BigInteger.Min(int.MaxValue, exact));
                int scaled = MeterDecoder.Narrowed(MeterDecoder.Scaled(quantity, raw, 0));
                Assert.AreEqual((int)fitting, scaled);

                int watts = random.Next(3) == 0 ? random.Next(-40, 41) : random.Next(int.MinValue, int.MaxValue);
                int current = MeterDecoder.Signed(scaled, watts);
                Assert.AreEqual(Math.Abs(scaled), Math.Abs(current));
                Assert.AreEqual(watts <= -MeterDecoder.SignFromWatts && scaled != 0, current < 0);
            });
    }
}
