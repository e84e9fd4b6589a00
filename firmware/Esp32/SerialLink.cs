using System;
using System.IO;
using System.IO.Ports;
using Evenload.Core.Metering;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>A UART: the RS-485 line or a P1 port.</summary>
    public sealed class SerialLink : ISerialLine
    {
        // A quarter of a kilobyte is the longest frame; as much again for what comes before it.
        private const int ReceiveBufferSize = 512;

        // A P1 telegram comes at once and has about 1 kB; nothing of the next may push it out.
        private const int P1BufferSize = 2048;

        private readonly SerialPort _port;
        private LinkState _state = LinkState.Closed;

        /// <summary>Takes the port; its pins have been set.</summary>
        /// <param name="portName">COM2 or COM3.</param>
        /// <param name="baud">1200 to 115200.</param>
        /// <param name="parity">0 none, 1 even, 2 odd.</param>
        /// <param name="stopBits">1 or 2.</param>
        /// <param name="followsData">True where the transceiver takes its direction from the data and hears nothing of
        /// itself; false where the RTS pin drives it.</param>
        public SerialLink(string portName, int baud, int parity, int stopBits, bool followsData = false)
        {
            _port = new SerialPort(
                portName,
                baud,
                ParityOf(parity),
                8,
                stopBits == 2 ? StopBits.Two : StopBits.One)
            {
                Mode = followsData ? SerialMode.Normal : SerialMode.RS485,
                ReadBufferSize = ReceiveBufferSize,
            };
        }

        private SerialLink(SerialPort port)
        {
            _port = port;
        }

        /// <summary>A link to a P1 port: it only listens.</summary>
        /// <param name="portName">COM2 or COM3; its pins have been set.</param>
        /// <param name="version">Speed and characters.</param>
        /// <param name="inverted">True where the signal comes as the meter sends it, upside down.</param>
        public static SerialLink CreateP1(string portName, P1Version version, bool inverted)
            => new SerialLink(new SerialPort(
                portName,
                version.Baud,
                version.Parity == 0 ? Parity.None : version.Parity == 1 ? Parity.Even : Parity.Odd,
                version.DataBits,
                version.StopBits == 2 ? StopBits.Two : StopBits.One)
            {
                InvertSignalLevels = inverted,
                ReadBufferSize = P1BufferSize,
            });

        /// <summary>What the port said when it was last opened in vain or lost; null while all is well.</summary>
        public string Fault { get; private set; }

        /// <inheritdoc/>
        public LinkState State => _state;

        /// <inheritdoc/>
        public void Open()
        {
            if (_state != LinkState.Closed)
            {
                return;
            }

            try
            {
                _port.Open();
                _state = LinkState.Open;
                Fault = null;
            }
            catch (Exception fault)
            {
                Lose(fault);
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            _state = LinkState.Closed;
            _port.Close();
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            if (_state != LinkState.Open)
            {
                return 0;
            }

            try
            {
                int available = _port.BytesToRead;      // Read waits for all that it is asked for
                int taken = available < count ? available : count;
                return taken > 0 ? _port.Read(buffer, offset, taken) : 0;
            }
            catch (IOException fault)
            {
                Lose(fault);
            }
            catch (TimeoutException fault)
            {
                Lose(fault);
            }

            return 0;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            if (_state != LinkState.Open)
            {
                return false;
            }

            try
            {
                _port.Write(buffer, 0, count);          // up to 128 bytes go to the UART's own memory at once
                return true;
            }
            catch (IOException fault)
            {
                Lose(fault);
            }
            catch (TimeoutException fault)
            {
                Lose(fault);
            }

            return false;
        }

        /// <inheritdoc/>
        public bool Configure(int baud, int parity, int stopBits)
        {
            try
            {
                _port.BaudRate = baud;
                _port.Parity = ParityOf(parity);
                _port.StopBits = stopBits == 2 ? StopBits.Two : StopBits.One;
                return true;
            }
            catch (IOException fault)
            {
                Lose(fault);
            }
            catch (ArgumentException fault)
            {
                Lose(fault);
            }

            return false;
        }

        private static Parity ParityOf(int parity)
            => parity == 0 ? Parity.None : parity == 1 ? Parity.Even : Parity.Odd;

        private void Lose(Exception fault)
        {
            Fault = fault.Message;
            _state = LinkState.Closed;
            _port.Close();
        }
    }
}
