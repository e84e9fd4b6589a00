using System;
using System.IO;
using System.IO.Ports;
using Evenload.Bench.Arguments;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Virtual;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Bench.Live
{
    /// <summary>Wires the virtual board to a serial device of this computer.</summary>
    public static class RealMeter
    {
        /// <summary>Tries the device once, so that a wrong one is refused now and not retried for ever.</summary>
        /// <param name="meter">Where the meter is; nothing is done for one on the network.</param>
        /// <param name="settings">With the parameters of the line.</param>
        /// <exception cref="UsageException">The device is missing, busy, forbidden, or cannot do the parameters.
        /// </exception>
        public static void Connect(MeterUrl meter, SettingValues settings)
        {
            if (meter.Device == null)
            {
                return;
            }

            var plan = new MeterPlan(settings);
            Parity parity = plan.Parity == 0 ? Parity.None : plan.Parity == 1 ? Parity.Even : Parity.Odd;
            StopBits stopBits = plan.StopBits == 2 ? StopBits.Two : StopBits.One;
            Connect(meter.Device, plan.Baud, parity, stopBits);
        }

        /// <summary>Wires a device, and tries it once.</summary>
        /// <param name="device">Its path.</param>
        /// <param name="baud">Speed of the line.</param>
        /// <param name="parity">Its parity.</param>
        /// <param name="stopBits">Its stop bits.</param>
        /// <exception cref="UsageException">The device is missing, busy, forbidden, or cannot do the parameters.
        /// </exception>
        public static void Connect(string device, int baud, Parity parity, StopBits stopBits)
        {
            VirtualBoard.ConnectSerial(MeterServers.SerialPort, device);
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(BoardPins.Create(0).Rs485Receive, DeviceFunction.COM2_RX);
            try
            {
                using var port = new SerialPort(MeterServers.SerialPort, baud, parity, 8, stopBits);
                port.Open();
            }
            catch (Exception exception) when (exception is IOException or ArgumentException)
            {
                throw new UsageException(exception.Message);
            }
        }
    }
}
