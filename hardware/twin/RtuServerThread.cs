using System;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Twin
{
    /// <summary>A Modbus server on a pseudo-terminal, in real time, as slow as a real line.</summary>
    /// <remarks>A frame that arrives at once counts as if its characters had taken their time. Characters of the reply
    /// appear when their last bit would; a late wake-up of the thread delays one group and no later one.</remarks>
    public sealed class RtuServerThread : IDisposable
    {
        private const int LongestWaitMs = 20;
        private const int ShortestRequest = 8;
        private const long PatienceMicroseconds = 100000; // for the rest of a frame: the writer's thread may be late

        private readonly PseudoTerminal _terminal;
        private readonly int _baud;
        private readonly LineFaults _faults;
        private readonly VirtualLine _line;
        private readonly Thread _thread;
        private readonly byte[] _request = new byte[ModbusServer.MaximumReply];
        private readonly byte[] _output = new byte[ModbusServer.MaximumReply];
        private int _count;
        private long _firstMicroseconds;
        private long _lastMicroseconds;
        private volatile bool _stopping;

        /// <summary>Starts to serve.</summary>
        /// <param name="terminal">Not disposed here; dispose it after this object.</param>
        /// <param name="server">Asked on the thread of this object.</param>
        /// <param name="baud">Bits per second, 8N1, more than 0. The client's own setting is not looked at.</param>
        /// <param name="thinkMs">From the end of a request to the first bit of its reply, at least 0.</param>
        /// <param name="faults">May be shared, and changed at any time.</param>
        /// <param name="seed">The same seed gives the same noise.</param>
        public RtuServerThread(
            PseudoTerminal terminal, ModbusServer server, int baud, int thinkMs, LineFaults faults, int seed)
        {
            if (baud < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(baud));
            }

            _terminal = terminal;
            _baud = baud;
            _faults = faults;
            _line = new VirtualLine(server, baud, thinkMs, faults, seed);
            _thread = new Thread(Run) { IsBackground = true, Name = "Modbus RTU server" };
            _thread.Start();
        }

        /// <summary>The device that the client opens.</summary>
        public string SlavePath => _terminal.SlavePath;

        /// <summary>Stops to serve; returns when the thread has ended.</summary>
        public void Dispose()
        {
            _stopping = true;
            _thread.Join();
        }

        private void Run()
        {
            try
            {
                while (!_stopping)
                {
                    long now = RealTime.Microseconds();
                    Listen(now);
                    Judge(now);
                    int count = _line.Take(_output, 0, _output.Length, now);
                    if (count > 0)
                    {
                        _terminal.Write(_output, 0, count); // what is left unread for long is lost, as in a UART
                    }

                    _terminal.WaitReadable(WaitMs(now));
                }
            }
            catch (ObjectDisposedException)
            {
                // The terminal was disposed first: there is nobody left to serve.
            }
        }

        private void Listen(long nowMicroseconds)
        {
            if (_count == _request.Length)
            {
                _count = 0; // too long to be a frame
            }

            int received = _terminal.Read(_request, _count, _request.Length - _count);
            if (received == 0)
            {
                return;
            }

            if (_count == 0)
            {
                _firstMicroseconds = nowMicroseconds;
            }

            _count += received;
            _lastMicroseconds = nowMicroseconds;
            EchoBack(received, nowMicroseconds);
        }

        private void EchoBack(int received, long nowMicroseconds)
        {
            Array.Copy(_request, _count - received, _output, 0, received);
            _line.Echo(_output, received, nowMicroseconds);
        }

        /// <summary>Takes what was heard for a frame once the line has been silent behind it.</summary>
        private void Judge(long nowMicroseconds)
        {
            if (_count > 0 && nowMicroseconds >= JudgeMicroseconds())
            {
                long duration = LinePacing.CharactersMicroseconds(_count, _baud);
                _line.Hear(_request, _count, Math.Max(_firstMicroseconds, _lastMicroseconds - duration));
                _count = 0;
            }
        }

        private long JudgeMicroseconds()
        {
            long paced = _firstMicroseconds + LinePacing.CharactersMicroseconds(_count, _baud);
            long silent = Math.Max(paced, _lastMicroseconds) + LinePacing.SilenceMicroseconds(_baud);
            return _count < ShortestRequest ? Math.Max(silent, _lastMicroseconds + PatienceMicroseconds) : silent;
        }

        /// <summary>Until something is due, but in whole milliseconds: characters go out in small groups.</summary>
        private int WaitMs(long nowMicroseconds)
        {
            if (_faults.ChatterAlways)
            {
                return 1;
            }

            long next = _line.NextMicroseconds;
            if (_count > 0)
            {
                next = Math.Min(next, JudgeMicroseconds());
            }

            return next == long.MaxValue
                ? LongestWaitMs
                : (int)Math.Clamp((next - nowMicroseconds) / 1000, 1, LongestWaitMs);
        }
    }
}
