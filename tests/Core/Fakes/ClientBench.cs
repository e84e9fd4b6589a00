using Evenload.Core.Modbus;
using Evenload.Core.Ports;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A Modbus client on a fake link, with a time that the test moves.</summary>
    public sealed class ClientBench
    {
        /// <summary>A read of two input registers from 000Ch of unit 1.</summary>
        public const string ReadSent = "01 04 00 0C 00 02 B1 C8";

        /// <summary>A reply to it: 12345 and 0.</summary>
        public const string ReadReply = "01 04 04 30 39 00 00 24 89";

        /// <summary>A client whose link is open and whose line has been silent for longer than the gap.</summary>
        /// <param name="framing">How frames are wrapped.</param>
        /// <param name="gapMs">Silence before each request.</param>
        public ClientBench(Framing framing, int gapMs)
        {
            Link = new FakeLink();
            Client = new ModbusClient(Link, framing, gapMs);
            Client.Step(NowMs);
            Client.Step(NowMs);
            NowMs += gapMs + 1000;
            Client.Step(NowMs);
        }

        /// <summary>The link.</summary>
        public FakeLink Link { get; }

        /// <summary>The client.</summary>
        public ModbusClient Client { get; }

        /// <summary>The unit's counters.</summary>
        public UnitCounters Counters { get; } = new UnitCounters();

        /// <summary>Monotonic ms.</summary>
        public long NowMs { get; set; } = 5000000000L;

        /// <summary>A read of <see cref="ReadSent"/>.</summary>
        public static Request CreateRead() => Request.CreateRead(1, FunctionCode.ReadInputRegisters, 0x000C, 2);

        /// <summary>Begins a request and makes the first step.</summary>
        /// <param name="request">What to ask.</param>
        /// <param name="responseMs">Deadline.</param>
        public void Ask(Request request, int responseMs)
        {
            Assert.IsTrue(Client.Begin(request, Counters, responseMs, NowMs), "The client is ready to begin.");
            Client.Step(NowMs);
        }

        /// <summary>Asks for <see cref="ReadSent"/>, with 500 ms for the reply.</summary>
        public void AskRead() => Ask(CreateRead(), 500);

        /// <summary>Lets time pass and makes one step.</summary>
        /// <param name="ms">How much.</param>
        public TransactionResult Pass(int ms)
        {
            NowMs += ms;
            return Client.Step(NowMs);
        }

        /// <summary>Lets bytes arrive 10 ms later, all at once.</summary>
        /// <param name="bytes">Two digits each.</param>
        public TransactionResult Receive(string bytes)
        {
            Link.Arrive(Hex.Bytes(bytes));
            return Pass(10);
        }

        /// <summary>Lets bytes arrive one by one, 1 ms apart.</summary>
        /// <param name="bytes">Two digits each.</param>
        public TransactionResult ReceiveOneByOne(string bytes)
        {
            byte[] all = Hex.Bytes(bytes);
            TransactionResult result = Client.Result;
            for (int i = 0; i < all.Length; i++)
            {
                Link.Arrive(Hex.Part(all, i, i + 1));
                result = Pass(1);
            }

            return result;
        }

        /// <summary>One good read after a pause; fails the test when it is not good.</summary>
        public void ReadWell()
        {
            Pass(1000);
            AskRead();
            Expect(TransactionResult.Fine, Receive(ReadReply));
            Assert.AreEqual(12345, Client.Register(0), "The first register was read.");
        }

        /// <summary>Fails the test unless both are the same.</summary>
        /// <param name="expected">What should be.</param>
        /// <param name="actual">What is.</param>
        public static void Expect(TransactionResult expected, TransactionResult actual)
            => Assert.AreEqual((int)expected, (int)actual, "This is how the transaction stands.");

        /// <summary>Fails the test unless the link is open or not.</summary>
        /// <param name="open">What should be.</param>
        public void ExpectOpen(bool open)
            => Assert.AreEqual((int)(open ? LinkState.Open : LinkState.Closed), (int)Link.State, "The link's state.");
    }
}
