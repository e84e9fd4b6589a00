using System;
using System.Linq;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>Another house, with some more loads that come and go, and with last digits that move.</summary>
    internal sealed class RestlessHouse : IHouse
    {
        private const int JitterMilliamps = 150;

        private readonly IHouse _house;
        private readonly int _seed;
        private readonly Load[] _loads;

        /// <summary>Takes its loads from a random number.</summary>
        /// <param name="house">The other house.</param>
        /// <param name="random">Of the loads.</param>
        /// <param name="loads">How many.</param>
        /// <param name="leastPeriodMs">Of one that comes and goes most often; the slowest takes ten times that.</param>
        /// <param name="largestMilliamps">The most that one draws.</param>
        public RestlessHouse(IHouse house, Random random, int loads, int leastPeriodMs, int largestMilliamps)
        {
            _house = house;
            _seed = random.Next();
            _loads = Enumerable.Range(0, loads)
                .Select(_ => new Load(random, leastPeriodMs, largestMilliamps))
                .ToArray();
        }

        public int CurrentMilliamps(int phase, long nowMs)
        {
            uint bits = (uint)(((nowMs / 1000) + (phase * 1009) + _seed) * 2654435761L >> 8);
            int jitter = (int)(bits % ((2 * JitterMilliamps) + 1)) - JitterMilliamps;
            int milliamps = _house.CurrentMilliamps(phase, nowMs) + jitter;
            foreach (Load load in _loads)
            {
                milliamps += load.CurrentMilliamps(phase, nowMs);
            }

            return milliamps;
        }

        public override string ToString() => _loads.Length == 0 ? "no more loads" : string.Join(", ", (object[])_loads);

        private sealed class Load
        {
            private readonly int _phase;
            private readonly int _milliamps;
            private readonly int _periodMs;
            private readonly int _onMs;
            private readonly int _fromMs;

            public Load(Random random, int leastPeriodMs, int largestMilliamps)
            {
                _phase = random.Next(0, 3);
                _milliamps = random.Next(500, largestMilliamps + 1);
                _periodMs = random.Next(leastPeriodMs, 10 * leastPeriodMs);
                _onMs = random.Next(1, 10) * _periodMs / 10;
                _fromMs = random.Next(0, _periodMs);
            }

            public int CurrentMilliamps(int phase, long nowMs) =>
                phase == _phase && (nowMs + _fromMs) % _periodMs < _onMs ? _milliamps : 0;

            public override string ToString() =>
                $"{_milliamps} mA on L{_phase + 1} for {_onMs / 1000} of {_periodMs / 1000} s";
        }
    }
}
