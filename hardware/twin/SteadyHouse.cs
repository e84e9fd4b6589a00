namespace Evenload.Twin
{
    /// <summary>A house that draws what it was told, until it is told something else.</summary>
    public sealed class SteadyHouse : IHouse
    {
        private readonly int[] _milliamps = new int[3];

        /// <summary>A house with one current per supply phase.</summary>
        /// <param name="l1Milliamps">Signed, import positive; so are the others.</param>
        /// <param name="l2Milliamps">Of L2.</param>
        /// <param name="l3Milliamps">Of L3.</param>
        public SteadyHouse(int l1Milliamps, int l2Milliamps, int l3Milliamps)
        {
            Set(l1Milliamps, l2Milliamps, l3Milliamps);
        }

        /// <summary>Changes all three currents.</summary>
        /// <param name="l1Milliamps">Signed, import positive; so are the others.</param>
        /// <param name="l2Milliamps">Of L2.</param>
        /// <param name="l3Milliamps">Of L3.</param>
        public void Set(int l1Milliamps, int l2Milliamps, int l3Milliamps)
        {
            _milliamps[0] = l1Milliamps;
            _milliamps[1] = l2Milliamps;
            _milliamps[2] = l3Milliamps;
        }

        /// <summary>Changes the current of one phase.</summary>
        /// <param name="phase">Supply phase, 0 to 2.</param>
        /// <param name="milliamps">Signed, import positive.</param>
        public void SetPhase(int phase, int milliamps)
        {
            _milliamps[phase] = milliamps;
        }

        /// <inheritdoc/>
        public int CurrentMilliamps(int phase, long nowMs)
        {
            return _milliamps[phase];
        }
    }
}
