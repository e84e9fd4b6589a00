using System;
using System.Diagnostics;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Joins two pseudo-terminals and notes each frame that passes: all bytes of one direction until the other
    /// one speaks or nobody does.</summary>
    public sealed class SerialTap : IDisposable
    {
        private const int Connection = 1;

        private const int SilenceMs = 20;       // both ends write whole frames

        private readonly Stopwatch _silence = Stopwatch.StartNew();
        private readonly PseudoTerminal[] _ends;
        private readonly PcapFile _file;
        private readonly Thread _thread;
        private readonly byte[] _read = new byte[512];
        private readonly byte[] _frame = new byte[4096];
        private int _count;
        private int _from;
        private volatile bool _stopping;

        /// <summary>Begins to pass bytes.</summary>
        /// <param name="client">The charger's end.</param>
        /// <param name="server">The meter's.</param>
        /// <param name="file">Gets the frames; not disposed here.</param>
        public SerialTap(PseudoTerminal client, PseudoTerminal server, PcapFile file)
        {
            _ends = [client, server];
            _file = file;
            _file.Open(Connection);
            _thread = new Thread(Run) { IsBackground = true };
            _thread.Start();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _stopping = true;
            _thread.Join();
        }

        private void Run()
        {
            while (!_stopping)
            {
                if (!Pass(0) && !Pass(1))
                {
                    _ends[1 - _from].WaitReadable(1);
                    if (_silence.ElapsedMilliseconds > SilenceMs)
                    {
                        Note();
                    }
                }
            }

            Note();
        }

        private bool Pass(int from)
        {
            int count = _ends[from].Read(_read, 0, _read.Length);
            if (count == 0)
            {
                return false;
            }

            if (from != _from)
            {
                Note();
                _from = from;
            }

            _silence.Restart();
            _ends[1 - from].Write(_read, 0, count);
            Array.Copy(_read, 0, _frame, _count, count);
            _count += count;
            return true;
        }

        private void Note()
        {
            if (_count > 0)
            {
                _file.Add(Connection, _from == 1, _frame.AsSpan(0, _count));
                _count = 0;
            }
        }
    }
}
