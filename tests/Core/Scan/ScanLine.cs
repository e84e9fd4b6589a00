using Evenload.Core.Metering;
using Evenload.Core.Ports;
using Evenload.Core.Scan;
using Evenload.Tests.Core.Fakes;

namespace Evenload.Tests.Core.Scan
{
    /// <summary>An RS-485 line in virtual time: each server hears only its own speed and parity, what is sent at the
    /// same time falls over each other, and who sends does not hear.</summary>
    public sealed class ScanLine : ISerialLine
    {
        private const int MostServers = 4;
        private const int Capacity = 600;

        private readonly ILineServer[] _servers = new ILineServer[MostServers];
        private readonly int[] _bauds = new int[MostServers];
        private readonly int[] _parities = new int[MostServers];
        private readonly int[] _thinkMs = new int[MostServers];
        private readonly byte[] _bytes = new byte[Capacity];    // on their way, in order of arrival
        private readonly long[] _dueMicroseconds = new long[Capacity];
        private readonly byte[] _reply = new byte[260];
        private int _serverCount;
        private int _count;
        private int _baud;
        private int _parity;
        private long _foreignMs = -1;
        private long _sendingUntilMicroseconds;

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; private set; } = 5000000000L;

        /// <summary>So many wrong bytes follow each request, whoever is asked.</summary>
        public int NoiseBytes { get; set; }

        /// <summary>True when the line hears itself.</summary>
        public bool Echoes { get; set; }

        /// <summary>True when a server of the right speed and another parity answers, too: damaged.</summary>
        public bool IsLenient { get; set; }

        /// <summary>Speed of another client, which asks unit 9 every second, parity none; 0: there is none.</summary>
        public int ForeignBaud { get; set; }

        /// <summary>Requests sent.</summary>
        public int Requests { get; private set; }

        /// <inheritdoc/>
        public LinkState State { get; private set; }

        /// <summary>True when the port cannot be opened.</summary>
        public bool IsBroken { get; set; }

        /// <summary>Puts a server on the line.</summary>
        public void Add(ILineServer server, int baud, int parity, int thinkMs)
        {
            _servers[_serverCount] = server;
            _bauds[_serverCount] = baud;
            _parities[_serverCount] = parity;
            _thinkMs[_serverCount] = thinkMs;
            _serverCount++;
        }

        /// <summary>Lets a scan run to its end.</summary>
        /// <param name="scan">On this line.</param>
        /// <param name="atMostMs">Time that it may take.</param>
        /// <param name="servers">It is left as soon as it has found so many.</param>
        /// <returns>Time that it took, ms.</returns>
        public long Run(MeterScan scan, long atMostMs, int servers)
        {
            long startMs = NowMs;
            while (!scan.IsFinished && NowMs - startMs < atMostMs && scan.Servers < servers)
            {
                scan.Step(NowMs);
                NowMs += 5;
                Disturb();
            }

            return NowMs - startMs;
        }

        /// <inheritdoc/>
        public bool Configure(int baud, int parity, int stopBits)
        {
            _baud = baud;
            _parity = parity;
            _count = 0;
            return baud <= 115200;
        }

        /// <inheritdoc/>
        public void Open() => State = IsBroken ? LinkState.Closed : LinkState.Open;

        /// <inheritdoc/>
        public void Close() => State = LinkState.Closed;

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < _count && taken < count && _dueMicroseconds[taken] <= NowMs * 1000)
            {
                buffer[offset + taken] = _bytes[taken];
                taken++;
            }

            _count -= taken;
            for (int i = 0; i < _count && taken > 0; i++)
            {
                _bytes[i] = _bytes[i + taken];
                _dueMicroseconds[i] = _dueMicroseconds[i + taken];
            }

            return taken;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            Requests++;
            long now = NowMs * 1000;
            long end = now + (count * Character(_baud));
            _sendingUntilMicroseconds = end;
            for (int i = 0; i < _count && !Echoes; i++)
            {
                if (_dueMicroseconds[i] > now && _dueMicroseconds[i] <= end)
                {
                    _count--;
                    for (int j = i; j < _count; j++)
                    {
                        _bytes[j] = _bytes[j + 1];
                        _dueMicroseconds[j] = _dueMicroseconds[j + 1];
                    }

                    i--;
                }
            }

            if (Echoes)
            {
                Put(buffer, count, now, true);
            }

            for (int i = 0; i < _serverCount; i++)
            {
                bool same = _parities[i] == _parity;
                if (_bauds[i] == _baud && (same || IsLenient))
                {
                    int length = _servers[i].Answer(buffer, count, _reply);
                    Put(_reply, length, end + (4 * Character(_baud)) + (_thinkMs[i] * 1000L), same);
                }
            }

            for (int i = 0; i < NoiseBytes; i++)
            {
                _reply[i] = (byte)(0x31 * (i + Requests));
            }

            Put(_reply, NoiseBytes, end + 3000, true);
            return true;
        }

        // Eleven bits.
        private static long Character(int baud) => 11000000L / baud;

        private void Disturb()
        {
            if (ForeignBaud == 0 || (_foreignMs >= 0 && NowMs < _foreignMs))
            {
                return;
            }

            _foreignMs = NowMs + 1000;
            byte[] question = Hex.Bytes("09 03 00 00 00 02 C5 43");
            byte[] answer = Hex.Bytes("09 83 02 41 33");
            bool same = ForeignBaud == _baud && _parity == 0;
            Put(question, question.Length, NowMs * 1000, same);
            Put(answer, answer.Length, (NowMs * 1000) + 60000, same);
        }

        private void Put(byte[] bytes, int count, long fromMicroseconds, bool isSound)
        {
            long character = Character(_baud);
            for (int i = 0; i < count; i++)
            {
                long due = fromMicroseconds + ((i + 1) * character);
                if (due > _sendingUntilMicroseconds || Echoes)
                {
                    PutByte(isSound ? bytes[i] : (byte)(bytes[i] ^ 0x5A), due, character);
                }
            }
        }

        private void PutByte(byte value, long due, long character)
        {
            int at = 0;
            while (at < _count && _dueMicroseconds[at] < due)
            {
                at++;
            }

            for (int near = at - 1; near <= at; near++)
            {
                if (near >= 0 && near < _count && due - _dueMicroseconds[near] < character
                    && _dueMicroseconds[near] - due < character)
                {
                    _bytes[near] &= value;          // the line is low when one of them pulls it low
                    return;
                }
            }

            for (int i = _count; i > at; i--)
            {
                _bytes[i] = _bytes[i - 1];
                _dueMicroseconds[i] = _dueMicroseconds[i - 1];
            }

            _bytes[at] = value;
            _dueMicroseconds[at] = due;
            _count++;
        }
    }
}
