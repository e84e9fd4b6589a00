namespace Evenload.Esp32
{
    /// <summary>Finds out when a thread beside the charging path hangs.</summary>
    public sealed class ThreadWatch
    {
        /// <summary>Nothing that a thread does takes this long, ms.</summary>
        /// <remarks>A TCP connection is given up after 10 s and closed under the call that waits for it; joining a Wi-Fi
        /// takes 60 s.</remarks>
        public const int LimitMs = 180000;

        private const int MostMarks = 8;

        private readonly BusyMark[] _marks = new BusyMark[MostMarks];
        private readonly int[] _numbers = new int[MostMarks];
        private readonly long[] _sinceMs = new long[MostMarks];
        private int _count;

        /// <summary>Makes a mark for a thread; to be called before the first <see cref="HasHung"/>.</summary>
        /// <returns>Not watched when there are 8 already.</returns>
        public BusyMark CreateMark()
        {
            if (_count == MostMarks)
            {
                return new BusyMark();
            }

            _marks[_count] = new BusyMark();
            return _marks[_count++];
        }

        /// <summary>Looks at all threads.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        /// <returns>True while one has been at the same thing for <see cref="LimitMs"/> or more.</returns>
        public bool HasHung(long nowMs)
        {
            bool hung = false;
            for (int i = 0; i < _count; i++)
            {
                BusyMark mark = _marks[i];
                if (mark.Number == 0 || mark.Number != _numbers[i])
                {
                    _numbers[i] = mark.Number;
                    _sinceMs[i] = nowMs;
                }

                hung |= nowMs - _sinceMs[i] >= LimitMs;
            }

            return hung;
        }
    }
}
