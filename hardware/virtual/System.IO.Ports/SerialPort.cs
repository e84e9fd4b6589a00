using System.Diagnostics;
using Evenload.Virtual;
using Evenload.Virtual.Linux;

namespace System.IO.Ports
{
    /// <summary>A UART of the board, on the device that <see cref="VirtualBoard.ConnectSerial"/> wired to it.</summary>
    /// <remarks>
    /// Settings of the line may change while the port is open. After <see cref="Open"/>, reading what
    /// <see cref="BytesToRead"/> promises and writing allocate nothing. Errors of parity and framing are not reported.
    /// </remarks>
    public sealed class SerialPort : IDisposable
    {
        /// <summary>A timeout that never ends, ms.</summary>
        public const int InfiniteTimeout = -1;

        private const int LongestWriteMs = 50;
        private const int WaitSliceMs = 20; // So a Dispose on another thread ends a read.

        private readonly object _lock = new object();
        private readonly int _portIndex;
        private int _baudRate;
        private Parity _parity;
        private int _dataBits;
        private StopBits _stopBits;
        private Handshake _handshake = Handshake.None;
        private SerialMode _mode = SerialMode.Normal;
        private int _readTimeout = InfiniteTimeout;
        private int _writeTimeout = InfiniteTimeout;
        private int _bufferSize = 256;
        private bool _invertSignalLevels;
        private bool _disposed;
        private Uart _uart; // Null while closed.

        /// <summary>Takes a port for this object until <see cref="Dispose"/>; opens nothing yet.</summary>
        /// <param name="portName">COM1 to COM3.</param>
        /// <param name="baudRate">Bits per second, above 0.</param>
        /// <param name="parity">The parity bit.</param>
        /// <param name="dataBits">5 to 8.</param>
        /// <param name="stopBits">The stop bits.</param>
        /// <exception cref="ArgumentException">
        /// No such port, a setting out of range, or another object has the port and was not disposed.
        /// </exception>
        public SerialPort(
            string portName,
            int baudRate = 9600,
            Parity parity = Parity.None,
            int dataBits = 8,
            StopBits stopBits = StopBits.One)
        {
            _portIndex = SerialSlots.IndexOf(portName);
            PortName = portName;
            BaudRate = baudRate;
            Parity = parity;
            DataBits = dataBits;
            StopBits = stopBits;
            VirtualBoard.Serial.Claim(_portIndex, this);
        }

        /// <summary>COM1 to COM3.</summary>
        public string PortName { get; }

        /// <summary>True from <see cref="Open"/> to <see cref="Close"/>.</summary>
        public bool IsOpen => _uart != null;

        /// <summary>Bits per second, above 0.</summary>
        /// <exception cref="IOException">The open device cannot do it, or is gone.</exception>
        public int BaudRate
        {
            get => _baudRate;
            set
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
                Change(ref _baudRate, value);
            }
        }

        /// <summary>The parity bit.</summary>
        /// <exception cref="IOException">The open device cannot do it, or is gone.</exception>
        public Parity Parity
        {
            get => _parity;
            set
            {
                Require(value >= Parity.None && value <= Parity.Even, nameof(Parity));
                Change(ref _parity, value);
            }
        }

        /// <summary>5 to 8.</summary>
        /// <exception cref="IOException">The open device cannot do it, or is gone.</exception>
        public int DataBits
        {
            get => _dataBits;
            set
            {
                Require(value >= 5 && value <= 8, nameof(DataBits));
                Change(ref _dataBits, value);
            }
        }

        /// <summary>The stop bits.</summary>
        /// <exception cref="IOException">The open device cannot do it, or is gone.</exception>
        public StopBits StopBits
        {
            get => _stopBits;
            set
            {
                Require(value >= StopBits.One && value <= StopBits.OnePointFive, nameof(StopBits));
                Change(ref _stopBits, value);
            }
        }

        /// <summary>How a receiver holds the sender back; unused in <see cref="SerialMode.RS485"/>.</summary>
        /// <exception cref="IOException">The open device cannot do it, or is gone.</exception>
        public Handshake Handshake
        {
            get => _handshake;
            set
            {
                Require(value >= Handshake.None && value <= Handshake.RequestToSendXOnXOff, nameof(Handshake));
                Change(ref _handshake, value);
            }
        }

        /// <summary>Set it before <see cref="Open"/>.</summary>
        /// <exception cref="IOException">The open device is gone.</exception>
        public SerialMode Mode
        {
            get => _mode;
            set
            {
                Require(value >= SerialMode.Normal && value <= SerialMode.RS485, nameof(Mode));
                Change(ref _mode, value);
            }
        }

        /// <summary>Longest wait of a read, ms, above 0; at first <see cref="InfiniteTimeout"/>.</summary>
        public int ReadTimeout
        {
            get => _readTimeout;
            set
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); // The device refuses −1 here, too.
                _readTimeout = value;
            }
        }

        /// <summary>Longest wait of a write, ms; above 50 and <see cref="InfiniteTimeout"/> count as 50.</summary>
        public int WriteTimeout
        {
            get => _writeTimeout;
            set
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(value, InfiniteTimeout);
                _writeTimeout = value;
            }
        }

        /// <summary>Both directions inverted, as DSMR P1 needs it. Set it before <see cref="Open"/>.</summary>
        /// <remarks>Remembered only: on the virtual board the adapter or its cable inverts.</remarks>
        /// <exception cref="InvalidOperationException">The port is open.</exception>
        public bool InvertSignalLevels
        {
            get => _invertSignalLevels;
            set
            {
                RequireClosed();
                _invertSignalLevels = value;
            }
        }

        /// <summary>Bytes kept until they are read, above 0; below 129 counts as 129. Set before opening.</summary>
        /// <exception cref="InvalidOperationException">The port is open.</exception>
        public int ReadBufferSize
        {
            get => _bufferSize;
            set
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
                RequireClosed();
                _bufferSize = value;
            }
        }

        /// <summary>The same number as <see cref="ReadBufferSize"/>: the one set last holds for both.</summary>
        /// <exception cref="InvalidOperationException">The port is open.</exception>
        public int WriteBufferSize
        {
            get => ReadBufferSize;
            set => ReadBufferSize = value;
        }

        /// <summary>Bytes that can be read at once. Never waits.</summary>
        /// <exception cref="InvalidOperationException">The port is not open.</exception>
        public int BytesToRead
        {
            get
            {
                DeviceThread.Pass(DeviceCall.ReadSerial);
                lock (_lock)
                {
                    RequireOpen();
                    return _uart.Collect();
                }
            }
        }

        /// <summary>Opens the port; what the device had received before is dropped.</summary>
        /// <exception cref="ArgumentException">COM1: the debugger owns it.</exception>
        /// <exception cref="InvalidOperationException">
        /// The port is open or disposed, or its TX, RX or (in <see cref="SerialMode.RS485"/>) RTS pin was not set.
        /// </exception>
        /// <exception cref="IOException">
        /// The device is missing, forbidden, in use, no terminal, or cannot do the settings. The message says which,
        /// and what to do.
        /// </exception>
        public void Open()
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                RequireClosed();
                if (_portIndex == 1)
                {
                    throw new ArgumentException("COM1 cannot be opened: the debugger owns it. Use COM2 or COM3.");
                }

                VirtualBoard.Functions.RequireSerialPins(_portIndex, withRts: _mode == SerialMode.RS485);
                Uart uart = new Uart(_bufferSize, VirtualBoard.Serial.DevicePath(_portIndex));
                try
                {
                    Configure(uart);
                }
                catch (IOException)
                {
                    uart.Dispose();
                    throw;
                }

                uart.Flush();
                _uart = uart;
            }
        }

        /// <summary>Closes the port. Its name stays taken until <see cref="Dispose"/>.</summary>
        public void Close()
        {
            lock (_lock)
            {
                _uart?.Dispose();
                _uart = null;
            }
        }

        /// <summary>Closes the port and gives its name back.</summary>
        public void Dispose()
        {
            lock (_lock)
            {
                Close();
                _disposed = true;
                VirtualBoard.Serial.Release(_portIndex, this);
            }
        }

        /// <summary>Reads exactly <paramref name="count"/> bytes; waits up to <see cref="ReadTimeout"/>.</summary>
        /// <param name="buffer">Gets the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Bytes to read. More than the ring buffer holds never arrive.</param>
        /// <returns><paramref name="count"/>.</returns>
        /// <exception cref="TimeoutException">Fewer came in time; they stay and can still be read.</exception>
        /// <exception cref="InvalidOperationException">
        /// The port is not open, or offset or count alone passes the buffer.
        /// </exception>
        /// <exception cref="ArgumentException">The range does not lie in the buffer.</exception>
        public int Read(byte[] buffer, int offset, int count)
        {
            RequireBuffer(buffer, offset, count);
            DeviceThread.Pass(DeviceCall.ReadSerial);
            long start = Stopwatch.GetTimestamp();
            while (!TryTake(buffer, offset, count))
            {
                long leftMs = WaitSliceMs;
                if (_readTimeout != InfiniteTimeout)
                {
                    leftMs = _readTimeout - (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    if (leftMs <= 0)
                    {
                        throw new TimeoutException($"{PortName} did not receive {count} bytes in {_readTimeout} ms.");
                    }
                }

                // Without the lock: a Close on another thread ends the next look, not this wait.
                _uart?.WaitForBytes((int)Math.Min(leftMs, WaitSliceMs));
            }

            return count;
        }

        /// <summary>Reads one byte; waits up to <see cref="ReadTimeout"/>. Allocates, as on the device.</summary>
        /// <returns>0 to 255.</returns>
        /// <exception cref="TimeoutException">None came in time.</exception>
        /// <exception cref="InvalidOperationException">The port is not open.</exception>
        public int ReadByte()
        {
            byte[] single = new byte[1];
            Read(single, 0, 1);
            return single[0];
        }

        /// <summary>Hands bytes to the device, all at once; returns before they are on the line.</summary>
        /// <param name="buffer">Holds the bytes, from <paramref name="offset"/> on.</param>
        /// <param name="offset">Where to begin in <paramref name="buffer"/>.</param>
        /// <param name="count">Bytes to send. Up to 128, nothing here waits on the device either.</param>
        /// <exception cref="TimeoutException">The device had no room within <see cref="WriteTimeout"/>.</exception>
        /// <exception cref="IOException">The device is gone.</exception>
        /// <exception cref="InvalidOperationException">
        /// The port is not open, or offset or count alone passes the buffer.
        /// </exception>
        /// <exception cref="ArgumentException">The range does not lie in the buffer.</exception>
        public void Write(byte[] buffer, int offset, int count)
        {
            RequireBuffer(buffer, offset, count);
            DeviceThread.Pass(DeviceCall.WriteSerial);
            lock (_lock)
            {
                RequireOpen();
                int timeoutMs = (int)Math.Min((uint)_writeTimeout, LongestWriteMs); // −1, infinite, is the largest.
                if (!_uart.Send(buffer, offset, count, timeoutMs))
                {
                    throw new TimeoutException($"{PortName} had no room for {count} bytes in {timeoutMs} ms.");
                }
            }

            DeviceThread.Pass(DeviceCall.WriteSerial);
        }

        /// <summary>Sends one byte. Allocates, as on the device.</summary>
        /// <exception cref="TimeoutException">The device had no room in time.</exception>
        /// <exception cref="IOException">The device is gone.</exception>
        /// <exception cref="InvalidOperationException">The port is not open.</exception>
        public void WriteByte(byte value)
        {
            Write(new[] { value }, 0, 1);
        }

        private void Configure(Uart uart)
        {
            Handshake handshake = _mode == SerialMode.RS485 ? Handshake.None : _handshake;
            uint frame = LineFlags.Frame(_dataBits, _parity, _stopBits, handshake);
            uart.Configure(_baudRate, frame, LineFlags.SoftwareFlow(handshake));
        }

        private void Change<T>(ref T setting, T value)
        {
            lock (_lock)
            {
                setting = value;
                if (_uart != null)
                {
                    Configure(_uart);
                }
            }
        }

        private bool TryTake(byte[] buffer, int offset, int count)
        {
            lock (_lock)
            {
                RequireOpen();
                return _uart.TryTake(buffer, offset, count);
            }
        }

        private void RequireBuffer(byte[] buffer, int offset, int count)
        {
            RequireOpen();
            ArgumentNullException.ThrowIfNull(buffer);
            if (offset > buffer.Length || count > buffer.Length)
            {
                throw new InvalidOperationException("The offset or the count passes the buffer.");
            }

            LibC.RequireRange(buffer, offset, count);
        }

        private void RequireOpen()
        {
            if (!IsOpen)
            {
                throw new InvalidOperationException($"{PortName} is not open.");
            }
        }

        private void RequireClosed()
        {
            if (IsOpen)
            {
                throw new InvalidOperationException($"{PortName} is open.");
            }
        }

        private static void Require(bool valid, string name)
        {
            if (!valid)
            {
                throw new ArgumentOutOfRangeException(name);
            }
        }
    }
}
