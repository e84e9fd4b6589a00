using Evenload.Core.Balancing;

namespace Evenload.Core.Supervision
{
    /// <summary>A limit that comes from beside the line. What it grants ends unless renewed.</summary>
    public sealed class Ceiling
    {
        private readonly int _withoutGrant;
        private int _granted;
        private long _untilMs;
        private bool _bound;

        /// <summary>A ceiling that does not limit until it is used for the first time.</summary>
        /// <param name="reason">What it is called.</param>
        /// <param name="withoutGrantMilliamps">What holds when a grant has ended, mA: 0 or more.</param>
        public Ceiling(LimitedBy reason, int withoutGrantMilliamps)
        {
            Reason = reason;
            _withoutGrant = withoutGrantMilliamps;
        }

        /// <summary>What it is called.</summary>
        public LimitedBy Reason { get; }

        /// <summary>Grants a current for a while; replaces the grant before.</summary>
        /// <param name="milliamps">mA per phase; below 0 counts as 0.</param>
        /// <param name="untilMs">Monotonic ms at which it ends unless renewed; <see cref="long.MaxValue"/> for a limit
        /// that is a setting.</param>
        public void Grant(int milliamps, long untilMs)
        {
            _granted = milliamps < 0 ? 0 : milliamps;
            _untilMs = untilMs;
            _bound = true;
        }

        /// <summary>Ceases to limit until used again: its source was switched off by a person.</summary>
        public void Release() => _bound = false;

        /// <summary>What it allows.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>mA per phase; 2147483647 while it does not limit.</returns>
        public int Milliamps(long nowMs)
        {
            if (!_bound)
            {
                return int.MaxValue;
            }

            return nowMs < _untilMs ? _granted : _withoutGrant;
        }
    }
}
