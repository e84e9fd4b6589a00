using System;
using System.Globalization;
using System.IO;
using System.Text;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>Writes a house down as the trace that <c>bench replay</c> reads.</summary>
    public sealed class HouseWriter
    {
        // Loads do not switch on anybody's second: each change falls between the refreshes of the meter.
        private const int OffsetMs = 400;

        private readonly StringBuilder _rows = new StringBuilder("ms,l1_ma,l2_ma,l3_ma,ev_max_ma\n");
        private readonly int[] _last = { -1, -1, -1, -1 };
        private long _ms;

        /// <summary>A house by the second.</summary>
        /// <param name="seconds">Length.</param>
        /// <param name="currents">Fills the currents of the phases and the most that the vehicle draws, mA, of a
        /// second; at first 0, 0, 0 and 16000.</param>
        public static Trace Sampled(int seconds, Action<int, int[]> currents)
        {
            var writer = new HouseWriter();
            var row = new int[4];
            for (int second = 0; second <= seconds; second++)
            {
                row[0] = 0;
                row[1] = 0;
                row[2] = 0;
                row[3] = PeerSite.StationMilliamps;
                currents(second, row);
                writer.Put(second == 0 ? 0 : (second * 1000L) + OffsetMs, row);
            }

            return writer.Read();
        }

        private void Put(long ms, int[] row)
        {
            _ms = ms;
            if (row.AsSpan().SequenceEqual(_last))
            {
                return;
            }

            row.CopyTo(_last, 0);
            Write();
        }

        private void Write() => _rows.Append(
            CultureInfo.InvariantCulture, $"{_ms},{_last[0]},{_last[1]},{_last[2]},{_last[3]}\n");

        private Trace Read()
        {
            _ms = (_ms / 1000 * 1000) + 1000; // the last row only ends it
            Write();
            return Trace.Read(new StringReader(_rows.ToString()), "house");
        }
    }
}
