using System;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Joins two pseudo-terminals and notes the bytes that pass.</summary>
    public sealed class SerialTap : IDisposable
    {
        private const int Connection = 1;

        private readonly PseudoTerminal[] _ends;
        private readonly PcapFile _file;
        private readonly Thread _thread;
        private readonly byte[] _read = new byte[512];
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
                }
            }
        }

        private bool Pass(int from)
        {
            int count = _ends[from].Read(_read, 0, _read.Length);
            if (count == 0)
            {
                return false;
            }

            _from = from;
            _file.Add(Connection, from == 1, _read.AsSpan(0, count));
            _ends[1 - from].Write(_read, 0, count);
            return true;
        }
    }
}
