namespace Evenload.Core.Metering
{
    /// <summary>Notices a meter, or a gateway before it, that repeats old numbers.</summary>
    public sealed class FrozenWatch
    {
        // Below this, a phase may well be switched off and show exactly zero for hours.
        private const int MovingMilliamps = 1000;

        private readonly int _frozenAfterMs;
        private readonly int[] _last = new int[6];
        private bool _any;

        /// <summary>A watch for one meter.</summary>
        /// <param name="frozenAfterMs">Identical for this long is frozen, ms.</param>
        public FrozenWatch(int frozenAfterMs)
        {
            _frozenAfterMs = frozenAfterMs;
        }

        /// <summary>Since when the numbers have been the same, monotonic ms.</summary>
        public long SameSinceMs { get; private set; }

        /// <summary>Looks at a reading, accepted before or not.</summary>
        /// <param name="reading">Currents and powers.</param>
        /// <returns>True when it has repeated itself for too long with 1 A or more on a phase.</returns>
        public bool IsFrozen(MeterReading reading)
        {
            bool same = _any;
            bool flowing = false;
            for (int phase = 0; phase < 3; phase++)
            {
                int current = reading.CurrentMilliamps[phase];
                int power = reading.PowerWatts[phase];
                same = same && _last[phase] == current && _last[3 + phase] == power;
                flowing = flowing || current >= MovingMilliamps || current <= -MovingMilliamps;
                _last[phase] = current;
                _last[3 + phase] = power;
            }

            if (!same)
            {
                SameSinceMs = reading.TakenMs;
                _any = true;
            }

            return flowing && reading.TakenMs - SameSinceMs >= _frozenAfterMs;
        }
    }
}
