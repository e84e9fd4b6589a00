using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Questions to one unit: each is asked again where no answer comes, and how it answers is
    /// counted.</summary>
    public sealed class ScanDialogue
    {
        private const int SerialThinkMs = 560;
        private const int NetworkThinkMs = 1200;
        private const int BitsPerCharacter = 11;
        private const int MostRegisters = 6;        // of a name or a check
        private const int MostFailures = 3;

        // A server that said nothing at all, so often, has gone.
        private const int SilencesUntilGone = 6;

        // So many damaged replies, and more than sound ones, are no noise now and then.
        private const int LeastDamaged = 3;

        private const int LostMs = 15000;

        private readonly ScanPlan _plan;
        private readonly Request[] _holding = new Request[MostRegisters];
        private readonly Request[] _inputs = new Request[MostRegisters];
        private readonly UnitCounters _counters = new UnitCounters();
        private bool _asked;
        private int _failures;
        private int _good;
        private int _damaged;
        private int _silent;
        private long _askedMs;

        /// <summary>Prepares its questions.</summary>
        /// <param name="plan">Tells the speed.</param>
        public ScanDialogue(ScanPlan plan)
        {
            _plan = plan;
            for (int i = 0; i < MostRegisters; i++)
            {
                _holding[i] = Request.CreateRead(1, FunctionCode.ReadHoldingRegisters, 0, i + 1);
                _inputs[i] = Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0, i + 1);
            }
        }

        /// <summary>Who is asked.</summary>
        public byte Unit { get; private set; }

        /// <summary>Holds the last answer.</summary>
        public ModbusClient Client { get; private set; }

        /// <summary>True when the last answer has the registers that were asked for.</summary>
        public bool IsFine => Client.Result == TransactionResult.Fine;

        /// <summary>True when the server answered at least once, be it to refuse.</summary>
        public bool HasAnswered => _good > 0;

        /// <summary>True when most of its replies were damaged.</summary>
        public bool IsDamaged => _damaged >= LeastDamaged && _damaged > _good;

        /// <summary>Begins with a unit.</summary>
        /// <param name="client">On the link.</param>
        /// <param name="unit">0 to 255.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Begin(ModbusClient client, int unit, long nowMs)
        {
            Client = client;
            Unit = (byte)unit;
            _asked = false;
            _failures = 0;
            _good = 0;
            _damaged = 0;
            _silent = 0;
            _askedMs = nowMs;
        }

        /// <summary>A read of some registers.</summary>
        /// <param name="function">One of the two read functions.</param>
        /// <param name="address">0 to 65535.</param>
        /// <param name="quantity">1 to 6.</param>
        public Request Read(FunctionCode function, int address, int quantity)
        {
            Request request = (function == FunctionCode.ReadHoldingRegisters ? _holding : _inputs)[quantity - 1];
            request.MoveTo(address);
            return request;
        }

        /// <summary>Asks, once the client is ready.</summary>
        /// <param name="request">The question; turned to the unit.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Ask(Request request, long nowMs)
        {
            request.TurnTo(Unit);
            int characters = request.PduLength + request.ReplyPduLength + (2 * RtuReply.Overhead);
            int longestMs = _plan.IsSerial
                ? SerialThinkMs + SerialTiming.CharactersMs(characters, _plan.Baud, BitsPerCharacter)
                : NetworkThinkMs;
            if (Client.Begin(request, _counters, longestMs, nowMs))
            {
                _asked = true;
                _askedMs = nowMs;
            }
        }

        /// <summary>Takes the end of a transaction.</summary>
        /// <returns>True when the question is answered, or will not be; false when it is to be asked (again).</returns>
        public bool Complete()
        {
            if (!_asked)
            {
                return false;
            }

            _asked = false;
            TransactionResult result = Client.Result;
            if (result == TransactionResult.Fine || result == TransactionResult.Exception)
            {
                _good++;
                _failures = 0;
                return true;
            }

            bool silent = result == TransactionResult.Timeout;
            _silent += silent ? 1 : 0;
            _damaged += silent || result == TransactionResult.ConnectionLost ? 0 : 1;

            // Silence is an answer, too, of servers that refuse nothing; damage is none.
            _failures++;
            bool isEnd = _failures >= MostFailures - (silent && _good > 0 ? 1 : 0);
            _failures = isEnd ? 0 : _failures;
            return isEnd;
        }

        /// <summary>Tells whether the unit does not answer any more.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public bool IsGone(long nowMs)
            => (_good == 0 && _silent >= SilencesUntilGone) || nowMs - _askedMs > LostMs;
    }
}
