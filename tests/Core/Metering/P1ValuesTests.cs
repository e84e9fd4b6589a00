using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class P1ValuesTests
    {
        [TestMethod]
        [DataRow((int)P1Quantity.ImportPowerL1)]
        [DataRow((int)P1Quantity.ExportPowerL1)]
        [DataRow((int)P1Quantity.CurrentL1)]
        [DataRow((int)P1Quantity.VoltageL1)]
        public void A_number_of_a_phase_tells_that_the_phase_is_there(int quantity)
        {
            for (int phases = 1; phases < 8; phases++)
            {
                var values = new P1Values();
                Assert.IsTrue(values.IsTotalOnly && !values.IsOnePhase, "nothing yet");
                values.Put(P1Quantity.ImportPower, 1000);
                Assert.IsTrue(values.IsTotalOnly && !values.IsOnePhase, "the total says nothing about phases");
                for (int phase = 0; phase < 3; phase++)
                {
                    if ((phases & (1 << phase)) != 0)
                    {
                        values.Put((P1Quantity)(quantity + phase), 230000);
                    }
                }

                Assert.IsFalse(values.IsTotalOnly, "phases");
                Assert.IsTrue(values.IsOnePhase == (phases == 1), "L1 alone is one phase");
            }
        }

        [TestMethod]
        public void A_voltage_below_50_V_is_none()
        {
            for (int dead = 0; dead < 8; dead++)
            {
                var values = new P1Values();
                for (int phase = 0; phase < 3; phase++)
                {
                    values.Put((P1Quantity)((int)P1Quantity.VoltageL1 + phase), (dead & (1 << phase)) != 0 ? 49999 : 50000);
                }

                values.Put(P1Quantity.ImportEnergy, 1);
                Assert.AreEqual(dead, values.DeadVoltages, "phases");
            }
        }

        [TestMethod]
        [DataRow(0, 1000)]
        [DataRow(1, 100)]
        [DataRow(2, 10)]
        [DataRow(3, 1)]
        [DataRow(4, 1)]
        public void The_coarsest_current_tells_the_step(int decimals, int step)
        {
            var values = new P1Values();
            Assert.AreEqual(1, values.CurrentStepMilliamps, "at first");
            values.NoteDecimals(3);
            values.NoteDecimals(decimals);
            values.NoteDecimals(3);
            Assert.AreEqual(step, values.CurrentStepMilliamps, "step");
            values.Put(P1Quantity.ImportPower, 5);
            values.Clear();
            Assert.AreEqual(1, values.CurrentStepMilliamps, "cleared");
            Assert.AreEqual(0L, values.Get(P1Quantity.ImportPower), "cleared");
        }
    }
}
