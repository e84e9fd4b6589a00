using System;
using System.IO;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The cable at the board's console: to a pseudo-terminal that any terminal program opens, or to the
    /// terminal that this program was started in.</summary>
    public sealed class ConsoleWire : IDisposable
    {
        /// <summary>The UART that the firmware uses for its console.</summary>
        public const string SerialPort = "COM3";

        /// <summary>Ctrl-], which ends an attached console.</summary>
        public const byte Leave = 0x1D;

        private const int WaitMs = 20;

        private readonly PseudoTerminal _board = new PseudoTerminal();
        private readonly PseudoTerminal _user;
        private readonly Stream _output;
        private readonly byte[] _buffer = new byte[256];
        private readonly Thread[] _threads;
        private volatile bool _stopping;

        /// <summary>Lays the cable to a new pseudo-terminal.</summary>
        public ConsoleWire()
        {
            _user = new PseudoTerminal();
            _threads = new[] { Begin(FromBoard), Begin(FromUser) };
        }

        /// <summary>Lays the cable to streams.</summary>
        /// <param name="input">What is typed.</param>
        /// <param name="output">What is shown.</param>
        /// <param name="left">Called when the user types <see cref="Leave"/> or the input ends.</param>
        public ConsoleWire(Stream input, Stream output, Action left)
        {
            _output = output;
            _threads = new[] { Begin(FromBoard) };
            new Thread(() => FromStream(input, left)) { IsBackground = true, Name = "console input" }.Start();
        }

        /// <summary>What a terminal program opens; null where the cable goes to streams.</summary>
        public string Path => _user?.SlavePath;

        /// <summary>Plugs the cable into the board.</summary>
        public void Connect() => VirtualBoard.ConnectSerial(SerialPort, _board.SlavePath);

        /// <inheritdoc/>
        public void Dispose()
        {
            _stopping = true;
            foreach (Thread thread in _threads)
            {
                thread.Join();
            }

            _board.Dispose();
            _user?.Dispose();
        }

        private static Thread Begin(ThreadStart run)
        {
            var thread = new Thread(run) { IsBackground = true, Name = "console" };
            thread.Start();
            return thread;
        }

        // What nobody takes is lost, as on a cable.
        private void FromBoard()
        {
            while (!_stopping)
            {
                if (!_board.WaitReadable(WaitMs))
                {
                    continue;
                }

                int count = _board.Read(_buffer, 0, _buffer.Length);
                if (_user != null)
                {
                    _user.Write(_buffer, 0, count);
                }
                else
                {
                    _output.Write(_buffer, 0, count);
                    _output.Flush();
                }
            }
        }

        private void FromUser()
        {
            byte[] typed = new byte[64];
            while (!_stopping)
            {
                if (_user.WaitReadable(WaitMs))
                {
                    Hand(typed, _user.Read(typed, 0, typed.Length));
                }
            }
        }

        private void FromStream(Stream input, Action left)
        {
            byte[] typed = new byte[64];
            int count;
            while (!_stopping && (count = input.Read(typed, 0, typed.Length)) > 0)
            {
                int end = Array.IndexOf(typed, Leave, 0, count);
                Hand(typed, end < 0 ? count : end);
                if (end >= 0)
                {
                    break;
                }
            }

            left();
        }

        // A pasted text waits until the board has taken what came before.
        private void Hand(byte[] typed, int count)
        {
            int sent = 0;
            while (sent < count && !_stopping)
            {
                int taken = _board.Write(typed, sent, count - sent);
                sent += taken;
                if (taken == 0)
                {
                    Thread.Sleep(1);
                }
            }
        }
    }
}
