using System;
using System.Collections.Generic;
using System.Device.Pwm;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class PwmChannelTests
    {
        private const int Pin = 21;

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
            Configuration.SetPinFunction(Pin, DeviceFunction.PWM1);
        }

        [TestMethod]
        [DataRow(0.0, 0)]
        [DataRow(0.00009, 0)]
        [DataRow(0.2667, 2667)]
        [DataRow(0.53, 5300)]
        [DataRow(0.57, 5699)]   // as a double, 0.57 × 10000 is just below 5700
        [DataRow(0.99999, 9999)]
        [DataRow(1.0, 10000)]
        public void Duty_is_cut_to_whole_tenthousandths(double dutyCycle, int tenthousandths)
        {
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 0.5);
            channel.Start();
            channel.DutyCycle = dutyCycle;
            Assert.AreEqual(tenthousandths, VirtualBoard.PwmDuty(Pin));
            Assert.AreEqual(dutyCycle, channel.DutyCycle);
        }

        [TestMethod]
        public void Half_a_step_more_makes_every_permille_exact()
        {
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 0.0);
            channel.Start();
            for (int permille = 0; permille <= 999; permille++)
            {
                channel.DutyCycle = ((permille * 10) + 0.5) / 10000;
                Assert.AreEqual(permille * 10, VirtualBoard.PwmDuty(Pin));
            }
        }

        [TestMethod]
        public void Pin_without_a_PWM_function_has_no_channel()
        {
            Assert.IsNull(PwmChannel.CreateFromPin(Pin + 1));
        }

        [TestMethod]
        [DataRow(DeviceFunction.PWM2)]
        [DataRow(DeviceFunction.PWM16)]
        public void Every_PWM_function_gives_a_channel(DeviceFunction function)
        {
            Configuration.SetPinFunction(5, function);
            Assert.IsNotNull(PwmChannel.CreateFromPin(5));
        }

        [TestMethod]
        public void Output_shows_from_start_to_stop_and_outlives_dispose()
        {
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 0.25);
            Assert.AreEqual(-1, VirtualBoard.PwmDuty(Pin));
            channel.Start();
            Assert.AreEqual(2500, VirtualBoard.PwmDuty(Pin));
            channel.Dispose();
            Assert.AreEqual(2500, VirtualBoard.PwmDuty(Pin));
            channel.Stop();
            Assert.AreEqual(-1, VirtualBoard.PwmDuty(Pin));
        }

        [TestMethod]
        public void Every_change_of_the_output_is_told_and_a_start_begins_low()
        {
            var told = new List<(int, int)>();
            VirtualBoard.OutputChanged += (pin, high) => told.Add((pin, high));
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 1.0);
            channel.DutyCycle = 0.5;
            Assert.IsEmpty(told);
            channel.Start();
            channel.DutyCycle = 0.5;
            channel.DutyCycle = 0.25;
            channel.Stop();
            channel.DutyCycle = 0.5;
            CollectionAssert.AreEqual(new[] { (Pin, 0), (Pin, 5000), (Pin, 2500), (Pin, 0) }, told);
        }

        [TestMethod]
        public void Stop_of_one_channel_freezes_the_duty_of_the_others()
        {
            Configuration.SetPinFunction(22, DeviceFunction.PWM3);
            PwmChannel pilot = PwmChannel.CreateFromPin(Pin, 1000, 0.25);
            PwmChannel light = PwmChannel.CreateFromPin(22, 1000, 0.5);
            pilot.Start();
            light.Start();
            light.Stop();
            pilot.DutyCycle = 0.75;
            Assert.AreEqual(2500, VirtualBoard.PwmDuty(Pin));
            pilot.Start();
            Assert.AreEqual(7500, VirtualBoard.PwmDuty(Pin));
        }

        [TestMethod]
        [DataRow(-0.0001)]
        [DataRow(1.0001)]
        [DataRow(double.NaN)]
        public void Duty_outside_zero_to_one_is_refused(double dutyCycle)
        {
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 0.25);
            channel.Start();
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => channel.DutyCycle = dutyCycle);
            Assert.AreEqual(2500, VirtualBoard.PwmDuty(Pin));
        }

        [TestMethod]
        public void Changing_and_observing_the_duty_allocates_nothing()
        {
            PwmChannel channel = PwmChannel.CreateFromPin(Pin, 1000, 0.5);
            channel.Start();
            long before = 0;
            int seen = 0;
            for (int round = 0; round < 1100; round++)
            {
                if (round == 100)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }

                channel.DutyCycle = (round & 1) == 0 ? 0.5 : 0.1;
                seen += VirtualBoard.PwmDuty(Pin);
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.AreEqual(550 * (5000 + 1000), seen);
        }
    }
}
