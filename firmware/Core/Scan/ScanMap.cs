using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>Registers that one or more rows of the catalogue share.</summary>
    public sealed class ScanMap
    {
        private readonly MeterModel _model;
        private readonly RegisterBlock[] _blocks;
        private readonly Request[] _requests;
        private readonly RegisterReader _registers;

        private ScanMap(MeterModel model, RegisterBlock[] blocks)
        {
            _model = model;
            _blocks = blocks;
            _registers = new RegisterReader(blocks);
            _requests = new Request[blocks.Length];
            for (int i = 0; i < blocks.Length; i++)
            {
                _requests[i] = Request.CreateRead(1, model.Function, blocks[i].StartAddress, blocks[i].Quantity);
            }
        }

        /// <summary>Requests to read it whole.</summary>
        public int Count => _blocks.Length;

        /// <summary>Identifiers of the SunSpec models whose registers the addresses count from; null for a fixed
        /// map.</summary>
        public int[] SunSpecModels => _model.SunSpecModels;

        /// <summary>Keeps of a row what is needed to read and judge currents, powers, voltages and frequency.</summary>
        /// <param name="row">A Modbus meter's.</param>
        public static ScanMap CreateFrom(MeterModel row)
        {
            RegisterBlock[] details = BlockPlanner.CreateBlocks(
                new[] { row.Voltage, row.Frequency }, row.MaximumQuantity, false);
            RegisterBlock[] blocks = new RegisterBlock[row.Blocks.Length + details.Length];
            for (int i = 0; i < blocks.Length; i++)
            {
                blocks[i] = i < row.Blocks.Length ? row.Blocks[i] : details[i - row.Blocks.Length];
            }

            MeterModel kept = new MeterModel
            {
                Function = row.Function,
                Phases = row.Phases,
                Blocks = row.Blocks,
                Current = row.Current,
                Power = row.Power,
                Sign = row.Sign,
                Voltage = row.Voltage,
                Frequency = row.Frequency,
                SunSpecModels = row.SunSpecModels,
                RatingMilliamps = row.RatingMilliamps,
            };
            return new ScanMap(kept, blocks);
        }

        /// <summary>Tells whether a row has these registers: where currents and frequency are the same, all is.</summary>
        /// <param name="row">A Modbus meter's.</param>
        public bool Fits(MeterModel row)
            => row.Function == _model.Function && row.Phases == _model.Phases
                && row.Blocks.Length == _model.Blocks.Length
                && IsSame(row.Current, _model.Current) && IsSame(row.Frequency, _model.Frequency);

        /// <summary>Allows for a row with the same registers and a larger rating.</summary>
        /// <param name="row">As it was found to fit.</param>
        public void Widen(MeterModel row)
        {
            if (row.RatingMilliamps > _model.RatingMilliamps)
            {
                _model.RatingMilliamps = row.RatingMilliamps;
            }
        }

        /// <summary>Tells whether this map is that of a SunSpec model.</summary>
        /// <param name="model">Its identifier.</param>
        public bool Has(int model)
        {
            for (int i = 0; SunSpecModels != null && i < SunSpecModels.Length; i++)
            {
                if (SunSpecModels[i] == model)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Forgets what was read.</summary>
        public void Clear()
        {
            for (int i = 0; i < _blocks.Length; i++)
            {
                _registers.Forget(i);
            }
        }

        /// <summary>A request.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <param name="address">What the addresses count from; 0 for a fixed map.</param>
        public Request RequestTo(int index, int address)
        {
            _requests[index].MoveTo(address + _blocks[index].StartAddress);
            return _requests[index];
        }

        /// <summary>Takes the reply to a request.</summary>
        /// <param name="index">As asked.</param>
        /// <param name="client">Its result is Fine.</param>
        public void Take(int index, ModbusClient client)
        {
            for (int i = 0; i < _blocks[index].Quantity; i++)
            {
                _registers.Put(index, i, client.Register(i));
            }
        }

        /// <summary>Tells whether a refused request rules the map out: without voltages and frequency it may still be
        /// read.</summary>
        /// <param name="index">The request.</param>
        public bool Needs(int index) => index < _model.Blocks.Length;

        /// <summary>Makes a reading of what was read, and judges it.</summary>
        /// <param name="entry">Gets the reading.</param>
        /// <returns>0 when these are no numbers of such a meter; more for more that speaks for it.</returns>
        public int Judge(ScanEntry entry) => ScanNumbers.Judge(_model, _registers, entry);

        private static bool IsSame(Quantity one, Quantity other)
            => one == null || other == null
                ? one == other
                : one.Type == other.Type && one.Order == other.Order && one.Addresses[0] == other.Addresses[0];
    }
}
