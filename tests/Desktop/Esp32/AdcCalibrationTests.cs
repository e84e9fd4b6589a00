using System;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    [TestClass]
    public sealed class AdcCalibrationTests
    {
        [TestMethod]
        [DataRow(2801, 12000)]
        [DataRow(160, -12000)]
        [DataRow(2800, 11990)]  // 9.0875 mV a step
        [DataRow(161, -11991)]
        [DataRow(159, -12009)]
        [DataRow(0, -13453)]
        [DataRow(4095, 23759)]
        public void Pilot_lies_on_the_line_through_both_points(int raw, int millivolts)
        {
            Assert.AreEqual(millivolts, AdcCalibration.CreateNominal().PilotMillivolts(raw));
        }

        [TestMethod]
        public void Pin_is_the_converters_own_characteristic()
        {
            AdcCalibration calibration = AdcCalibration.CreateNominal();
            for (int raw = 0; raw <= AdcCalibration.FullScale; raw++)
            {
                Assert.AreEqual((0.80564 * raw) + 142, calibration.PinMillivolts(raw), 1.5, $"raw {raw}");
            }
        }

        [TestMethod]
        [DataRow(2801, 12150, 160, -11900)]
        [DataRow(2310, 9000, 200, -12300)]
        [DataRow(3200, 13500, 1, -13500)]
        public void Any_two_points_of_a_good_converter_will_do(int upper, int upperMv, int lower, int lowerMv)
        {
            var calibration = new AdcCalibration(upper, upperMv, lower, lowerMv);
            Assert.AreEqual(upperMv, calibration.PilotMillivolts(upper));
            Assert.AreEqual(lowerMv, calibration.PilotMillivolts(lower));
        }

        [TestMethod]
        [DataRow(160, 12000, 2801, -12000)]         // the wrong way round
        [DataRow(2801, -12000, 160, 12000)]
        [DataRow(160, 12000, 160, -12000)]
        [DataRow(4095, 12000, 1300, -12000)]        // an end of the range is no measurement
        [DataRow(2801, 12000, 0, -12000)]
        [DataRow(2801, 13501, 160, -12000)]
        [DataRow(2801, 12000, 160, -13501)]
        [DataRow(870, -6001, 210, -12000)]          // too close to one another
        [DataRow(2300, 12000, 160, -12000)]         // 11.2 mV a step
        [DataRow(3400, 12000, 160, -12000)]         // 7.4 mV a step
        [DataRow(int.MinValue, int.MinValue, int.MaxValue, int.MaxValue)]
        public void Points_of_no_working_converter_are_refused(int upper, int upperMv, int lower, int lowerMv)
        {
            Assert.ThrowsExactly<ArgumentException>(() => new AdcCalibration(upper, upperMv, lower, lowerMv));
        }

        [TestMethod]
        [DataRow(-1, false)]
        [DataRow(0, false)]
        [DataRow(1, true)]
        [DataRow(4094, true)]
        [DataRow(4095, false)]
        public void An_end_of_the_range_is_no_measurement(int raw, bool measured)
        {
            Assert.AreEqual(measured, AdcCalibration.IsMeasured(raw));
        }

        [TestMethod]
        public void Divider_of_the_calibration_is_the_boards()
        {
            AdcCalibration calibration = AdcCalibration.CreateNominal();
            for (int raw = 1; raw < AdcCalibration.FullScale; raw++)
            {
                double pin = BoardCircuits.Pilot(calibration.PilotMillivolts(raw));
                Assert.AreEqual(pin, calibration.PinMillivolts(raw), 1.0, $"raw {raw}");
            }
        }
    }
}
