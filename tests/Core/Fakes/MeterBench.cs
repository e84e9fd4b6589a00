using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A meter on a network that is asked for currents and powers alone, and whose replies the test gives from
    /// registers that it sets.</summary>
    public sealed class MeterBench
    {
        private readonly int[] _image = new int[1000];
        private readonly int _first;

        /// <summary>A meter that has just been asked for the first time.</summary>
        /// <param name="model">Its row; registers within 1000 of its first.</param>
        public MeterBench(MeterModel model)
        {
            _first = model.Blocks[0].StartAddress;
            model.Checks = new SetupCheck[0];
            model.DetailBlocks = new RegisterBlock[0];
            Meter = new Meter(model, 5, 5000, 3, 0);
            Poller = new MeterPoller(Meter, 0, 10);
            Client = new ModbusClient(Link, Framing.Tcp, 0);
            Bus = new MeterBus(Client, new[] { Poller });
            Bus.Step(NowMs);
            Bus.Step(NowMs);
            AskedMs = NowMs;
        }

        /// <summary>The link.</summary>
        public FakeLink Link { get; } = new FakeLink();

        /// <summary>The client.</summary>
        public ModbusClient Client { get; }

        /// <summary>The bus.</summary>
        public MeterBus Bus { get; }

        /// <summary>Asks the meter.</summary>
        public MeterPoller Poller { get; }

        /// <summary>The meter.</summary>
        public Meter Meter { get; }

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; set; } = 5000000000L;

        /// <summary>When the request that was answered last went out, monotonic ms.</summary>
        public long AskedMs { get; private set; }

        /// <summary>Puts a 32-bit number into the meter's registers.</summary>
        /// <param name="address">Of its first register.</param>
        /// <param name="value">Its 32 bits.</param>
        public void Set(int address, int value)
        {
            bool lowFirst = Meter.Model.Current.Order == WordOrder.LowFirst;
            _image[address - _first + (lowFirst ? 1 : 0)] = (value >> 16) & 0xFFFF;
            _image[address - _first + (lowFirst ? 0 : 1)] = value & 0xFFFF;
        }

        /// <summary>Puts the currents and powers of three phases into the meter's registers.</summary>
        public void SetAll(int current, int power)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                Set(Meter.Model.Current.Addresses[phase], current);
                Set(Meter.Model.Power.Addresses[phase], power);
            }
        }

        /// <summary>Answers the request that is under way, 30 ms later; the next one goes out at once.</summary>
        public ReadingVerdict Answer()
        {
            byte[] request = Hex.Bytes(Link.LastSent);
            int start = ((request[8] << 8) | request[9]) - _first;
            int quantity = (request[10] << 8) | request[11];
            byte[] reply = new byte[9 + (2 * quantity)];
            reply[0] = request[0];                      // transaction identifier
            reply[1] = request[1];
            reply[5] = (byte)(3 + (2 * quantity));      // length
            reply[6] = request[6];                      // unit
            reply[7] = request[7];                      // function
            reply[8] = (byte)(2 * quantity);            // byte count
            for (int i = 0; i < quantity; i++)
            {
                reply[9 + (2 * i)] = (byte)(_image[start + i] >> 8);
                reply[10 + (2 * i)] = (byte)_image[start + i];
            }

            AskedMs = Client.SentMs;
            Link.Arrive(reply);
            NowMs += 30;
            Bus.Step(NowMs);
            return Meter.Verdict;
        }

        /// <summary>Lets a meter refuse the request that is under way.</summary>
        public void Refuse()
        {
            byte[] request = Hex.Bytes(Link.LastSent);
            Link.Arrive(new byte[] { request[0], request[1], 0, 0, 0, 3, request[6], (byte)(request[7] | 0x80), 4 });
            NowMs += 30;
            Bus.Step(NowMs);
        }

        /// <summary>Fails the test unless both are the same.</summary>
        /// <param name="expected">What should be.</param>
        /// <param name="actual">What is.</param>
        public static void Expect(ReadingVerdict expected, ReadingVerdict actual)
            => Assert.AreEqual((int)expected, (int)actual, "What was found of the reading.");
    }
}
