using System;
using System.IO.Ports;
using System.Threading;
using Evenload.Virtual;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Virtual
{
    /// <summary>COM2 of a fresh board, wired to a pseudo-terminal; <see cref="Meter"/> is the far end.</summary>
    internal sealed class Wired : IDisposable
    {
        /// <summary>Far beyond any wait that succeeds, ms.</summary>
        internal const int PatienceMs = 5000;

        internal Wired()
        {
            VirtualBoard.Reset();
            AssignPins();
            Meter = new PseudoTerminal();
            VirtualBoard.ConnectSerial("COM2", Meter.SlavePath);
            Port = new SerialPort("COM2");
        }

        internal PseudoTerminal Meter { get; }

        internal SerialPort Port { get; }

        internal static void AssignPins()
        {
            Configuration.SetPinFunction(17, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(18, DeviceFunction.COM2_RX);
            Configuration.SetPinFunction(19, DeviceFunction.COM2_RTS);
            Configuration.SetPinFunction(25, DeviceFunction.COM3_TX);
            Configuration.SetPinFunction(26, DeviceFunction.COM3_RX);
        }

        /// <summary>Waits until the port has at least so many bytes.</summary>
        internal bool Hears(int count)
        {
            return SpinWait.SpinUntil(() => Port.BytesToRead >= count, PatienceMs);
        }

        public void Dispose()
        {
            VirtualBoard.Reset();
            Meter.Dispose();
        }
    }
}
