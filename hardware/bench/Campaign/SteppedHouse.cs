using System;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>A house in which on each phase something is switched every 5 s to 2 minutes, and that is calm at the
    /// end.</summary>
    public sealed class SteppedHouse : IHouse
    {
        private const int SlotMs = 1000;
        private const int CalmMilliamps = 1500;

        private readonly int[][] _levels = new int[3][];

        /// <summary>A house.</summary>
        /// <param name="random">Of what is switched.</param>
        /// <param name="limitMilliamps">Of its connection, which it rarely passes by itself.</param>
        /// <param name="calmFromMs">From then on little is on.</param>
        /// <param name="lastMs">End of the run.</param>
        public SteppedHouse(Random random, int limitMilliamps, long calmFromMs, long lastMs)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                _levels[phase] = new int[(lastMs / SlotMs) + 2];
                int left = 0;
                int level = 0;
                for (int slot = 0; slot < _levels[phase].Length; slot++)
                {
                    if (left-- <= 0)
                    {
                        left = random.Next(5, 120);
                        level = random.Next(10) switch
                        {
                            0 => random.Next(-limitMilliamps / 2, 0),
                            1 => random.Next(limitMilliamps, limitMilliamps + (limitMilliamps / 5)),
                            < 5 => random.Next(limitMilliamps / 2, limitMilliamps),
                            _ => random.Next(0, limitMilliamps / 2),
                        };
                    }

                    _levels[phase][slot] = slot * (long)SlotMs >= calmFromMs ? CalmMilliamps : level;
                }
            }
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs) => _levels[phase][nowMs / SlotMs];
    }
}
