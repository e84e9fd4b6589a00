using System;
using System.Collections.Generic;
using System.Device.Gpio;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class GpioTests
    {
        private readonly GpioController _controller = new GpioController();

        [TestInitialize]
        public void Take_a_new_board()
        {
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void Output_opens_low_whatever_drives_the_pin_from_outside()
        {
            VirtualBoard.DrivePin(23, true);
            GpioPin pin = _controller.OpenPin(23, PinMode.Output);
            Assert.IsFalse(VirtualBoard.PinLevel(23));
            Assert.AreEqual(PinValue.Low, pin.Read());
        }

        [TestMethod]
        public void Probe_sees_what_the_firmware_writes()
        {
            GpioPin pin = _controller.OpenPin(23, PinMode.Output);
            pin.Write(PinValue.High);
            Assert.IsTrue(VirtualBoard.PinLevel(23));
            pin.Toggle();
            Assert.IsFalse(VirtualBoard.PinLevel(23));
            _controller.Write(23, 1);
            Assert.IsTrue(VirtualBoard.PinLevel(23));
        }

        [TestMethod]
        [DataRow(PinMode.Output)]
        [DataRow(PinMode.OutputOpenDrain)]
        public void Output_cannot_be_read_back(PinMode mode)
        {
            GpioPin pin = _controller.OpenPin(23, mode);
            VirtualBoard.DrivePin(23, true);
            pin.Write(PinValue.High);
            Assert.IsTrue(VirtualBoard.PinLevel(23));
            Assert.AreEqual(PinValue.Low, pin.Read());
            Assert.AreEqual(PinValue.Low, _controller.Read(23));
        }

        [TestMethod]
        public void Every_change_of_what_the_firmware_drives_is_told()
        {
            var told = new List<(int, int)>();
            VirtualBoard.OutputChanged += (pin, high) => told.Add((pin, high));
            GpioPin output = _controller.OpenPin(23, PinMode.Output);
            output.Write(PinValue.High);
            output.Write(PinValue.High);
            output.Toggle();
            output.Dispose();
            _controller.OpenPin(22, PinMode.Input).Toggle();
            CollectionAssert.AreEqual(new[] { (23, 0), (23, 10000), (23, 0), (23, -1) }, told);
        }

        [TestMethod]
        [DataRow(PinMode.Input, false)]
        [DataRow(PinMode.InputPullDown, false)]
        [DataRow(PinMode.InputPullUp, true)]
        public void Input_follows_its_pull_until_it_is_driven(PinMode mode, bool undriven)
        {
            GpioPin pin = _controller.OpenPin(23, mode);
            Assert.AreEqual(undriven, (bool)pin.Read());
            VirtualBoard.DrivePin(23, true);
            Assert.AreEqual(PinValue.High, pin.Read());
            VirtualBoard.DrivePin(23, false);
            Assert.AreEqual(PinValue.Low, pin.Read());
        }

        [TestMethod]
        public void Open_drain_pulls_low_and_otherwise_lets_go()
        {
            GpioPin pin = _controller.OpenPin(23, PinMode.OutputOpenDrain);
            VirtualBoard.DrivePin(23, true);
            Assert.IsFalse(VirtualBoard.PinLevel(23));
            pin.Write(PinValue.High);
            Assert.IsTrue(VirtualBoard.PinLevel(23));
            VirtualBoard.DrivePin(23, false);
            Assert.IsFalse(VirtualBoard.PinLevel(23));
        }

        [TestMethod]
        public void Closed_output_lets_go_of_the_pin()
        {
            GpioPin pin = _controller.OpenPin(23, PinMode.Output);
            pin.Write(PinValue.High);
            Assert.IsTrue(_controller.IsPinOpen(23));
            _controller.ClosePin(23);
            Assert.IsFalse(_controller.IsPinOpen(23));
            Assert.IsFalse(VirtualBoard.PinLevel(23));
            Assert.ThrowsExactly<ObjectDisposedException>(() => pin.Write(PinValue.High));
            _controller.OpenPin(23).Dispose();
        }

        [TestMethod]
        public void Output_that_was_high_opens_low_again()
        {
            _controller.OpenPin(23, PinMode.Output).Write(PinValue.High);
            _controller.ClosePin(23);
            _controller.OpenPin(23, PinMode.Output);
            Assert.IsFalse(VirtualBoard.PinLevel(23));
        }

        [TestMethod]
        public void Disposed_controller_closes_its_pins()
        {
            _controller.OpenPin(23, PinMode.Output).Write(PinValue.High);
            _controller.Dispose();
            Assert.IsFalse(_controller.IsPinOpen(23));
        }

        [TestMethod]
        public void Pin_opens_once()
        {
            _controller.OpenPin(23);
            Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(23));
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(40)]
        public void Pin_that_does_not_exist_does_not_open(int pin)
        {
            Assert.ThrowsExactly<InvalidOperationException>(() => _controller.OpenPin(pin));
            Assert.IsFalse(_controller.IsPinOpen(pin));
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => VirtualBoard.PinLevel(pin));
        }

        [TestMethod]
        public void Pins_34_to_39_are_inputs_only()
        {
            _controller.OpenPin(33, PinMode.Output);
            Assert.ThrowsExactly<ArgumentException>(() => _controller.OpenPin(34, PinMode.Output));
            Assert.IsFalse(_controller.IsPinOpen(34));
            _controller.OpenPin(34, PinMode.Input);
        }

        [TestMethod]
        public void Input_refuses_a_write_and_ignores_a_toggle()
        {
            GpioPin pin = _controller.OpenPin(23, PinMode.Input);
            Assert.ThrowsExactly<InvalidOperationException>(() => pin.Write(PinValue.High));
            pin.Toggle();
            Assert.IsFalse(VirtualBoard.PinLevel(23));
            Assert.ThrowsExactly<InvalidOperationException>(() => _controller.Write(22, PinValue.High));
            Assert.ThrowsExactly<InvalidOperationException>(() => _controller.Read(22));
        }

        [TestMethod]
        public void Mode_reads_back()
        {
            GpioPin pin = _controller.OpenPin(23);
            Assert.AreEqual(PinMode.Input, pin.GetPinMode());
            pin.SetPinMode(PinMode.Output);
            Assert.AreEqual(PinMode.Output, pin.GetPinMode());
            Assert.AreEqual(23, pin.PinNumber);
        }

        [TestMethod]
        public void Writing_reading_and_probing_allocate_nothing()
        {
            GpioPin output = _controller.OpenPin(23, PinMode.Output);
            GpioPin input = _controller.OpenPin(22, PinMode.Input);
            long before = 0;
            int high = 0;
            for (int round = 0; round < 1100; round++)
            {
                if (round == 100)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }

                output.Write((round & 1) == 0);
                VirtualBoard.DrivePin(22, VirtualBoard.PinLevel(23));
                high += (int)input.Read();
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.AreEqual(550, high);
        }
    }
}
