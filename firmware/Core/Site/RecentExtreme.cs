namespace Evenload.Core.Site
{
    /// <summary>The largest value put in during the last so many milliseconds; the smallest, if values are put in
    /// negated.</summary>
    /// <remarks>In slots of a sixty-fourth of the window, rounded up to whole ms: a value counts for the window, and up
    /// to <see cref="LongestMs"/>; never shorter.</remarks>
    public sealed class RecentExtreme
    {
        private const int Slots = 64;

        private readonly int[] _largest = new int[Slots + 1];
        private readonly int _slotMs;
        private int _slot;
        private int _known;
        private bool _isOld;
        private long _slotEndMs;

        /// <summary>An empty window.</summary>
        /// <param name="windowMs">1 ms or more.</param>
        public RecentExtreme(int windowMs)
        {
            _slotMs = (windowMs + Slots - 1) / Slots;
            Clear();
        }

        /// <summary>The longest time for which a value counts, ms.</summary>
        public int LongestMs => _slotMs * (Slots + 1);

        /// <summary>The largest value of the window; -2147483648 while it is empty.</summary>
        public int Largest
        {
            get
            {
                if (_isOld)
                {
                    FindLargest();
                }

                return _known;
            }
        }

        /// <summary>Puts a value in that holds now.</summary>
        /// <param name="value">Any.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Put(int value, long nowMs)
        {
            Age(nowMs);
            if (value > _largest[_slot])
            {
                _largest[_slot] = value;
            }

            if (value >= _known)
            {
                _known = value;
                _isOld = false;
            }
        }

        /// <summary>Lets old values go without putting one in.</summary>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Age(long nowMs)
        {
            if (nowMs - _slotEndMs > (long)_slotMs * (Slots + 1))
            {
                Clear();
                _slotEndMs = nowMs + _slotMs;
                return;
            }

            while (nowMs >= _slotEndMs)
            {
                _slot = _slot == Slots ? 0 : _slot + 1;
                _isOld = _isOld || _largest[_slot] == _known;
                _largest[_slot] = int.MinValue;
                _slotEndMs += _slotMs;
            }
        }

        private void Clear()
        {
            for (int i = 0; i <= Slots; i++)
            {
                _largest[i] = int.MinValue;
            }

            _isOld = true;
        }

        // Only when the largest value has gone: the line asks 50 times a second.
        private void FindLargest()
        {
            _isOld = false;
            _known = int.MinValue;
            for (int i = 0; i <= Slots; i++)
            {
                if (_largest[i] > _known)
                {
                    _known = _largest[i];
                }
            }
        }
    }
}
