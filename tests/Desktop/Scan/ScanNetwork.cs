using System;
using Evenload.Core.Metering;
using Evenload.Core.Ports;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Scan;

namespace Evenload.Tests.Desktop.Scan
{
    /// <summary>An address in virtual time: a server, a gateway, or a serial line behind one.</summary>
    internal sealed class ScanNetwork : ILink
    {
        private const int MostServers = 4;
        private const int MostReplies = 300;

        private readonly ILineServer[] _servers = new ILineServer[MostServers];
        private readonly byte[][] _replies = new byte[MostReplies][];
        private readonly long[] _dueMs = new long[MostReplies];
        private readonly byte[] _reply = new byte[260];
        private int _serverCount;
        private int _first;
        private int _last;
        private long _lastMs;

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; private set; } = 5000000000L;

        /// <summary>True when the first server answers whoever is asked.</summary>
        public bool AnyUnit { get; set; }

        /// <summary>What is said of units that are not there; 0: nothing.</summary>
        public int GatewayCode { get; set; }

        /// <summary>True when frames are those of a serial line.</summary>
        public bool IsTransparent { get; set; }

        /// <summary>True when it closes the connection at frames that it does not understand.</summary>
        public bool ClosesAtStrangeFrames { get; set; }

        /// <summary>From a request to its reply, ms.</summary>
        public int ThinkMs { get; set; } = 30;

        /// <summary>True when it begins with a request only when the one before is answered.</summary>
        public bool IsSequential { get; set; }

        /// <summary>Added to the unit identifier of each reply.</summary>
        public int UnitOffset { get; set; }

        /// <inheritdoc/>
        public LinkState State { get; private set; }

        /// <summary>Puts a server there.</summary>
        public void Add(ILineServer server) => _servers[_serverCount++] = server;

        /// <summary>Lets a scan run to its end.</summary>
        /// <param name="scan">On this link.</param>
        /// <param name="atMostMs">Time that it may take.</param>
        /// <returns>Time that it took, ms.</returns>
        public long Run(MeterScan scan, long atMostMs)
        {
            long startMs = NowMs;
            while (!scan.IsFinished && NowMs - startMs < atMostMs)
            {
                scan.Step(NowMs);
                NowMs += 10;
            }

            return NowMs - startMs;
        }

        /// <inheritdoc/>
        public void Open()
        {
            _first = _last;
            State = LinkState.Open;
        }

        /// <inheritdoc/>
        public void Close() => State = LinkState.Closed;

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            if (_first == _last || _dueMs[_first % MostReplies] > NowMs)
            {
                return 0;
            }

            byte[] reply = _replies[_first % MostReplies];
            Array.Copy(reply, 0, buffer, offset, reply.Length);
            _first++;
            return reply.Length;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            bool isTcp = count == 12;
            if (isTcp == IsTransparent)
            {
                if (ClosesAtStrangeFrames)
                {
                    State = LinkState.Closed;
                }

                return true;
            }

            byte[] request = new byte[8];
            Array.Copy(buffer, isTcp ? 6 : 0, request, 0, 6);
            if (AnyUnit)
            {
                request[0] = 1;
            }

            LineServer.Seal(request, 6);
            int length = 0;
            for (int i = 0; i < _serverCount && length == 0; i++)
            {
                length = _servers[i].Answer(request, 8, _reply);
            }

            if (length == 0 && GatewayCode != 0)
            {
                _reply[1] = (byte)(request[1] | 0x80);
                _reply[2] = (byte)GatewayCode;
                length = 5;
            }

            if (length > 0)
            {
                _reply[0] = (byte)((isTcp ? buffer[6] : buffer[0]) + UnitOffset);
                Put(buffer, length, isTcp);
            }

            return true;
        }

        private void Put(byte[] request, int length, bool isTcp)
        {
            byte[] reply = new byte[isTcp ? length + 4 : length];
            if (isTcp)
            {
                reply[0] = request[0];              // transaction identifier
                reply[1] = request[1];
                reply[5] = (byte)(length - 2);      // without the CRC
                Array.Copy(_reply, 0, reply, 6, length - 2);
            }
            else
            {
                Array.Copy(_reply, 0, reply, 0, length);
            }

            _replies[_last % MostReplies] = reply;
            long startMs = IsSequential && _lastMs > NowMs ? _lastMs : NowMs;
            _lastMs = startMs + ThinkMs;
            _dueMs[_last % MostReplies] = _lastMs;
            _last++;
        }
    }
}
