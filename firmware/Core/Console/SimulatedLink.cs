using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Ports;

namespace Evenload.Core.Console
{
    /// <summary>A link with a meter at its other end that does not exist: requests are answered as a Modbus server on a
    /// serial line would.</summary>
    /// <remarks>The charging path asks, another thread says what flows; each number is written whole. Nothing is
    /// allocated after the constructor.</remarks>
    public sealed class SimulatedLink : ILink
    {
        /// <summary>Unit identifier of the meter.</summary>
        public const byte Unit = 1;

        private const int Registers = 12;           // three currents in mA, three powers in W, 32 bits each
        private const int RequestLength = 8;
        private const int Volts = 230;

        private readonly int[] _milliamps = new int[3];
        private readonly byte[] _reply = new byte[(2 * Registers) + 5];
        private int _length;
        private int _taken;

        /// <inheritdoc/>
        public LinkState State { get; private set; }

        /// <summary>The meter's row. Not of the catalogue: no setting can choose it.</summary>
        public static MeterModel CreateModel() => new MeterModel
        {
            Name = "simulated",
            Title = "simulated house",
            Source = "made up here",
            Function = FunctionCode.ReadInputRegisters,
            Blocks = new[] { new RegisterBlock(0, Registers) },
            Current = new Quantity(new[] { 0, 2, 4 }, RegisterType.Int32, WordOrder.HighFirst, 1, 1),
            Power = new Quantity(new[] { 6, 8, 10 }, RegisterType.Int32, WordOrder.HighFirst, 1, 1),
            DetailBlocks = new RegisterBlock[0],
            RatingMilliamps = 1000000,
            RefreshMs = 1000,
            ThinkMs = 20,
            GapMs = 200,
        };

        /// <summary>Says what flows on a phase from now on.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <param name="milliamps">0 to 1000000 mA, import.</param>
        public void Put(int phase, int milliamps) => _milliamps[phase] = milliamps;

        /// <inheritdoc/>
        public void Open() => State = LinkState.Open;

        /// <inheritdoc/>
        public void Close()
        {
            State = LinkState.Closed;
            _length = 0;
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < count && _taken < _length)
            {
                buffer[offset + taken] = _reply[_taken];
                taken++;
                _taken++;
            }

            return taken;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            if (State != LinkState.Open)
            {
                return false;
            }

            _length = 0;
            _taken = 0;
            if (count == RequestLength && buffer[0] == Unit && Crc16.Of(buffer, 0, count) == 0)
            {
                Answer(buffer);
            }

            return true;
        }

        private void Answer(byte[] request)
        {
            int start = (request[2] << 8) | request[3];
            int quantity = (request[4] << 8) | request[5];
            _reply[1] = request[1];
            if (request[1] != (int)FunctionCode.ReadInputRegisters || quantity < 1 || start + quantity > Registers)
            {
                _reply[1] |= 0x80;
                _reply[2] = 2;              // V1.1b3, 7: no such address
                _length = RtuReply.Seal(_reply, Unit, 2);
                return;
            }

            _reply[2] = (byte)(2 * quantity);
            for (int i = 0; i < quantity; i++)
            {
                int value = Value((start + i) / 2);
                int word = (start + i) % 2 == 0 ? value >> 16 : value;
                _reply[3 + (2 * i)] = (byte)(word >> 8);
                _reply[4 + (2 * i)] = (byte)word;
            }

            _length = RtuReply.Seal(_reply, Unit, 2 + (2 * quantity));
        }

        private int Value(int number)
            => number < 3 ? _milliamps[number] : (int)((long)_milliamps[number - 3] * Volts / 1000);
    }
}
