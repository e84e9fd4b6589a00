using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Ports;

namespace Evenload.Core.Scan
{
    /// <summary>Asks one unit whether it is there, or only listens, and says when the time for that is over.</summary>
    public sealed class ScanProbe
    {
        /// <summary>Asks nobody.</summary>
        public const int Nobody = -1;

        /// <summary>High byte of the transaction identifiers on TCP.</summary>
        internal const int TransactionMark = 0x53;

        /// <summary>What is asked: six registers from 0. Carlo Gavazzi's and Eastron's meters have three voltages there,
        /// whole; others refuse it, which is as good an answer. The reply is longer than a request, so that the next one
        /// cannot hide all of a late reply.</summary>
        internal const FunctionCode Function = FunctionCode.ReadInputRegisters;

        /// <summary>Registers asked for.</summary>
        internal const int Quantity = 6;

        // USB adapters hold bytes back for 16 ms, the device's driver for 10 characters and a grain of 10 ms.
        private const int QuietMs = 50;

        // A line that is never quiet must not hold the scan up; a reply takes 156 ms at 1200 baud.
        private const int NoisyMs = 250;

        private const int RequestLength = 8;
        private const int FirstCharacters = 3;      // of a reply, until it shows
        private const int BitsPerCharacter = 11;

        private readonly ILink _link;
        private readonly ScanPlan _plan;
        private readonly Request _request;
        private readonly byte[] _adu = new byte[TcpReply.HeaderLength + 5];
        private int _unit;
        private bool _sent;
        private long _deadlineMs;
        private int _patienceMs;

        /// <summary>Asks on a link.</summary>
        /// <param name="link">Open whenever <see cref="Step"/> is called.</param>
        /// <param name="plan">Tells speed and frames.</param>
        public ScanProbe(ILink link, ScanPlan plan)
        {
            _link = link;
            _plan = plan;
            _request = Request.CreateRead(1, Function, 0, Quantity);
        }

        /// <summary>What is heard.</summary>
        public ScanWindow Window { get; } = new ScanWindow();

        /// <summary>True when nobody was asked.</summary>
        public bool IsListening => _unit == Nobody;

        /// <summary>Begins to ask or to listen.</summary>
        /// <param name="unit">0 to 255; <see cref="Nobody"/> only listens.</param>
        /// <param name="patienceMs">From the end of the request to the beginning of the reply, at the most, ms.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(int unit, int patienceMs, long nowMs)
        {
            Window.Clear();
            _unit = unit;
            _patienceMs = patienceMs;
            _sent = unit == Nobody;
            _deadlineMs = nowMs + patienceMs;
        }

        /// <summary>Takes bytes and time.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True when the time is over, or the unit has answered.</returns>
        public bool Step(long nowMs)
        {
            if (!_sent)
            {
                Send(nowMs);
                return false;
            }

            Window.Receive(_link, _plan.Framing == Framing.Tcp, nowMs);
            bool answered = _unit != Nobody && Window.RepliesOf(_unit) > 0;
            if (_plan.Framing == Framing.Tcp)
            {
                return answered || nowMs >= _deadlineMs;
            }

            // A second server with the same unit identifier may answer behind the first.
            bool quiet = nowMs - Window.LastByteMs >= QuietMs;
            return (quiet && (answered || nowMs >= _deadlineMs)) || nowMs >= _deadlineMs + NoisyMs;
        }

        private void Send(long nowMs)
        {
            int length;
            _request.TurnTo((byte)_unit);
            if (_plan.Framing == Framing.Tcp)
            {
                _request.CopyPdu(_adu, TcpReply.HeaderLength);
                length = TcpReply.Seal(_adu, (TransactionMark << 8) | _unit, (byte)_unit, _request.PduLength);
            }
            else
            {
                _request.CopyPdu(_adu, 1);
                length = RtuReply.Seal(_adu, (byte)_unit, _request.PduLength);
            }

            // A link that is busy, or has just closed, is tried again until the time is over.
            _sent = _link.Send(_adu, length) || nowMs >= _deadlineMs;
            if (_sent)
            {
                int onTheLineMs = _plan.IsSerial
                    ? SerialTiming.CharactersMs(RequestLength + FirstCharacters, _plan.Baud, BitsPerCharacter)
                    : 0;
                _deadlineMs = nowMs + onTheLineMs + _patienceMs;
            }
        }
    }
}
