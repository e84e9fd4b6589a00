using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>The catalogue as a scan sees it: rows, the register maps that they share, and the questions by which
    /// meters name themselves.</summary>
    public sealed class ScanRows
    {
        private readonly ScanRow[] _rows = new ScanRow[MeterCatalogue.Count];
        private readonly ScanMap[] _maps = new ScanMap[MeterCatalogue.Count];
        private readonly ScanRow[] _questions = new ScanRow[MeterCatalogue.Count];
        private readonly int _count;

        /// <summary>Reads the whole catalogue.</summary>
        public ScanRows()
        {
            for (int profile = 0; profile < MeterCatalogue.Count; profile++)
            {
                MeterModel model = MeterCatalogue.CreateModel(profile);
                if (model.Current == null || model.Blocks.Length == 0)
                {
                    continue;                       // P1 and the user's own: they cannot be asked
                }

                int map = 0;
                while (map < Maps && !_maps[map].Fits(model))
                {
                    map++;
                }

                if (map == Maps)
                {
                    _maps[map] = ScanMap.CreateFrom(model);
                    Maps++;
                }

                _maps[map].Widen(model);
                ScanRow row = new ScanRow(profile, model, map);
                _rows[_count] = row;
                _count++;
                if (row.NamesItself && IsNew(row))
                {
                    _questions[Questions] = row;
                    Questions++;
                }
            }
        }

        /// <summary>Number of different register maps.</summary>
        public int Maps { get; }

        /// <summary>Number of different questions for a name.</summary>
        public int Questions { get; }

        /// <summary>A register map.</summary>
        /// <param name="index">0 to <see cref="Maps"/> - 1.</param>
        public ScanMap Map(int index) => _maps[index];

        /// <summary>A row that asks for its name in a way of its own; its first check is the question.</summary>
        /// <param name="index">0 to <see cref="Questions"/> - 1.</param>
        public ScanRow Question(int index) => _questions[index];

        /// <summary>The row of a profile.</summary>
        /// <param name="profile">Index in <see cref="MeterCatalogue"/>.</param>
        /// <returns>Null for a meter that cannot be asked.</returns>
        public ScanRow Find(int profile)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_rows[i].Profile == profile)
                {
                    return _rows[i];
                }
            }

            return null;
        }

        /// <summary>The row that a name belongs to.</summary>
        /// <param name="question">As asked.</param>
        /// <param name="client">Holds the answer; its result is Fine.</param>
        /// <param name="framing">Of two rows, the one that leaves the factory with this is taken.</param>
        /// <returns>Null when no row has this name.</returns>
        public ScanRow Named(int question, ModbusClient client, Framing framing)
        {
            ScanRow found = null;
            for (int i = 0; i < _count; i++)
            {
                ScanRow row = _rows[i];
                if (row.NamesItself && row.AsksLike(_questions[question])
                    && SetupChecker.IsNamed(row.Checks[0], client)
                    && (found == null || (found.Framing != framing && row.Framing == framing)))
                {
                    found = row;
                }
            }

            return found;
        }

        /// <summary>The row of a map that leaves the factory most like a line.</summary>
        /// <param name="map">Index of the map.</param>
        /// <param name="plan">Tells the line.</param>
        public ScanRow Likeliest(int map, ScanPlan plan)
        {
            ScanRow found = null;
            int most = -1;
            for (int i = 0; i < _count; i++)
            {
                ScanRow row = _rows[i];
                int alike = row.Framing != plan.Framing ? 0 : row.Baud == plan.Baud && row.Parity == plan.Parity ? 2 : 1;
                if (row.Map == map && alike > most)
                {
                    found = row;
                    most = alike;
                }
            }

            return found;
        }

        private bool IsNew(ScanRow row)
        {
            for (int i = 0; i < Questions; i++)
            {
                if (_questions[i].AsksLike(row))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
