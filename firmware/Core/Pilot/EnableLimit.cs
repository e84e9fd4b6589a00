namespace Evenload.Core.Pilot
{
    /// <summary>A contact from outside that limits the current: a key switch, ripple control, or the relay of
    /// paragraph 14a EnWG.</summary>
    public sealed class EnableLimit
    {
        /// <summary>No limit.</summary>
        public const int Unlimited = int.MaxValue;

        /// <summary>The contact has to ask for less for this long, ms: longer than it bounces.</summary>
        public const int LimitMs = 100;

        /// <summary>The contact has to give free for this long, ms.</summary>
        public const int FreeMs = 1000;

        private readonly int _limitMilliamps;
        private bool _limits = true;
        private bool _asked = true;
        private long _sinceMs;

        /// <summary>A limit, in force until the contact has given free.</summary>
        /// <param name="limitMilliamps">What is left while the contact limits, mA per phase; 0 stops, as with a
        /// key.</param>
        public EnableLimit(int limitMilliamps)
        {
            _limitMilliamps = limitMilliamps;
        }

        /// <summary>What may be offered, mA per phase; or <see cref="Unlimited"/>.</summary>
        public int LimitMilliamps => _limits ? _limitMilliamps : Unlimited;

        /// <summary>Current per phase that a power leaves at 230 V; what paragraph 14a leaves is 4200 W.</summary>
        /// <param name="watts">0 to 100000 W.</param>
        /// <param name="phases">1 or 3.</param>
        /// <returns>mA, rounded down.</returns>
        public static int FromWatts(int watts, int phases) => (int)(watts * 1000L / (230 * phases));

        /// <summary>Takes one tick.</summary>
        /// <param name="isEnabled">True while the contact gives free.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Update(bool isEnabled, long nowMs)
        {
            bool asked = !isEnabled;
            if (asked != _asked)
            {
                _asked = asked;
                _sinceMs = nowMs;
            }

            if (nowMs - _sinceMs >= (asked ? LimitMs : FreeMs))
            {
                _limits = asked;
            }
        }
    }
}
