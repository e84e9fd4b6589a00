namespace Evenload.Twin
{
    /// <summary>A duty cycle as it was a fixed time ago. Each change arrives after its own delay.</summary>
    internal sealed class DelayedDuty
    {
        private readonly int _delayMs;
        private readonly long[] _dueMs; // a ring, oldest at _first
        private readonly int[] _duties;
        private int _first;
        private int _count;
        private int _seen;

        /// <summary>A delay line at rest.</summary>
        /// <param name="delayMs">At least 0.</param>
        /// <param name="duty">What went in since long ago.</param>
        internal DelayedDuty(int delayMs, int duty)
        {
            // One change a millisecond at most, and those older than the delay are out: the ring cannot run over.
            _delayMs = delayMs;
            _dueMs = new long[delayMs + 2];
            _duties = new int[delayMs + 2];
            Reset(duty);
        }

        /// <summary>What comes out now.</summary>
        internal int Duty { get; private set; }

        /// <summary>Forgets all changes under way.</summary>
        /// <param name="duty">What went in since long ago, from now on.</param>
        internal void Reset(int duty)
        {
            Duty = duty;
            _seen = duty;
            _count = 0;
        }

        /// <summary>Lets time pass and a duty cycle in.</summary>
        /// <param name="nowMs">Not earlier than at the last call.</param>
        /// <param name="duty">Any number.</param>
        internal void Step(long nowMs, int duty)
        {
            if (duty != _seen)
            {
                _seen = duty;
                Append(nowMs + _delayMs, duty);
            }

            while (_count > 0 && _dueMs[_first] <= nowMs)
            {
                Duty = _duties[_first];
                _first = (_first + 1) % _dueMs.Length;
                _count--;
            }
        }

        private void Append(long dueMs, int duty)
        {
            int last = (_first + _count + _dueMs.Length - 1) % _dueMs.Length;
            if (_count > 0 && _dueMs[last] == dueMs)
            {
                _duties[last] = duty; // the second change within one millisecond replaces the first
                return;
            }

            int next = (last + 1) % _dueMs.Length;
            _dueMs[next] = dueMs;
            _duties[next] = duty;
            _count++;
        }
    }
}
