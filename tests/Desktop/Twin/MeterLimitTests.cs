using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    /// <summary>What each meter answers and what it refuses: bytes, or an exception code times −1.</summary>
    [TestClass]
    public sealed class MeterLimitTests
    {
        [TestMethod]
        [DataRow("em111", 3, 0x0000, 16, 32)]
        [DataRow("em111", 4, 0x0000, 50, -2)]
        [DataRow("em111", 4, 0x0000, 51, -3)]
        [DataRow("em330", 3, 0x0000, 50, 100)]
        [DataRow("em330", 3, 0x0000, 51, -3)]
        [DataRow("em330", 4, 0x0060, 6, -2)]      // no counters of exported energy by phase
        [DataRow("et330", 4, 0x0060, 6, 12)]
        [DataRow("em540", 4, 0x0000, 52, 104)]
        [DataRow("em540", 4, 0x0000, 53, -3)]
        [DataRow("em540", 4, 0x0500, 52, 104)]
        [DataRow("em24", 4, 0x000C, 11, 22)]
        [DataRow("em24", 4, 0x000C, 12, -3)]
        [DataRow("em24", 3, 0x000A, 2, 4)]
        [DataRow("em24", 3, 0x0300, 1, 2)]        // one at a time
        [DataRow("em24", 3, 0x0300, 2, -2)]
        [DataRow("em24", 3, 0x1103, 1, -2)]
        [DataRow("em24", 3, 0x1101, 1, 2)]
        [DataRow("em24", 3, 0x1300, 7, 14)]
        [DataRow("em24-ethernet", 4, 0x0000, 50, 100)]
        [DataRow("em24-ethernet", 4, 0x0000, 51, -3)]
        [DataRow("em24-ethernet", 3, 0x1103, 1, -2)]
        [DataRow("countis-e23", 3, 0xC558, 30, 60)]
        [DataRow("countis-e23", 4, 0xC558, 30, -1)]
        [DataRow("abb-b23", 3, 0x5B00, 28, 56)]
        [DataRow("abb-b23", 3, 0x5000, 8, 16)]
        [DataRow("abb-b23", 3, 0x5B00, 126, -3)]
        [DataRow("abb-b23", 4, 0x5B00, 28, -1)]
        [DataRow("abb-b23", 3, 0x5AFF, 2, -2)]
        [DataRow("abb-b21", 3, 0x5B00, 28, 56)]
        [DataRow("sdm630", 4, 0x0006, 12, 24)]
        [DataRow("sdm630", 4, 0x0000, 60, 120)]
        [DataRow("sdm630", 4, 0x0000, 62, -3)]
        [DataRow("sdm630", 4, 0x0001, 2, -2)]     // odd address
        [DataRow("sdm630", 4, 0x0000, 3, -2)]     // odd quantity
        [DataRow("sdm630", 4, 0x0001, 1, -2)]
        [DataRow("sdm630", 4, 0x0048, 4, 8)]
        [DataRow("sdm630", 4, 0x004A, 4, -2)]
        [DataRow("sdm630", 3, 0x0006, 2, -2)]     // the function is known, the register is not
        [DataRow("sdm630", 3, 0xFC00, 2, 4)]
        [DataRow("sdm630", 4, 0xFC00, 2, -2)]
        [DataRow("sdm630", 4, 0x015A, 12, 24)]
        [DataRow("sdm72d-m-v2", 4, 0x015A, 12, -2)]
        [DataRow("sdm120", 4, 0x0000, 14, 28)]
        [DataRow("sdm120", 4, 0x0005, 2, -2)]
        [DataRow("iem3155", 3, 0x0BB7, 60, 120)]
        [DataRow("iem3155", 3, 0x0BB6, 2, -2)]
        [DataRow("iem3155", 4, 0x0BB7, 6, -1)]
        [DataRow("finder-7m38", 4, 2516, 20, 40)]
        [DataRow("finder-7m38", 4, 2516, 21, -3)]
        [DataRow("finder-7m38", 3, 2516, 20, -1)]
        [DataRow("umg604", 3, 19000, 28, 56)]
        [DataRow("umg604", 4, 19000, 28, -1)]
        [DataRow("pac2200", 3, 1, 30, 60)]
        [DataRow("pac2200", 4, 13, 18, 36)]
        [DataRow("pac2200", 3, 14, 17, -2)]       // begins inside a value
        [DataRow("pac2200", 3, 13, 17, -2)]       // ends inside one
        [DataRow("pac2200", 3, 801, 4, 8)]
        [DataRow("pac2200", 3, 801, 2, -2)]
        [DataRow("pac2200", 3, 803, 2, -2)]
        [DataRow("pac2200", 3, 0, 3, -2)]
        [DataRow("shelly-pro-3em", 4, 1020, 6, 12)]
        [DataRow("shelly-pro-3em", 4, 1060, 6, 12)]
        [DataRow("shelly-pro-3em", 4, 1020, 7, -2)]
        [DataRow("shelly-pro-3em", 4, 1020, 46, -2)]
        [DataRow("shelly-pro-3em", 3, 1020, 6, -1)]
        [DataRow("ksem", 3, 40, 104, 208)]
        [DataRow("ksem", 3, 39, 104, -2)]
        [DataRow("ksem", 3, 0, 4, 8)]
        [DataRow("ksem", 3, 512, 8, 16)]
        [DataRow("ksem", 4, 40, 2, -1)]
        [DataRow("sunspec-int", 3, 40000, 2, 4)]
        [DataRow("sunspec-int", 3, 40, 2, -2)]
        [DataRow("sunspec-int", 4, 40000, 2, -1)]
        [DataRow("sunspec-float", 3, 40000, 125, 250)]
        [DataRow("sunspec-float", 3, 40000, 126, -3)]
        public void Meter_answers_what_the_real_one_answers_before_it_has_measured_and_after(
            string profile, int function, int address, int quantity, int bytes)
        {
            var meter = new MeterImage(profile, 0, 1);
            byte[] words = new byte[250];
            Assert.AreEqual(bytes, meter.Read(function, address, quantity, words, 0));
            meter.Update(0, new[] { 1000, 2000, 3000 });
            Assert.AreEqual(bytes, meter.Read(function, address, quantity, words, 0));
        }
    }
}
