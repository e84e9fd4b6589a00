using System;
using System.IO;
using System.IO.Ports;
using Evenload.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Esp32
{
    /// <summary>The serial console, 8N1.</summary>
    /// <remarks>Nothing here waits: a read takes what has come, and a write hands over no more than what the UART's own
    /// memory has room for by the clock. More would wait, and would be sent out of memory that a collection may
    /// move.</remarks>
    public sealed class ConsolePort : IConsolePort
    {
        // Of 128 bytes.
        private const int FifoBytes = 120;

        // Start, eight data bits, stop: so many bits a second would be a byte a microsecond.
        private const long ByteBits = 10000000;

        private readonly SerialPort _port;
        private readonly int _baud;
        private long _emptyMicroseconds;

        /// <summary>Takes the port; its pins have been set. Nothing is opened yet.</summary>
        /// <param name="portName">COM2 or COM3.</param>
        /// <param name="baud">1200 to 115200.</param>
        public ConsolePort(string portName, int baud)
        {
            _baud = baud;
            _port = new SerialPort(portName, baud, Parity.None, 8, StopBits.One);
        }

        /// <summary>What the port said when it was last opened in vain or lost; null while all is well.</summary>
        public string Fault { get; private set; }

        /// <summary>Opens the port if it is not open.</summary>
        /// <returns>True when it is open now.</returns>
        public bool Open()
        {
            if (!_port.IsOpen)
            {
                try
                {
                    _port.Open();
                    Fault = null;
                }
                catch (Exception fault)
                {
                    Lose(fault);
                }
            }

            return _port.IsOpen;
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            if (!_port.IsOpen)
            {
                return 0;
            }

            try
            {
                int available = _port.BytesToRead;      // Read waits for all that it is asked for
                int taken = available < buffer.Length ? available : buffer.Length;
                return taken > 0 ? _port.Read(buffer, 0, taken) : 0;
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
        /// <remarks>While the port is closed all is accepted and lost: nobody reads it.</remarks>
        public int Write(byte[] buffer, int offset, int count)
        {
            if (!_port.IsOpen)
            {
                return count;
            }

            long now = (long)HighResTimer.GetCurrent();
            _emptyMicroseconds = _emptyMicroseconds > now ? _emptyMicroseconds : now;
            long waiting = (((_emptyMicroseconds - now) * _baud) + ByteBits - 1) / ByteBits;
            int room = waiting < FifoBytes ? FifoBytes - (int)waiting : 0;
            int accepted = count < room ? count : room;
            if (accepted > 0)
            {
                Send(buffer, offset, accepted);
                _emptyMicroseconds += ((accepted * ByteBits) + _baud - 1) / _baud;
            }

            return accepted;
        }

        private void Send(byte[] buffer, int offset, int count)
        {
            try
            {
                _port.Write(buffer, offset, count);
            }
            catch (IOException fault)
            {
                Lose(fault);
            }
            catch (TimeoutException fault)
            {
                Lose(fault);
            }
        }

        private void Lose(Exception fault)
        {
            Fault = fault.Message;
            _port.Close();
        }
    }
}
