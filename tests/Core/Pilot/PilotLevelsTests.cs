using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class PilotLevelsTests
    {
        // States as letters; a question mark is Invalid.
        private const string Letters = "?ABCDEF";

        [TestMethod]
        [DataRow("?", 13501, "?")]
        [DataRow("?", 13500, "A")]
        [DataRow("?", 12000, "A")]
        [DataRow("?", 10500, "A")]
        [DataRow("?", 10499, "B")]
        [DataRow("?", 9000, "B")]
        [DataRow("?", 7500, "B")]
        [DataRow("?", 7499, "C")]
        [DataRow("?", 6000, "C")]
        [DataRow("?", 4500, "C")]
        [DataRow("?", 4499, "D")]
        [DataRow("?", 3000, "D")]
        [DataRow("?", 1500, "D")]
        [DataRow("?", 1499, "E")]
        [DataRow("?", 0, "E")]
        [DataRow("?", -1500, "E")]
        [DataRow("?", -1501, "?")]
        [DataRow("?", -10499, "?")]
        [DataRow("?", -10500, "F")]
        [DataRow("?", -12000, "F")]
        [DataRow("?", -13500, "F")]
        [DataRow("?", -13501, "?")]
        [DataRow("?", int.MinValue, "?")]    // could not be measured
        [DataRow("?", int.MaxValue, "?")]
        public void Without_a_past_the_limits_lie_midway(string before, int millivolts, string state)
            => Check(before, millivolts, state);

        [TestMethod]
        [DataRow("A", 10200, "A")]
        [DataRow("A", 10199, "B")]
        [DataRow("B", 10800, "B")]
        [DataRow("B", 10801, "A")]
        [DataRow("B", 7200, "B")]
        [DataRow("B", 7199, "C")]
        [DataRow("C", 7800, "C")]
        [DataRow("C", 7801, "B")]
        [DataRow("C", 4200, "C")]
        [DataRow("C", 4199, "D")]
        [DataRow("D", 4800, "D")]
        [DataRow("D", 4801, "C")]
        [DataRow("D", 1200, "D")]
        [DataRow("D", 1199, "E")]
        [DataRow("E", 1800, "E")]
        [DataRow("E", 1801, "D")]
        [DataRow("E", -1800, "E")]
        [DataRow("E", -1801, "?")]
        [DataRow("F", -10200, "F")]
        [DataRow("F", -10199, "?")]
        [DataRow("A", 13500, "A")]
        [DataRow("A", 13501, "?")]
        [DataRow("F", -13500, "F")]
        [DataRow("F", -13501, "?")]
        [DataRow("C", int.MinValue, "?")]
        public void A_state_is_left_only_beyond_the_margin(string before, int millivolts, string state)
            => Check(before, millivolts, state);

        [TestMethod]
        [DataRow("A", 6000, "C")]
        [DataRow("C", 12000, "A")]
        [DataRow("C", 10500, "A")]
        [DataRow("C", 10499, "B")]
        [DataRow("B", 0, "E")]
        [DataRow("C", -12000, "F")]
        public void A_state_that_is_no_neighbour_needs_no_margin(string before, int millivolts, string state)
            => Check(before, millivolts, state);

        [TestMethod]
        [DataRow(11400, 12600, "A")]
        [DataRow(8360, 9560, "B")]
        [DataRow(5480, 6490, "C")]
        [DataRow(2620, 3250, "D")]
        [DataRow(-12600, -11400, "F")]
        public void No_voltage_in_tolerance_is_taken_for_another_even_when_half_a_volt_wrong(
            int lowest, int highest, string state)
        {
            for (int past = 0; past < Letters.Length; past++)
            {
                for (int millivolts = lowest - 550; millivolts <= highest + 550; millivolts += 10)
                {
                    Check(Letters.Substring(past, 1), millivolts, state);
                }
            }
        }

        [TestMethod]
        [DataRow(-10299, false)]
        [DataRow(-10300, true)]
        [DataRow(-12000, true)]
        [DataRow(-13500, true)]
        [DataRow(-13501, false)]
        [DataRow(-11400, true)]      // 96 % duty
        [DataRow(-10800, true)]      // the same with the weakest driver
        [DataRow(-9200, false)]      // state B without a diode
        [DataRow(int.MinValue, false)]
        [DataRow(9000, false)]
        public void A_diode_keeps_the_low_part_near_twelve_volts(int lowMillivolts, bool isDiode)
        {
            Assert.IsTrue(PilotLevels.IsDiode(lowMillivolts) == isDiode, "diode");
        }

        [TestMethod]
        [DataRow(-1501, true)]
        [DataRow(-1500, false)]
        [DataRow(-13500, true)]
        [DataRow(-13501, false)]
        [DataRow(int.MinValue, false)]
        public void An_oscillating_pilot_has_a_low_part(int lowMillivolts, bool isLowPart)
        {
            Assert.IsTrue(PilotLevels.IsLowPart(lowMillivolts) == isLowPart, "low part");
        }

        [TestMethod]
        [DataRow(0, 12000, 12000, true, true)]      // steady
        [DataRow(0, 9000, -12000, true, false)]     // the low part is held from before
        [DataRow(0, 9000, 19000, true, true)]       // and drifts
        [DataRow(0, 9000, -1500, true, true)]
        [DataRow(0, 9000, -1501, true, false)]      // after a while it would be gone
        [DataRow(0, 1500, 1500, true, true)]
        [DataRow(0, -1500, -1500, true, true)]
        [DataRow(0, -1501, 0, false, false)]
        [DataRow(0, -12000, -12000, false, false)]
        [DataRow(0, int.MinValue, 0, false, false)]
        [DataRow(1, 9000, -12000, true, true)]      // oscillating
        [DataRow(1, 9000, -1501, true, true)]
        [DataRow(1, 9000, -1500, false, false)]
        [DataRow(1, 1500, -12000, true, true)]
        [DataRow(1, -1501, -12000, false, false)]
        [DataRow(1, 12000, 12000, false, false)]
        [DataRow(1, -12000, -12000, false, false)]
        [DataRow(1, int.MinValue, int.MinValue, false, false)]
        [DataRow(1, 9000, int.MinValue, false, false)]
        [DataRow(2, -12000, -12000, true, true)]    // F
        [DataRow(2, 9000, -12000, true, false)]     // the high part is held from before
        [DataRow(2, 1499, -12000, true, true)]
        [DataRow(2, 1500, -12000, true, false)]
        [DataRow(2, -15000, -12000, true, true)]
        [DataRow(2, -15000, -10500, true, true)]
        [DataRow(2, -15000, -10499, false, false)]
        [DataRow(2, -15000, -13500, true, true)]
        [DataRow(2, -15000, -13501, false, false)]
        [DataRow(2, -15000, int.MinValue, false, false)]
        [DataRow(2, 12000, 12000, false, false)]
        [DataRow(0, 0, 0, true, true)]              // a short to earth is not the driver's fault
        [DataRow(1, 0, 0, true, true)]
        [DataRow(1, 1499, 1499, true, true)]
        [DataRow(1, -1500, -1500, true, true)]
        [DataRow(1, 1500, 1500, false, false)]
        [DataRow(2, 0, 0, true, true)]
        [DataRow(2, 0, 1499, true, true)]
        [DataRow(2, 0, -1500, true, true)]
        [DataRow(2, 0, 1500, false, false)]
        public void The_pilot_answers_when_it_does_what_it_is_told(
            int mode, int high, int low, bool atFirst, bool drifted)
        {
            var driven = (PilotMode)mode;
            Assert.IsTrue(PilotLevels.Answers(driven, high, low, false) == atFirst, "at first");
            Assert.IsTrue(PilotLevels.Answers(driven, high, low, true) == drifted, "later");
        }

        private static void Check(string before, int millivolts, string state)
        {
            PilotState found = PilotLevels.StateOf((PilotState)Letters.IndexOf(before), millivolts);
            Assert.AreEqual(state, Letters.Substring((int)found, 1), millivolts.ToString() + " mV after " + before);
        }
    }
}
