using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class LimitTests
    {
        [TestMethod]
        [DataRow(-49999, 32000)]
        [DataRow(20000, 32000)]
        [DataRow(55000, 32000)]
        [DataRow(55001, 31998)]      // 26 A over 15 degrees: rounded down
        [DataRow(62500, 19000)]
        [DataRow(69999, 6001)]
        [DataRow(70000, 0)]
        [DataRow(149999, 0)]
        public void The_current_falls_in_a_line_from_55_to_70_degrees(int millicelsius, int milliamps)
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(millicelsius, 0);
            Assert.AreEqual(milliamps, derating.LimitMilliamps, "limit");
        }

        [TestMethod]
        public void Once_too_hot_it_has_to_be_ten_degrees_cooler()
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(70000, 0);
            derating.Update(62000, 1000);
            derating.Update(60001, 2000);
            Assert.AreEqual(0, derating.LimitMilliamps, "still");
            derating.Update(62000, 3000);
            derating.Update(60000, 4000);
            Assert.AreEqual(23333, derating.LimitMilliamps, "resumes");
        }

        [TestMethod]
        public void The_last_digits_of_a_sensor_do_not_raise_the_limit()
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(62500, 0);
            derating.Update(61500, 1000);
            Assert.AreEqual(19000, derating.LimitMilliamps, "a degree is noise");
            derating.Update(61499, 2000);
            Assert.AreEqual(20735, derating.LimitMilliamps, "more is not");
            derating.Update(61500, 3000);
            Assert.AreEqual(20733, derating.LimitMilliamps, "down at once");
        }

        [TestMethod]
        [DataRow(int.MinValue)]
        [DataRow(-50000)]       // cut
        [DataRow(150000)]       // shorted
        public void Without_a_sensor_there_is_no_current_after_a_second_and_a_fault_after_eleven(int millicelsius)
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(20000, 0);
            derating.Update(millicelsius, 999);
            Assert.AreEqual(32000, derating.LimitMilliamps, "may be a bad sample");
            derating.Update(millicelsius, 1000);
            Assert.AreEqual(0, derating.LimitMilliamps, "none");
            derating.Update(millicelsius, 10999);
            Assert.IsFalse(derating.IsUnknown, "the vehicle has time to switch off");
            derating.Update(millicelsius, 11000);
            Assert.IsTrue(derating.IsUnknown && !derating.IsTooHot, "fault");
            derating.Update(20000, 11020);
            Assert.IsFalse(derating.IsUnknown, "back");
            Assert.AreEqual(32000, derating.LimitMilliamps, "all of it");
        }

        [TestMethod]
        public void A_measurement_that_is_missing_now_and_then_changes_nothing()
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            for (long t = 0; t < 60000; t += 1000)
            {
                derating.Update(20000, t);
                derating.Update(TemperatureDerating.NotMeasured, t + 999);
                Assert.AreEqual(32000, derating.LimitMilliamps, "as before");
            }
        }

        [TestMethod]
        public void Before_the_first_measurement_there_is_no_current()
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            Assert.AreEqual(0, derating.LimitMilliamps, "none");
            derating.Update(TemperatureDerating.NotMeasured, 0);
            Assert.AreEqual(0, derating.LimitMilliamps, "none");
        }

        [TestMethod]
        public void Too_hot_for_ten_seconds_is_a_fault()
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(75000, 1000);
            derating.Update(75000, 10999);
            Assert.IsFalse(derating.IsTooHot, "the vehicle has time to switch off");
            derating.Update(75000, 11000);
            Assert.IsTrue(derating.IsTooHot && !derating.IsUnknown, "fault");
            derating.Update(60000, 11020);
            Assert.IsFalse(derating.IsTooHot, "cool");
        }

        [TestMethod]
        [DataRow(75000)]
        [DataRow(149999)]    // more is a sensor that is cut or shorted
        public void Too_hot_from_the_very_start_is_a_fault_as_soon(int millicelsius)
        {
            var derating = new TemperatureDerating(55000, 70000, 32000);
            derating.Update(millicelsius, 0);
            derating.Update(millicelsius, 5000);
            derating.Update(millicelsius, 9999);
            Assert.IsFalse(derating.IsTooHot, "not yet");
            derating.Update(millicelsius, 10000);
            Assert.IsTrue(derating.IsTooHot && !derating.IsUnknown, "fault");
        }

        [TestMethod]
        public void A_contact_that_gives_free_long_after_the_start_has_to_do_so_for_a_second_too()
        {
            var enable = new EnableLimit(6080);
            enable.Update(true, 1000000);
            Assert.AreEqual(6080, enable.LimitMilliamps, "not yet");
            enable.Update(true, 1000999);
            Assert.AreEqual(6080, enable.LimitMilliamps, "not yet");
            enable.Update(true, 1001000);
            Assert.AreEqual(EnableLimit.Unlimited, enable.LimitMilliamps, "free");
        }

        [TestMethod]
        public void A_contact_from_outside_limits_until_it_has_given_free_for_a_second()
        {
            var enable = new EnableLimit(6080);
            Assert.AreEqual(6080, enable.LimitMilliamps, "from the start");
            enable.Update(true, 0);
            enable.Update(true, 999);
            Assert.AreEqual(6080, enable.LimitMilliamps, "not yet");
            enable.Update(true, 1000);
            Assert.AreEqual(EnableLimit.Unlimited, enable.LimitMilliamps, "free");
        }

        [TestMethod]
        public void A_contact_from_outside_limits_after_a_tenth_of_a_second()
        {
            var enable = new EnableLimit(0);
            enable.Update(true, 0);
            enable.Update(true, 1000);
            enable.Update(false, 2000);
            enable.Update(true, 2060);    // it bounces
            enable.Update(false, 2080);
            enable.Update(false, 2179);
            Assert.AreEqual(EnableLimit.Unlimited, enable.LimitMilliamps, "not yet");
            enable.Update(false, 2180);
            Assert.AreEqual(0, enable.LimitMilliamps, "stop");
            enable.Update(true, 2200);
            enable.Update(true, 3180);
            Assert.AreEqual(0, enable.LimitMilliamps, "still");
        }

        [TestMethod]
        [DataRow(4200, 1, 18260)]
        [DataRow(4200, 3, 6086)]
        [DataRow(0, 3, 0)]
        [DataRow(100000, 1, 434782)]
        public void A_power_leaves_a_current_per_phase(int watts, int phases, int milliamps)
        {
            Assert.AreEqual(milliamps, EnableLimit.FromWatts(watts, phases), "mA");
        }

        [TestMethod]
        [DataRow(6000, 7150)]
        [DataRow(16000, 18150)]
        [DataRow(32000, 35750)]
        public void A_vehicle_may_draw_half_an_ampere_and_a_tenth_more(int offer, int most)
        {
            Assert.AreEqual(most, OverdrawWatch.MostMilliamps(offer), "most");
            var watch = new OverdrawWatch(5000);
            Overdraw(watch, most, offer, 0, 60000);
            Assert.IsFalse(watch.IsOver, "as much as it may");
            Overdraw(watch, most + 1, offer, 60020, 67000);
            Assert.IsFalse(watch.IsOver, "seven seconds are not over");
            Overdraw(watch, most + 1, offer, 67020, 67020);
            Assert.IsTrue(watch.IsOver, "over");
        }

        [TestMethod]
        [DataRow(500, 7000)]
        [DataRow(5000, 7000)]
        [DataRow(5001, 7001)]
        [DataRow(8000, 10000)]
        public void A_vehicle_that_is_known_to_be_slow_gets_as_much_longer(int deadTimeMs, int lastsMs)
        {
            var watch = new OverdrawWatch(deadTimeMs);
            Lasts(watch, 0, lastsMs);
            watch.Step(6000, 6000, 40000);
            Lasts(watch, 50000, lastsMs);
            Lasts(new OverdrawWatch(deadTimeMs), 50000, lastsMs);
        }

        [TestMethod]
        public void Pulses_of_a_quarter_of_a_second_are_no_overdraw()
        {
            var watch = new OverdrawWatch(5000);
            for (long t = 0; t < 60000; t += 1000)
            {
                Overdraw(watch, 40000, 16000, t, t + 240);
                Overdraw(watch, 16000, 16000, t + 260, t + 980);
                Assert.IsFalse(watch.IsOver, "pulses");
            }
        }

        [TestMethod]
        public void As_much_as_the_largest_offer_of_the_last_five_seconds_allows_is_not_over()
        {
            var watch = new OverdrawWatch(5000);
            Overdraw(watch, 32000, 6000, 0, 5000);
            Overdraw(watch, 32000, 16000, 5020, 5020);
            Overdraw(watch, 18150, 6000, 5040, 9000);
            Assert.IsFalse(watch.IsOver, "as much as 16 A allow");
            Overdraw(watch, 18151, 6000, 9020, 9020);
            Assert.IsTrue(watch.IsOver, "more");
        }

        [TestMethod]
        [DataRow(5000)]
        [DataRow(8000)]
        public void A_vehicle_that_follows_in_its_time_is_never_over(int deadTimeMs)
        {
            var watch = new OverdrawWatch(deadTimeMs);
            Overdraw(watch, 32000, 32000, 0, 10000);
            for (long t = 10020; t < 30000; t += 20)
            {
                int offer = Steps(t);
                int drawn = Steps(t - deadTimeMs + 20);
                watch.Step(drawn, offer, t);
                Assert.IsFalse(watch.IsOver, "follows");
            }

            Overdraw(watch, 32000, 6000, 30000, 31980 + deadTimeMs);
            Assert.IsFalse(watch.IsOver, "not yet");
            Overdraw(watch, 32000, 6000, 32000 + deadTimeMs, 32000 + deadTimeMs);
            Assert.IsTrue(watch.IsOver, "it does not follow any more");
        }

        [TestMethod]
        [DataRow(-1, 16000)]     // not measured
        [DataRow(32000, 0)]      // the contactor opens anyway
        public void What_is_not_measured_or_not_offered_is_not_judged(int drawn, int offer)
        {
            var watch = new OverdrawWatch(5000);
            Overdraw(watch, drawn, offer, 0, 20000);
            Assert.IsFalse(watch.IsOver, "not judged");
        }

        [TestMethod]
        [DataRow(1, 3000)]
        [DataRow(2, 4000)]
        public void A_sleeping_vehicle_is_woken_twice_and_then_left_alone(int kind, int lastsMs)
        {
            var wake = new WakeUp((WakeUpKind)kind);
            Assert.AreEqual(kind == 1 ? 0 : 2, (int)wake.Drive, "what wakes");
            long t = 0;
            wake.Step(true, t);
            for (int i = 0; i < 2; i++)
            {
                wake.Step(true, t + 29999);
                Assert.IsFalse(wake.IsActive, "not yet");
                wake.Step(true, t + 30000);
                Assert.IsTrue(wake.IsActive, "wakes");
                wake.Step(true, t + 30000 + lastsMs - 1);
                Assert.IsTrue(wake.IsActive, "still");
                t += 30000 + lastsMs;
                wake.Step(true, t);
                Assert.IsFalse(wake.IsActive, "over");
            }

            wake.Step(true, t + 100000000);
            Assert.IsFalse(wake.IsActive, "left alone");
            wake.Reset();
            wake.Step(true, t + 100000020);
            wake.Step(true, t + 100030020);
            Assert.IsTrue(wake.IsActive, "another session");
            wake.Step(false, t + 100030040);
            Assert.IsFalse(wake.IsActive, "it answers");
            wake.Step(true, t + 100100000);
            Assert.IsFalse(wake.IsActive, "not asleep yet");
            wake.Step(true, t + 100129999);
            Assert.IsFalse(wake.IsActive, "asleep again but not for long enough");
        }

        [TestMethod]
        public void A_session_that_ends_while_its_vehicle_is_woken_ends_the_waking()
        {
            var wake = new WakeUp(WakeUpKind.Steady);
            wake.Step(true, 1000000);
            Assert.IsFalse(wake.IsActive, "not asleep yet");
            wake.Step(true, 1030000);
            Assert.IsTrue(wake.IsActive, "wakes");
            wake.Reset();
            Assert.IsFalse(wake.IsActive, "over");
        }

        [TestMethod]
        public void Nobody_is_woken_unless_it_is_wanted()
        {
            var wake = new WakeUp(WakeUpKind.Off);
            wake.Step(true, 0);
            wake.Step(true, 100000000);
            Assert.IsFalse(wake.IsActive, "off");
        }

        private static void Lasts(OverdrawWatch watch, long from, int lastsMs)
        {
            for (long nowMs = from; nowMs < from + lastsMs; nowMs += 100)
            {
                watch.Step(8000, 6000, nowMs);
                Assert.IsFalse(watch.IsOver, "not yet");
            }

            watch.Step(8000, 6000, from + lastsMs - 1);
            Assert.IsFalse(watch.IsOver, "a millisecond less");
            watch.Step(8000, 6000, from + lastsMs);
            Assert.IsTrue(watch.IsOver, "over");
        }

        private static int Steps(long t)
            => t < 12000 ? 32000 : t < 15000 ? 26000 : t < 18000 ? 20000 : t < 21000 ? 14000 : 6000;

        private static void Overdraw(OverdrawWatch watch, int drawn, int offer, long from, long to)
        {
            for (long now = from; now <= to; now += 20)
            {
                watch.Step(drawn, offer, now);
            }
        }
    }
}
