using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class PlausibilityTests
    {
        private const int StaleAfterMs = 5000;

        [TestMethod]
        [DataRow(0, 130000, true)]
        [DataRow(0, 130001, false)]
        [DataRow(1, -130000, true)]
        [DataRow(1, -130001, false)]
        [DataRow(2, 130000, true)]
        [DataRow(2, 130001, false)]
        [DataRow(2, int.MaxValue, false)]
        [DataRow(2, -int.MaxValue, false)]
        public void Current_beyond_twice_the_rating_is_refused(int phase, int milliamps, bool accepted)
        {
            MeterReading reading = Reading(1000, 0);
            reading.CurrentMilliamps[phase] = milliamps;
            MeterBench.Expect(
                accepted ? ReadingVerdict.Accepted : ReadingVerdict.BeyondRating,
                Create(1).Judge(reading, new MeterReading(), 30));
        }

        [TestMethod]
        [DataRow(0, 10000, 3100, true)]         // 300 V and 100 W of slack
        [DataRow(0, 10000, 3101, false)]
        [DataRow(1, -10000, -3100, true)]
        [DataRow(1, -10000, -3101, false)]
        [DataRow(2, 0, 100, true)]
        [DataRow(2, 0, 101, false)]
        [DataRow(2, 0, -101, false)]
        [DataRow(2, 130000, 39100, true)]
        [DataRow(2, 130000, 39101, false)]
        [DataRow(2, 130000, int.MaxValue, false)]
        public void Power_that_the_current_cannot_carry_is_refused(int phase, int milliamps, int watts, bool accepted)
        {
            MeterReading reading = Reading(1000, 0);
            reading.CurrentMilliamps[phase] = milliamps;
            reading.PowerWatts[phase] = watts;
            MeterBench.Expect(
                accepted ? ReadingVerdict.Accepted : ReadingVerdict.Contradictory,
                Create(1).Judge(reading, new MeterReading(), 30));
        }

        [TestMethod]
        [DataRow(2, 1000, true)]
        [DataRow(2, 1001, false)]
        [DataRow(1, 1001, true)]        // one request is one cycle
        public void Parts_further_apart_than_a_refresh_are_refused(int blocks, int spanMs, bool accepted)
            => MeterBench.Expect(
                accepted ? ReadingVerdict.Accepted : ReadingVerdict.Torn,
                Create(blocks).Judge(Reading(1000, 0), new MeterReading(), spanMs));

        [TestMethod]
        [DataRow(0, 70000, true)]
        [DataRow(0, 70001, false)]
        [DataRow(1, -60000, true)]
        [DataRow(1, -60001, false)]
        [DataRow(2, 70001, false)]
        public void Step_beyond_the_rating_is_refused(int phase, int milliamps, bool accepted)
        {
            MeterReading reading = Reading(5000, 1000);
            reading.CurrentMilliamps[phase] = milliamps;
            MeterBench.Expect(
                accepted ? ReadingVerdict.Accepted : ReadingVerdict.ImpossibleStep,
                Create(1).Judge(reading, Accepted(5000, 0), 30));
        }

        [TestMethod]
        public void Step_is_refused_twice_and_then_believed()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75000, 1000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75001, 2000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(75002, 3000), accepted, 30));
        }

        [TestMethod]
        public void Step_is_refused_anew_after_one_was_believed()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            judge.Judge(Reading(75000, 1000), accepted, 30);
            judge.Judge(Reading(75001, 2000), accepted, 30);
            judge.Judge(Reading(75002, 3000), accepted, 30);
            MeterBench.Expect(
                ReadingVerdict.ImpossibleStep, judge.Judge(Reading(5000, 4000), Accepted(75002, 3000), 30));
            MeterBench.Expect(
                ReadingVerdict.ImpossibleStep, judge.Judge(Reading(5001, 5000), Accepted(75002, 3000), 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(5002, 6000), Accepted(75002, 3000), 30));
        }

        [TestMethod]
        public void Step_is_refused_anew_after_a_reading_without_it()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            judge.Judge(Reading(75000, 1000), accepted, 30);
            judge.Judge(Reading(75001, 2000), accepted, 30);
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(5001, 3000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75002, 4000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75003, 5000), accepted, 30));
        }

        [TestMethod]
        public void Polls_of_one_refresh_of_the_meter_do_not_confirm_a_step()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            for (int ms = 1000; ms < 3000; ms += 100)
            {
                MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75000, ms), accepted, 30));
            }

            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(75000, 3000), accepted, 30));
        }

        [TestMethod]
        public void Step_that_passed_counts_nothing_towards_the_next_to_the_same_current()
        {
            Plausibility judge = Create(1);
            judge.Judge(Reading(75000, 1000), Accepted(5000, 0), 30);
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(5001, 2000), Accepted(5000, 0), 30));
            MeterReading accepted = Accepted(5001, 2000);
            for (int ms = 4000; ms < 6000; ms += 100)
            {
                MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75000, ms), accepted, 30));
            }

            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(75000, 6000), accepted, 30));
        }

        [TestMethod]
        public void One_slow_poll_does_not_confirm_a_step()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75000, 1000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(75001, 3500), accepted, 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(75002, 3600), accepted, 30));
        }

        [TestMethod]
        public void Steps_that_do_not_agree_with_each_other_are_never_believed()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            for (int ms = 1000; ms <= 5000; ms += 1000)
            {
                int milliamps = ms % 2000 == 0 ? 100000 : -100000;
                MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(milliamps, ms), accepted, 30));
            }
        }

        [TestMethod]
        public void Step_that_contradicts_the_one_before_begins_the_count_anew()
        {
            Plausibility judge = Create(1);
            MeterReading accepted = Accepted(5000, 0);
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(100000, 1000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(-100000, 1500), accepted, 30));
            MeterBench.Expect(ReadingVerdict.ImpossibleStep, judge.Judge(Reading(-100001, 4000), accepted, 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(-100002, 4100), accepted, 30));
        }

        [TestMethod]
        public void Step_is_none_against_a_stale_reading_or_none()
        {
            MeterBench.Expect(
                ReadingVerdict.ImpossibleStep, Create(1).Judge(Reading(75000, 5000), Accepted(5000, 0), 30));
            MeterBench.Expect(ReadingVerdict.Accepted, Create(1).Judge(Reading(75000, 5001), Accepted(5000, 0), 30));
            MeterBench.Expect(ReadingVerdict.Accepted, Create(1).Judge(Reading(75000, 1000), new MeterReading(), 30));
        }

        [TestMethod]
        [DataRow(1000)]
        [DataRow(-1000)]
        [DataRow(60000)]
        public void Same_numbers_are_frozen_exactly_at_the_limit(int milliamps)
        {
            Plausibility judge = Create(1);
            var none = new MeterReading();
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(milliamps, 7000), none, 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Reading(milliamps, 7000 + 89999), none, 30));
            MeterBench.Expect(ReadingVerdict.Frozen, judge.Judge(Reading(milliamps, 7000 + 90000), none, 30));
            MeterBench.Expect(ReadingVerdict.Frozen, judge.Judge(Reading(milliamps, 7000 + 300000), none, 30));
            Assert.AreEqual(7000L, judge.SameSinceMs, "Since the first.");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(999)]
        [DataRow(-999)]
        public void Same_numbers_below_1_ampere_are_never_frozen(int milliamps)
        {
            Plausibility judge = Create(1);
            for (int minutes = 0; minutes < 10; minutes++)
            {
                MeterBench.Expect(
                    ReadingVerdict.Accepted, judge.Judge(Reading(milliamps, 60000 * minutes), new MeterReading(), 30));
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void One_ampere_on_any_phase_is_enough_to_be_frozen(int phase)
        {
            Plausibility judge = Create(1);
            for (int ms = 0; ms <= 90000; ms += 45000)
            {
                MeterReading reading = Reading(0, ms);
                reading.CurrentMilliamps[phase] = 1000;
                MeterBench.Expect(
                    ms == 90000 ? ReadingVerdict.Frozen : ReadingVerdict.Accepted,
                    judge.Judge(reading, new MeterReading(), 30));
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        [DataRow(3)]
        [DataRow(4)]
        [DataRow(5)]
        public void Change_of_any_current_or_power_unfreezes_it(int number)
        {
            Plausibility judge = Create(1);
            var none = new MeterReading();
            judge.Judge(Reading(5000, 0), none, 30);
            MeterBench.Expect(ReadingVerdict.Frozen, judge.Judge(Reading(5000, 100000), none, 30));
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Changed(number, 101000), none, 30));
            Assert.AreEqual(101000L, judge.SameSinceMs, "Since the change.");
            MeterBench.Expect(ReadingVerdict.Accepted, judge.Judge(Changed(number, 190999), none, 30));
            MeterBench.Expect(ReadingVerdict.Frozen, judge.Judge(Changed(number, 191000), none, 30));
        }

        private static MeterReading Changed(int number, long takenMs)
        {
            MeterReading reading = Reading(5000, takenMs);
            if (number < 3)
            {
                reading.CurrentMilliamps[number]++;
            }
            else
            {
                reading.PowerWatts[number - 3]++;
            }

            return reading;
        }

        private static MeterReading Reading(int milliamps, long takenMs)
        {
            var reading = new MeterReading { TakenMs = takenMs };
            for (int phase = 0; phase < 3; phase++)
            {
                reading.CurrentMilliamps[phase] = milliamps;
            }

            return reading;
        }

        private static MeterReading Accepted(int milliamps, long takenMs)
        {
            MeterReading reading = Reading(milliamps, takenMs);
            reading.Sequence = 1;
            return reading;
        }

        private static Plausibility Create(int blocks)
        {
            var model = new MeterModel
            {
                Blocks = new RegisterBlock[blocks],
                RatingMilliamps = 65000,
                RefreshMs = 1000,
            };
            return new Plausibility(model, StaleAfterMs);
        }
    }
}
