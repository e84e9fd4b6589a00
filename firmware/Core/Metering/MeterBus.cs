using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>The meters behind one client, polled back to back, in turn.</summary>
    public sealed class MeterBus
    {
        private readonly ModbusClient _client;
        private readonly MeterPoller[] _meters;
        private int _turn;
        private bool _asked;

        /// <summary>A bus.</summary>
        /// <param name="client">Asks; keeps the pauses between requests.</param>
        /// <param name="meters">One or more.</param>
        public MeterBus(ModbusClient client, MeterPoller[] meters)
        {
            _client = client;
            _meters = meters;
        }

        /// <summary>True while the link is open.</summary>
        public bool IsOpen => _client.IsOpen;

        /// <summary>Takes what has arrived, gives it to the meter that asked, and asks the next one.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Step(long nowMs)
        {
            TransactionResult result = _client.Step(nowMs);
            if (_asked && result != TransactionResult.Pending)
            {
                _asked = false;
                _meters[_turn].Complete(_client, nowMs);
                _turn = _turn + 1 == _meters.Length ? 0 : _turn + 1;
            }

            if (!_asked && _client.IsReady)
            {
                _meters[_turn].Begin(_client, nowMs);
                _asked = true;
                _client.Step(nowMs); // the request goes out in this step if the pause before it is over
            }
        }
    }
}
