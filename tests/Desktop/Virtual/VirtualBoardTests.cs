using System;
using System.Threading;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class VirtualBoardTests
    {
        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void Reboot_is_announced_and_the_caller_never_goes_on()
        {
            using ManualResetEventSlim announced = new ManualResetEventSlim();
            RebootOption option = RebootOption.ClrOnly;
            bool wentOn = false;
            VirtualBoard.Rebooted += asked =>
            {
                option = asked;
                announced.Set();
            };
            Thread firmware = new Thread(() =>
            {
                Power.RebootDevice(RebootOption.NormalReboot);
                wentOn = true;
            })
            { IsBackground = true };
            firmware.Start();

            Assert.IsTrue(announced.Wait(Wired.PatienceMs));
            Assert.AreEqual(RebootOption.NormalReboot, option);
            Assert.IsTrue(SpinWait.SpinUntil(
                () => (firmware.ThreadState & ThreadState.WaitSleepJoin) != 0, Wired.PatienceMs));
            Assert.IsFalse(wentOn);
        }

        [TestMethod]
        public void Function_has_the_pin_it_was_given_last()
        {
            Assert.AreEqual(-1, Configuration.GetFunctionPin(DeviceFunction.COM2_TX));
            Configuration.SetPinFunction(16, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(0, DeviceFunction.COM2_TX);
            Assert.AreEqual(0, Configuration.GetFunctionPin(DeviceFunction.COM2_TX));
        }

        [TestMethod]
        [DataRow(-1, DeviceFunction.PWM1)]
        [DataRow(40, DeviceFunction.PWM1)]
        [DataRow(36, DeviceFunction.ADC1_CH0)]
        public void Impossible_assignment_is_refused(int pin, DeviceFunction function)
        {
            Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(pin, function));
        }

        [TestMethod]
        public void Counter_counts_microseconds_and_never_back()
        {
            long startMs = Environment.TickCount64;
            ulong start = HighResTimer.GetCurrent();
            ulong last = start;
            while (Environment.TickCount64 - startMs < 20)
            {
                ulong now = HighResTimer.GetCurrent();
                Assert.IsGreaterThanOrEqualTo(last, now);
                last = now;
            }

            // Once more: on a busy machine the last look may have been long before the end.
            ulong end = HighResTimer.GetCurrent();
            Assert.IsGreaterThanOrEqualTo(last, end);
            Assert.IsGreaterThan(15000ul, end - start);
            Assert.IsLessThan((ulong)Wired.PatienceMs * 1000, end - start);
        }
    }
}
