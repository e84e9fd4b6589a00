using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class CarloGavazziTests
    {
        [TestMethod]
        public void Codes_are_those_of_the_documents_and_no_others()
        {
            int[] em100 = { 100, 101, 102, 103, 104, 110, 114, 120, 121 };
            int[] em300 = { 331, 332, 335, 336, 341, 345, 346, 355 };
            int[] em24 = { 71, 72, 73, 338, 348 };
            int[] ethernet = { 1648, 1649, 1650, 1651, 1652, 1653 };
            int[] em500 = { 1744, 1745, 1746, 1747, 1760, 1761, 1762, 1763 };
            int[] samples = { 111, 112, 330, 340 };
            for (int code = 0; code <= 2000; code++)
            {
                bool three = Has(em300, code) || Has(em24, code) || Has(ethernet, code) || Has(em500, code);
                int expected = Has(em100, code) ? CarloGavazzi.OnePhase
                    : three ? CarloGavazzi.ThreePhases
                    : Has(samples, code) ? CarloGavazzi.Sample
                    : 0;
                Assert.AreEqual(expected, CarloGavazzi.Family(code), "Code " + code.ToString());
            }

            Assert.AreEqual(0, CarloGavazzi.Family(65535), "No code.");
        }

        [TestMethod]
        public void Every_code_of_a_row_is_of_one_family_and_of_one_row()
        {
            for (int code = 1; code <= 2000; code++)
            {
                int rows = 0;
                for (int i = 0; i < MeterCatalogue.Count; i++)
                {
                    SetupCheck[] checks = MeterCatalogue.CreateModel(i).Checks;
                    if (checks.Length > 0 && checks[0].Kind == SetupCheckKind.Identification
                        && Has(checks[0].Expected, code))
                    {
                        rows++;
                        Assert.AreEqual(
                            CarloGavazzi.Family(checks[0].Expected[0]), CarloGavazzi.Family(code), "Family"
                            + " " + code.ToString());
                    }
                }

                int family = CarloGavazzi.Family(code);
                Assert.AreEqual(family == 0 || family == CarloGavazzi.Sample ? 0 : 1, rows, "Code " + code.ToString());
            }
        }

        private static bool Has(int[] codes, int code)
        {
            foreach (int one in codes)
            {
                if (one == code)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
