using System;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Twin
{
    /// <summary>A P1 port on a pseudo-terminal, in real time, as slow as a real line.</summary>
    /// <remarks>Characters appear when their last bit would; a late wake-up of the thread delays one group and no later
    /// one. What the other end writes is thrown away: a P1 port hears nothing.</remarks>
    public sealed class P1ServerThread : IDisposable
    {
        private const int LongestWaitMs = 20;

        private readonly PseudoTerminal _terminal;
        private readonly VirtualP1Line _line;
        private readonly Thread _thread;
        private readonly byte[] _heard = new byte[64];
        private readonly byte[] _output = new byte[256];
        private volatile bool _stopping;

        /// <summary>Starts to send.</summary>
        /// <param name="terminal">Not disposed here; dispose it after this object.</param>
        /// <param name="telegram">Its meter; asked on the thread of this object.</param>
        /// <param name="faults">May be shared, and changed at any time.</param>
        /// <param name="seed">The same seed gives the same noise.</param>
        public P1ServerThread(PseudoTerminal terminal, P1Telegram telegram, P1Faults faults, int seed)
        {
            _terminal = terminal;
            _line = new VirtualP1Line(telegram, faults, seed);
            _thread = new Thread(Run) { IsBackground = true, Name = "P1 port" };
            _thread.Start();
        }

        /// <summary>The device that the reader opens.</summary>
        public string SlavePath => _terminal.SlavePath;

        /// <summary>Stops to send; returns when the thread has ended.</summary>
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
                    int count = _line.Take(_output, 0, _output.Length, now);
                    if (count > 0)
                    {
                        _terminal.Write(_output, 0, count); // what is left unread for long is lost, as in a UART
                    }

                    _terminal.Read(_heard, 0, _heard.Length);
                    _terminal.WaitReadable((int)Math.Clamp((_line.NextMicroseconds - now) / 1000, 1, LongestWaitMs));
                }
            }
            catch (ObjectDisposedException)
            {
                // The terminal was disposed first: there is nobody left to send to.
            }
        }
    }
}
