using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Seeks a model in a SunSpec map, header by header.</summary>
    /// <remarks>SunSpec Device Information Model Specification: "SunS" at 40000, 50000 or 0; then identifier and length of
    /// each model, and FFFFh at the end.</remarks>
    public sealed class SunSpecWalk
    {
        private const int High = 0x5375;        // "Su"
        private const int Low = 0x6E53;         // "nS"
        private const int End = 0xFFFF;
        private const int MostModels = 64;

        private static readonly int[] Bases = { 40000, 50000, 0 };

        private readonly int[] _sought;
        private int _base;
        private int _models;
        private bool _inside;

        /// <summary>A walk that has not begun.</summary>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="sought">Identifiers of the models that will do.</param>
        public SunSpecWalk(byte unitIdentifier, int[] sought)
        {
            _sought = sought;
            Request = Request.CreateRead(unitIdentifier, FunctionCode.ReadHoldingRegisters, Bases[0], 2);
        }

        /// <summary>What to ask next.</summary>
        public Request Request { get; }

        /// <summary>Address of the model's identifier; -1 until it is found.</summary>
        public int Address { get; private set; } = -1;

        /// <summary>Identifier of the last model seen; 0 before the first.</summary>
        public int LastModel { get; private set; }

        /// <summary>True when the model has just been sought in vain wherever a map may begin; the walk goes on all the
        /// same.</summary>
        public bool IsExhausted { get; private set; }

        /// <summary>Takes the reply to <see cref="Request"/>.</summary>
        /// <param name="first">Its first register.</param>
        /// <param name="second">Its second.</param>
        public void Take(int first, int second)
        {
            IsExhausted = false;
            if (!_inside)
            {
                if (first != High || second != Low)
                {
                    Fail();
                    return;
                }

                _inside = true;
                _models = 0;
                Request.MoveTo(Bases[_base] + 2);
                return;
            }

            if (first == End || ++_models > MostModels)
            {
                Fail();
                return;
            }

            LastModel = first;
            int address = Request.StartAddress;
            for (int i = 0; i < _sought.Length; i++)
            {
                if (_sought[i] == first)
                {
                    Address = address;
                    return;
                }
            }

            int next = address + 2 + second;
            if (next > 65534)
            {
                Fail();
                return;
            }

            Request.MoveTo(next);
        }

        /// <summary>The request was refused: goes on at the next place where a map may begin.</summary>
        public void Fail()
        {
            _inside = false;
            _base = _base + 1 == Bases.Length ? 0 : _base + 1;
            IsExhausted = _base == 0;
            Request.MoveTo(Bases[_base]);
        }

        /// <summary>Forgets the address, because it is refused now.</summary>
        public void Restart()
        {
            Address = -1;
            _inside = false;
            _base = 0;
            Request.MoveTo(Bases[0]);
        }
    }
}
