using System;
using System.Device.Adc;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class AdcTests
    {
        private readonly AdcController _controller = new AdcController();

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
        }

        [TestMethod]
        [DataRow(-5000, 0)]
        [DataRow(142, 0)]
        [DataRow(143, 1)]       // 0.80564 mV a step above 142 mV
        [DataRow(271, 160)]
        [DataRow(1650, 1872)]
        [DataRow(2400, 2803)]
        [DataRow(3440, 4094)]
        [DataRow(3442, 4095)]
        [DataRow(9000, 4095)]
        public void Voltage_is_converted_to_twelve_bits(int millivolts, int raw)
        {
            VirtualBoard.DriveVoltage(36, millivolts);
            Assert.AreEqual(raw, _controller.OpenChannel(0).ReadValue());
        }

        [TestMethod]
        [DataRow(1000, 3083)]
        [DataRow(1200, 2569)]
        public void Reference_spreads_the_result(int referenceMillivolts, int raw)
        {
            VirtualBoard.DriveVoltage(36, 2400);
            VirtualBoard.AdcReferenceMillivolts = referenceMillivolts;
            Assert.AreEqual(raw, _controller.OpenChannel(0).ReadValue());
        }

        [TestMethod]
        [DataRow(0, 36)]
        [DataRow(3, 39)]
        [DataRow(4, 32)]
        [DataRow(7, 35)]
        public void Channel_has_its_pin(int channel, int pin)
        {
            VirtualBoard.DriveVoltage(pin, 2400);
            Assert.AreEqual(2803, _controller.OpenChannel(channel).ReadValue());
        }

        [TestMethod]
        public void Source_is_asked_at_each_conversion_until_a_voltage_replaces_it()
        {
            int millivolts = 0;
            VirtualBoard.DriveVoltage(36, () => millivolts += 1000);
            AdcChannel channel = _controller.OpenChannel(0);
            Assert.AreEqual(1065, channel.ReadValue());
            Assert.AreEqual(2306, channel.ReadValue());
            VirtualBoard.DriveVoltage(36, 1000);
            Assert.AreEqual(1065, channel.ReadValue());
        }

        [TestMethod]
        public void Failed_conversion_gives_minus_one_until_a_reset()
        {
            VirtualBoard.DriveVoltage(36, 1000);
            AdcChannel channel = _controller.OpenChannel(0);
            VirtualBoard.AdcFails = true;
            Assert.AreEqual(-1, channel.ReadValue());
            VirtualBoard.Reset();
            Assert.AreEqual(0, channel.ReadValue(), "and nothing drives the pin any more");
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(8)]
        [DataRow(9)]
        [DataRow(20)]
        public void Channel_that_does_not_exist_does_not_open(int channel)
        {
            Assert.ThrowsExactly<ArgumentException>(() => _controller.OpenChannel(channel));
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(19)]
        public void Second_converter_is_refused(int channel)
        {
            Assert.ThrowsExactly<InvalidOperationException>(() => _controller.OpenChannel(channel));
        }

        [TestMethod]
        public void Converting_allocates_nothing()
        {
            AdcChannel channel = _controller.OpenChannel(0);
            long before = 0;
            for (int round = 0; round < 1100; round++)
            {
                if (round == 100)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }

                VirtualBoard.DriveVoltage(36, round);
                channel.ReadValue();
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
