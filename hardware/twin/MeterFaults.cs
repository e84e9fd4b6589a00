using System;

namespace Evenload.Twin
{
    /// <summary>What is wrong with the numbers of a meter that answers well. All off at first; each switch acts from the
    /// next refresh on.</summary>
    public sealed class MeterFaults
    {
        private const int JumpSource = 31;
        private const int ForeignSource = 32;
        private const int ForeignMilliamps = 30000;

        private readonly int _seed;
        private readonly int[] _true = new int[3];

        /// <summary>A meter without faults.</summary>
        /// <param name="seed">The same seed gives the same jumps.</param>
        public MeterFaults(int seed)
        {
            _seed = seed;
        }

        /// <summary>By how much one phase jumps for one refresh, milliamps, to either side.</summary>
        public int JumpMilliamps { get; set; }

        /// <summary>Of so many refreshes one jumps on average, at least 1.</summary>
        public int JumpEvery { get; set; } = 1;

        /// <summary>The transformers are on other phases: each is shown as the one so many places on, 0 to 2.</summary>
        public int SwapPhases { get; set; }

        /// <summary>Just started: it shows no current yet.</summary>
        public bool Zero { get; set; }

        /// <summary>It is the meter of another house.</summary>
        public bool Foreign { get; set; }

        /// <summary>Whether any of it acts.</summary>
        public bool Any => JumpMilliamps != 0 || SwapPhases != 0 || Zero || Foreign;

        /// <summary>Makes what the meter shows of what flows.</summary>
        /// <param name="milliamps">Three currents; changed.</param>
        /// <param name="refresh">Number of the refresh.</param>
        public void Spoil(int[] milliamps, long refresh)
        {
            Array.Copy(milliamps, _true, 3);
            for (int phase = 0; phase < 3; phase++)
            {
                milliamps[phase] = Shown(phase, refresh);
            }

            ulong bits = Chance.Bits(_seed, JumpSource, refresh);
            if (JumpMilliamps != 0 && bits % (ulong)JumpEvery == 0)
            {
                milliamps[(int)(bits >> 8) & 1] += (bits & 0x80) == 0 ? JumpMilliamps : -JumpMilliamps;
            }
        }

        private int Shown(int phase, long refresh)
        {
            if (Zero)
            {
                return 0;
            }

            return Foreign
                ? Chance.Between(Chance.Bits(_seed, ForeignSource + phase, refresh / 20), 0, ForeignMilliamps)
                : _true[(phase + SwapPhases) % 3];
        }
    }
}
