using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class PilotSenseTests
    {
        private const int A = 12000;
        private const int B = 9000;
        private const int C = 6000;
        private const int D = 3000;
        private const int Low = -12000;

        [TestMethod]
        public void The_first_state_counts_after_a_tenth_of_a_second()
        {
            var sense = new PilotSense();
            Steady(sense, A, 0, 80);
            Assert.IsFalse(sense.IsKnown, "not yet");
            Steady(sense, A, 100, 100);
            Assert.IsTrue(sense.IsKnown, "known");
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "state");
        }

        [TestMethod]
        public void A_vehicle_counts_as_ready_after_half_a_second()
        {
            PilotSense sense = Oscillating(B);
            Swing(sense, C, 1000, 1480);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not yet");
            Swing(sense, C, 1500, 1500);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "ready");
        }

        [TestMethod]
        public void A_vehicle_that_shows_C_for_a_quarter_of_a_second_is_not_ready()
        {
            PilotSense sense = Oscillating(B);
            for (long t = 1000; t < 9000; t += 500)
            {
                Swing(sense, C, t, t + 240);
                Swing(sense, B, t + 260, t + 480);
                Assert.AreEqual((int)PilotState.B, (int)sense.State, "still B");
            }
        }

        [TestMethod]
        public void Changing_between_C_and_D_is_not_being_ready()
        {
            PilotSense sense = Oscillating(B);
            for (long t = 1000; t < 5000; t += 400)
            {
                Swing(sense, C, t, t + 180);
                Swing(sense, D, t + 200, t + 380);
            }

            Assert.AreEqual((int)PilotState.B, (int)sense.State, "still B");
        }

        [TestMethod]
        [DataRow(A, 1)]
        [DataRow(B, 2)]
        [DataRow(0, 5)]
        [DataRow(-12000, 6)]
        [DataRow(int.MinValue, 0)]
        public void C_is_left_with_the_second_tick_that_shows_something_else(int high, int state)
        {
            PilotSense sense = Oscillating(C);
            Swing(sense, high, 1000, 1000);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "one sample may be wrong");
            Swing(sense, high, 1020, 1020);
            Assert.AreEqual(state, (int)sense.State, "two are not");
        }

        [TestMethod]
        public void C_is_left_also_when_two_bad_samples_differ()
        {
            PilotSense sense = Oscillating(C);
            Swing(sense, B, 1000, 1000);
            Swing(sense, A, 1020, 1020);
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "unplugged");
        }

        [TestMethod]
        [DataRow(1014, 3)]
        [DataRow(1015, 2)]    // a tick may come five ms early
        public void C_is_left_after_fifteen_milliseconds(int second, int state)
        {
            PilotSense sense = Oscillating(C);
            Swing(sense, B, 1000, 1000);
            Swing(sense, B, second, second);
            Assert.AreEqual(state, (int)sense.State, "state");
        }

        [TestMethod]
        public void A_bad_sample_now_and_then_stops_nobody()
        {
            PilotSense sense = Oscillating(C);
            for (long t = 1000; t < 5000; t += 40)
            {
                Swing(sense, B, t, t);
                Swing(sense, C, t + 20, t + 20);
            }

            Assert.AreEqual((int)PilotState.C, (int)sense.State, "state");
        }

        [TestMethod]
        public void Other_changes_count_after_a_tenth_of_a_second()
        {
            PilotSense sense = Oscillating(B);
            Swing(sense, A, 1000, 1080);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not yet");
            Swing(sense, A, 1100, 1100);
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "unplugged");
        }

        [TestMethod]
        public void The_diode_is_seen_a_fifth_of_a_second_after_the_detectors_have_settled()
        {
            var sense = new PilotSense();
            Steady(sense, B, 0, 980);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "a steady pilot shows no diode");
            Swing(sense, B, 1000, 1180);
            Assert.IsFalse(sense.Oscillates, "detectors settle");
            Swing(sense, B, 1200, 1380);
            Assert.IsTrue(sense.Oscillates, "oscillates");
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough");
            Swing(sense, B, 1400, 1400);
            Assert.AreEqual((int)DiodeCheck.Passed, (int)sense.Diode, "passed");
        }

        [TestMethod]
        public void A_missing_diode_is_found_in_a_tenth_of_a_second()
        {
            PilotSense sense = Oscillating(C);
            Assert.AreEqual((int)DiodeCheck.Passed, (int)sense.Diode, "at first");
            Run(sense, C, -6000, PilotMode.Oscillating, 1000, 1000);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not seen any more");
            Run(sense, C, -6000, PilotMode.Oscillating, 1020, 1080);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough");
            Run(sense, C, -6000, PilotMode.Oscillating, 1100, 1100);
            Assert.AreEqual((int)DiodeCheck.Failed, (int)sense.Diode, "failed");
        }

        [TestMethod]
        [DataRow(500, 2)]     // noise
        [DataRow(501, 0)]     // a level that nobody drives
        public void A_low_part_that_moves_is_no_missing_diode(int moves, int diode)
        {
            PilotSense sense = Oscillating(C);
            for (int i = 0; i < 60; i++)
            {
                int low = -6000 + (i % 3 == 1 ? moves : i % 3 == 2 ? -moves : 0);
                Run(sense, C, low, PilotMode.Oscillating, 1000 + (i * 20), 1000 + (i * 20));
            }

            Assert.AreEqual(diode, (int)sense.Diode, "diode");
        }

        [TestMethod]
        public void One_bad_sample_asks_for_the_diode_anew()
        {
            PilotSense sense = Oscillating(B);
            Run(sense, B, -9000, PilotMode.Oscillating, 1000, 1000);
            Swing(sense, B, 1020, 1200);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough");
            Swing(sense, B, 1220, 1220);
            Assert.AreEqual((int)DiodeCheck.Passed, (int)sense.Diode, "anew");
            Run(sense, B, B, PilotMode.Oscillating, 1240, 1240);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "no low part");
            Swing(sense, B, 1260, 1260);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "anew as well");
        }

        [TestMethod]
        [DataRow(-9000)]     // as without a diode
        [DataRow(9000)]      // as of a steady pilot
        public void A_bad_low_part_now_and_then_is_no_fault(int low)
        {
            PilotSense sense = Oscillating(B);
            for (long t = 1000; t < 3000; t += 40)
            {
                Run(sense, B, low, PilotMode.Oscillating, t, t);
                Assert.IsTrue(sense.Answers, "answers");
                Swing(sense, B, t + 20, t + 20);
                Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "neither there nor missing");
            }

            Run(sense, B, B, PilotMode.Oscillating, 3000, 3000);
            Run(sense, B, -9000, PilotMode.Oscillating, 3020, 3040);
            Run(sense, B, B, PilotMode.Oscillating, 3060, 3060);
            Run(sense, B, -9000, PilotMode.Oscillating, 3080, 3120);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough without a break");
        }

        [TestMethod]
        public void The_diode_has_to_be_seen_anew_after_each_pause_of_the_oscillation()
        {
            PilotSense sense = Oscillating(B);
            Steady(sense, B, 1000, 1000);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "steady");
            Swing(sense, B, 1020, 1400);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough");
            Swing(sense, B, 1420, 1420);
            Assert.AreEqual((int)DiodeCheck.Passed, (int)sense.Diode, "anew");
        }

        [TestMethod]
        public void Without_a_vehicle_there_is_no_diode_to_see()
        {
            PilotSense sense = Oscillating(A);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "open");
        }

        [TestMethod]
        public void A_pilot_held_steady_by_hardware_is_found_and_is_no_missing_diode()
        {
            PilotSense sense = Oscillating(C);
            Run(sense, C, C, PilotMode.Oscillating, 1000, 1080);
            Assert.IsFalse(sense.Oscillates, "at once");
            Assert.IsTrue(sense.Answers, "may be a bad sample");
            Run(sense, C, C, PilotMode.Oscillating, 1100, 1100);
            Assert.IsFalse(sense.Answers, "does not answer");
            Run(sense, C, C, PilotMode.Oscillating, 1120, 3000);
            Assert.IsTrue(sense.Diode != DiodeCheck.Failed, "no missing diode");
            Swing(sense, C, 3020, 3020);
            Assert.IsTrue(sense.Answers, "answers again");
        }

        [TestMethod]
        public void After_another_drive_the_detectors_have_time_to_settle()
        {
            PilotSense sense = Oscillating(B);
            Run(sense, Low, Low, PilotMode.Steady, 1000, 1280); // the driver is stuck
            Assert.IsTrue(sense.Answers, "still");
            Run(sense, Low, Low, PilotMode.Steady, 1300, 1300);
            Assert.IsFalse(sense.Answers, "a fifth of a second to settle and a tenth to be sure");
        }

        [TestMethod]
        public void The_low_part_of_a_steady_pilot_is_stale_for_five_seconds_and_then_means_that_it_oscillates()
        {
            PilotSense sense = Oscillating(B);
            Run(sense, B, Low, PilotMode.Steady, 1000, 6080);
            Assert.IsTrue(sense.Answers, "held from before");
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "B");
            Assert.IsFalse(sense.Oscillates, "not told to");
            Run(sense, B, Low, PilotMode.Steady, 6100, 6100);
            Assert.IsFalse(sense.Answers, "it would have drifted away");
        }

        [TestMethod]
        public void After_a_restart_the_low_part_is_as_stale_as_after_an_offer()
        {
            var sense = new PilotSense();
            Run(sense, B, Low, PilotMode.Steady, 100000, 105080);
            Assert.IsTrue(sense.Answers, "held from before the restart");
            Run(sense, B, Low, PilotMode.Steady, 105100, 105100);
            Assert.IsFalse(sense.Answers, "it would have drifted away");
        }

        [TestMethod]
        public void The_high_part_of_state_F_is_stale_for_five_seconds_and_then_means_that_it_oscillates()
        {
            PilotSense sense = Oscillating(B);
            Run(sense, B, Low, PilotMode.NotAvailable, 1000, 6080);
            Assert.IsTrue(sense.Answers, "held from before");
            Run(sense, B, Low, PilotMode.NotAvailable, 6100, 6100);
            Assert.IsFalse(sense.Answers, "it would have drifted away");
        }

        [TestMethod]
        public void A_drifting_low_part_passes_for_no_missing_diode_on_its_way()
        {
            PilotSense sense = Oscillating(C);
            int low = Low;
            for (long t = 1000; t < 3000; t += 20)
            {
                low += (13000 - low) * 20 / 1220;
                Run(sense, C, low, PilotMode.Oscillating, t, t);
                Assert.IsTrue(sense.Diode != DiodeCheck.Failed, "no missing diode");
                Assert.IsTrue(t < 1100 || sense.Diode != DiodeCheck.Passed, "nor one that is there");
            }

            Assert.IsFalse(sense.Answers, "held steady by hardware");
        }

        [TestMethod]
        public void While_the_charger_drives_F_itself_the_state_before_stays()
        {
            PilotSense sense = Oscillating(B);
            Run(sense, Low, Low, PilotMode.NotAvailable, 1000, 5000);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "driven F");
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "no diode to see");
            Steady(sense, Low, 5020, 5200); // the high detector climbs
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "settling");
            Steady(sense, A, 5220, 5320);
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "unplugged in the meantime");
        }

        [TestMethod]
        public void The_times_are_as_they_are_told()
        {
            PilotSense sense = Oscillating(B);
            sense.Update(C, Low, PilotMode.Oscillating, 1000);
            sense.Update(C, Low, PilotMode.Oscillating, 1499);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not ready");
            sense.Update(C, Low, PilotMode.Oscillating, 1500);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "ready");

            sense = Oscillating(B);
            sense.Update(A, Low, PilotMode.Oscillating, 1000);
            sense.Update(A, Low, PilotMode.Oscillating, 1099);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not stable");
            sense.Update(A, Low, PilotMode.Oscillating, 1100);
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "stable");

            sense = Oscillating(B);
            sense.Update(B, B, PilotMode.Steady, 1000);
            sense.Update(B, Low, PilotMode.Steady, 5999);
            sense.Update(B, Low, PilotMode.Steady, 6050);
            sense.Update(B, Low, PilotMode.Steady, 6099);
            Assert.IsTrue(sense.Answers, "drifted for less than a tenth of a second");
            sense.Update(B, Low, PilotMode.Steady, 6150);
            Assert.IsFalse(sense.Answers, "for long enough");
        }

        [TestMethod]
        public void A_pilot_seen_from_the_first_millisecond_settles_and_shows_its_diode_in_time()
        {
            var sense = new PilotSense();
            Assert.IsTrue(sense.Answers, "nothing says that it does not");
            sense.Update(B, Low, PilotMode.Oscillating, 0);
            sense.Update(B, Low, PilotMode.Oscillating, 100);
            sense.Update(B, Low, PilotMode.Oscillating, 199);
            Assert.IsFalse(sense.Oscillates, "the detectors settle");
            sense.Update(B, Low, PilotMode.Oscillating, 200);
            Assert.IsTrue(sense.Oscillates, "settled");
            sense.Update(B, Low, PilotMode.Oscillating, 399);
            Assert.AreEqual((int)DiodeCheck.Open, (int)sense.Diode, "not long enough");
            sense.Update(B, Low, PilotMode.Oscillating, 400);
            Assert.AreEqual((int)DiodeCheck.Passed, (int)sense.Diode, "seen");
        }

        [TestMethod]
        public void A_pilot_first_seen_long_after_the_start_has_to_be_stable_as_well()
        {
            var sense = new PilotSense();
            sense.Update(int.MinValue, int.MinValue, PilotMode.Steady, 100000);
            Assert.IsFalse(sense.IsKnown, "one sample says nothing");
        }

        [TestMethod]
        public void An_offer_that_begins_or_ends_does_not_put_off_what_the_vehicle_says()
        {
            PilotSense sense = Oscillating(B);
            Swing(sense, C, 1000, 1240);
            Run(sense, C, C, PilotMode.Steady, 1260, 1480);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not yet");
            Run(sense, C, C, PilotMode.Steady, 1500, 1500);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "half a second in all");
        }

        [TestMethod]
        [DataRow(980)]
        [DataRow(1000)]
        public void One_bad_sample_ends_no_charge_whenever_it_comes(int until)
        {
            PilotSense sense = Oscillating(C);
            Swing(sense, C, 1000, until);
            Swing(sense, B, until + 20, until + 20);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "one sample may be wrong");
            Swing(sense, C, until + 40, until + 40);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "and it was");
        }

        [TestMethod]
        public void Going_from_C_to_D_begins_the_fifteen_milliseconds_anew()
        {
            PilotSense sense = Oscillating(C);
            Swing(sense, D, 1000, 1020);
            Assert.AreEqual((int)PilotState.D, (int)sense.State, "D");
            Swing(sense, B, 1040, 1040);
            Assert.AreEqual((int)PilotState.D, (int)sense.State, "one sample may be wrong");
        }

        [TestMethod]
        public void A_vehicle_that_was_ready_for_one_tick_has_to_be_for_half_a_second_again()
        {
            PilotSense sense = Oscillating(B);
            Swing(sense, C, 1000, 1500);
            Swing(sense, B, 1520, 1540);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "B again");
            Swing(sense, C, 1560, 2040);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "not yet");
            Swing(sense, C, 2060, 2060);
            Assert.AreEqual((int)PilotState.C, (int)sense.State, "ready");
        }

        [TestMethod]
        public void A_missing_diode_stays_missing_when_the_low_part_moves()
        {
            PilotSense sense = Oscillating(C);
            Run(sense, C, -6000, PilotMode.Oscillating, 1000, 1100);
            Assert.AreEqual((int)DiodeCheck.Failed, (int)sense.Diode, "missing");
            Run(sense, C, -6600, PilotMode.Oscillating, 1120, 1120);
            Assert.AreEqual((int)DiodeCheck.Failed, (int)sense.Diode, "still");
        }

        [TestMethod]
        public void What_was_seen_before_the_charger_drove_F_does_not_count()
        {
            PilotSense sense = Oscillating(B);
            Swing(sense, A, 1000, 1020);
            Run(sense, Low, Low, PilotMode.NotAvailable, 1040, 5000);
            Steady(sense, A, 5020, 5300);
            Assert.AreEqual((int)PilotState.B, (int)sense.State, "a tenth of a second from here on");
            Steady(sense, A, 5320, 5320);
            Assert.AreEqual((int)PilotState.A, (int)sense.State, "unplugged");
        }

        // A pilot in a state for a second, known and settled, the last tick at 980 ms.
        private static PilotSense Oscillating(int high)
        {
            var sense = new PilotSense();
            Swing(sense, high, 0, 980);
            return sense;
        }

        private static void Swing(PilotSense sense, int high, long from, long to)
            => Run(sense, high, high == 0 ? 0 : Low, PilotMode.Oscillating, from, to);

        private static void Steady(PilotSense sense, int high, long from, long to)
            => Run(sense, high, high, PilotMode.Steady, from, to);

        private static void Run(PilotSense sense, int high, int low, PilotMode driven, long from, long to)
        {
            for (long now = from; now <= to; now += 20)
            {
                sense.Update(high, low, driven, now);
            }
        }
    }
}
