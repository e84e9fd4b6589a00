using System;

namespace Evenload.Bench.Score
{
    /// <summary>Adds up what was above the limit.</summary>
    public sealed class Overload
    {
        private readonly int _limitMilliamps;
        private long _runMs;

        /// <summary>Nothing yet.</summary>
        /// <param name="limitMilliamps">Of the installation, per phase, without margin.</param>
        public Overload(int limitMilliamps)
        {
            _limitMilliamps = limitMilliamps;
        }

        /// <summary>Time with the worst phase above the limit, ms.</summary>
        public long TotalMs { get; private set; }

        /// <summary>The longest such time without a break, ms.</summary>
        public long LongestMs { get; private set; }

        /// <summary>What of the worst phase was above the limit, summed, mA times ms.</summary>
        public long MilliampMs { get; private set; }

        /// <summary>The highest current seen, mA.</summary>
        public int PeakMilliamps { get; private set; }

        /// <summary>Adds some time.</summary>
        /// <param name="worstMilliamps">Current of the highest phase in it.</param>
        /// <param name="lengthMs">0 or more.</param>
        public void Add(int worstMilliamps, int lengthMs)
        {
            PeakMilliamps = Math.Max(PeakMilliamps, worstMilliamps);
            if (worstMilliamps <= _limitMilliamps)
            {
                _runMs = 0;
                return;
            }

            _runMs += lengthMs;
            TotalMs += lengthMs;
            MilliampMs += (long)(worstMilliamps - _limitMilliamps) * lengthMs;
            LongestMs = Math.Max(LongestMs, _runMs);
        }
    }
}
