using System;

namespace System.IO.Ports
{
    /// <summary>A serial port: COM1 to COM3. The pins are set before <see cref="Open"/>.</summary>
    /// <remarks>Without the events: they share one thread with all others, and polling needs none.</remarks>
    public sealed class SerialPort : IDisposable
    {
        /// <summary>A closed port; throws when another instance has the name and is not disposed.</summary>
        /// <param name="portName">COM1 to COM3.</param>
        /// <param name="baudRate">Bits a second.</param>
        /// <param name="parity">The parity.</param>
        /// <param name="dataBits">5 to 8.</param>
        /// <param name="stopBits">The stop bits.</param>
        public SerialPort(string portName, int baudRate, Parity parity, int dataBits, StopBits stopBits) => throw null;

        /// <summary>Bits a second; may change while open.</summary>
        public int BaudRate
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>The parity; may change while open.</summary>
        public Parity Parity
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Bits of a character; may change while open.</summary>
        public int DataBits
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>The stop bits; may change while open.</summary>
        public StopBits StopBits
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>The flow control; before <see cref="Open"/>.</summary>
        public Handshake Handshake
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>RS-485 or not; before <see cref="Open"/>.</summary>
        public SerialMode Mode
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Inverts both directions, as P1 needs it; before <see cref="Open"/>.</summary>
        public bool InvertSignalLevels
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Size of the ring buffer, bytes; before <see cref="Open"/>.</summary>
        public int ReadBufferSize
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Longest wait of a read, milliseconds; -1 for ever.</summary>
        public int ReadTimeout
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Longest wait of a write, milliseconds; -1 for ever.</summary>
        public int WriteTimeout
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>The name given at the start.</summary>
        public string PortName => throw null;

        /// <summary>Whether it is open; check it before every write.</summary>
        public bool IsOpen => throw null;

        /// <summary>Bytes that can be read without waiting.</summary>
        public int BytesToRead => throw null;

        /// <summary>Takes the UART.</summary>
        public void Open() => throw null;

        /// <summary>Ends traffic; name and UART stay taken until <see cref="Dispose"/>.</summary>
        public void Close() => throw null;

        /// <summary>Reads all the bytes asked for, or throws a time-out and leaves what has come in the
        /// buffer.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="count">How many; at most <see cref="BytesToRead"/> where nothing may wait.</param>
        /// <returns>The count.</returns>
        public int Read(byte[] buffer, int offset, int count) => throw null;

        /// <summary>Hands bytes over; up to 128 return before they are sent.</summary>
        /// <param name="buffer">Where from.</param>
        /// <param name="offset">The first to send.</param>
        /// <param name="count">How many; more than 128 are read from memory that may move.</param>
        public void Write(byte[] buffer, int offset, int count) => throw null;

        /// <summary>Frees name and UART.</summary>
        public void Dispose() => throw null;
    }
}
