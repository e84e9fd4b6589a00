using System;
using System.IO;
using Evenload.Bench;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class CommissionCommandTests
    {
        [TestMethod]
        public void It_prints_the_settings_that_the_plant_needs()
        {
            string text = Run(0, "--vehicle-phases", "1", "--plant-rotation", "l3", "--vehicle-dead-time-ms", "2000");
            StringAssert.Contains(text, "The vehicle charges on L3.");
            StringAssert.Contains(text, "--set phaseRotation=l3");
            StringAssert.Contains(text, "--set vehicleDeadTimeMs=4000");
            Assert.DoesNotContain("siteMeterInvert", text);
        }

        [TestMethod]
        public void A_meter_fed_from_the_wrong_side_is_found_though_supervision_holds_the_offer()
        {
            string text = Run(0, "--meter-reversed");
            StringAssert.Contains(text, "The meter counts L1, L2 and L3 the wrong way round.");
            StringAssert.Contains(text, "--set siteMeterInvert=all");
        }

        [TestMethod]
        [DataRow("--vehicle-maximum-ma 5000", "Cannot tell: no phase moves with the offer")]
        [DataRow("--set stationMaximumMilliamps=9000", "Cannot tell: between the minimum and the station's")]
        [DataRow("--meter-reversed --set safeImplausibleMilliamps=0", "Cannot tell: the offer could not be stepped: ")]
        public void What_it_cannot_tell_ends_with_a_sentence_and_1(string options, string sentence)
        {
            StringAssert.Contains(Run(1, options.Split(' ')), "bench: " + sentence);
        }

        [TestMethod]
        public void The_same_seed_gives_the_same_run()
        {
            Assert.AreEqual(Run(0, "--seed", "3"), Run(0, "--seed", "3"));
        }

        private static string Run(int exitCode, params string[] options)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] arguments = new string[options.Length + 1];
            arguments[0] = "commission";
            Array.Copy(options, 0, arguments, 1, options.Length);
            Assert.AreEqual(exitCode, Dispatcher.Run(arguments, output, error), error.ToString());
            return output.ToString() + error;
        }
    }
}
