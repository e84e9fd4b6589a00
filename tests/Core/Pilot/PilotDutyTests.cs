using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    [TestClass]
    public class PilotDutyTests
    {
        [TestMethod]
        [DataRow(int.MinValue, 10000)]
        [DataRow(-1, 10000)]
        [DataRow(0, 10000)]
        [DataRow(5999, 10000)]   // below 6 A nothing is offered
        [DataRow(6000, 1000)]
        [DataRow(6005, 1000)]
        [DataRow(6006, 1001)]
        [DataRow(10000, 1666)]
        [DataRow(16000, 2666)]
        [DataRow(32000, 5333)]
        [DataRow(50999, 8499)]
        [DataRow(51000, 8500)]
        [DataRow(51001, 8500)]
        [DataRow(52499, 8500)]   // 51 A to 52.5 A has no duty cycle of its own
        [DataRow(52500, 8500)]
        [DataRow(52524, 8500)]
        [DataRow(52525, 8501)]
        [DataRow(63000, 8920)]
        [DataRow(79999, 9599)]
        [DataRow(80000, 9600)]
        [DataRow(80001, 10000)]  // more than a pilot can say is out of range: nothing
        [DataRow(int.MaxValue, 10000)]
        public void Offers_the_duty_of_table_A7(int setpointMilliamps, int dutyTenthousandths)
        {
            Assert.AreEqual(dutyTenthousandths, PilotDuty.FromMilliamps(setpointMilliamps), "duty");
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(999, 0)]
        [DataRow(1000, 6000)]
        [DataRow(2666, 15996)]
        [DataRow(8500, 51000)]
        [DataRow(8501, 52525)]
        [DataRow(9600, 80000)]
        [DataRow(9601, 0)]
        [DataRow(10000, 0)]
        public void Reads_the_duty_as_a_vehicle_does(int dutyTenthousandths, int milliamps)
        {
            Assert.AreEqual(milliamps, PilotDuty.ToMilliamps(dutyTenthousandths), "current");
        }

        [TestMethod]
        public void Never_offers_more_than_the_setpoint_nor_a_step_less_than_it_could()
        {
            for (int setpoint = 6000; setpoint <= 80000; setpoint += 10)
            {
                int duty = PilotDuty.FromMilliamps(setpoint);
                int offered = PilotDuty.ToMilliamps(duty);
                Assert.IsTrue(offered <= setpoint, "more than the setpoint");
                int next = PilotDuty.ToMilliamps(duty + 1);
                Assert.IsTrue(next > setpoint || next == 0, "a higher duty would have fitted");
            }
        }
    }
}
