using Evenload.Core.Site;

namespace Evenload.Core.Supervision
{
    /// <summary>The last two minutes of the line, a row a second, so that after a fault it can be seen what the firmware
    /// knew and did.</summary>
    /// <remarks>Allocates nothing after construction.</remarks>
    public sealed class BlackBox
    {
        /// <summary>How many rows are kept.</summary>
        public const int Rows = 120;

        /// <summary>Between two rows, ms, unless something changes.</summary>
        public const int RowMs = 1000;

        /// <summary>Length of a row in <see cref="CopyTo"/>, bytes.</summary>
        public const int RowBytes = 36;

        private readonly byte[] _rows = new byte[Rows * RowBytes];
        private long _lastMs = long.MinValue / 2;
        private int _lastState;

        /// <summary>Number of rows ever written.</summary>
        public int Total { get; private set; }

        /// <summary>Looks at the line; writes a row each second, and at once when states, reason or fault are
        /// others.</summary>
        /// <param name="state">All states in one number; see <see cref="CopyTo"/>.</param>
        /// <param name="site">Currents at the supply.</param>
        /// <param name="allocationMilliamps">What balancing gives, mA.</param>
        /// <param name="offerMilliamps">What supervision leaves of it, mA.</param>
        /// <param name="dutyTenthousandths">What the pilot says.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Step(
            int state,
            SiteCurrents site,
            int allocationMilliamps,
            int offerMilliamps,
            int dutyTenthousandths,
            long nowMs)
        {
            if (state == _lastState && nowMs - _lastMs < RowMs)
            {
                return;
            }

            _lastMs = nowMs;
            _lastState = state;
            int at = Total % Rows * RowBytes;
            Put(at, (int)(nowMs & 0xFFFFFFFF));
            Put(at + 4, (int)(nowMs >> 32));
            for (int phase = 0; phase < 3; phase++)
            {
                Put(at + 8 + (4 * phase), site.GridMilliamps(phase));
            }

            Put(at + 20, allocationMilliamps);
            Put(at + 24, offerMilliamps);
            Put(at + 28, dutyTenthousandths);
            Put(at + 32, state);
            Total++;
        }

        /// <summary>Copies the rows that are kept, oldest first, each number with its lowest byte first.</summary>
        /// <param name="buffer">Gets them from its start; 4320 bytes or more.</param>
        /// <returns>Number of rows.</returns>
        /// <remarks>A row: time in ms (8 bytes), grid currents of L1, L2, L3, allocation, offer (mA), duty cycle
        /// (ten-thousandths), and states: bits 0 to 7 the reason of the offer, 8 to 11 the meter's state, 12 to 15 the
        /// pilot's, 16 to 19 the session's, 20 to 23 the fault (4 bytes each).</remarks>
        public int CopyTo(byte[] buffer) => CopyLast(buffer, 0, Rows);

        /// <summary>Copies the last rows as <see cref="CopyTo"/> does.</summary>
        /// <param name="buffer">Gets them.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="most">How many at the most; 36 bytes for each must fit.</param>
        /// <returns>Number of rows.</returns>
        public int CopyLast(byte[] buffer, int offset, int most)
        {
            int kept = Total < Rows ? Total : Rows;
            kept = kept < most ? kept : most;
            for (int i = 0; i < kept; i++)
            {
                int from = (Total - kept + i) % Rows * RowBytes;
                for (int j = 0; j < RowBytes; j++)
                {
                    buffer[offset + (i * RowBytes) + j] = _rows[from + j];
                }
            }

            return kept;
        }

        private void Put(int at, int value)
        {
            _rows[at] = (byte)value;
            _rows[at + 1] = (byte)(value >> 8);
            _rows[at + 2] = (byte)(value >> 16);
            _rows[at + 3] = (byte)(value >> 24);
        }
    }
}
