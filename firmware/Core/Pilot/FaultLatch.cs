namespace Evenload.Core.Pilot
{
    /// <summary>Keeps each fault in force until it has ended by its own rule.</summary>
    public sealed class FaultLatch
    {
        private readonly long[] _seenMs = new long[FaultRules.Count];
        private readonly int[] _ended = new int[FaultRules.Count];
        private readonly long[] _regainedMs = new long[FaultRules.Count];
        private int _present;
        private int _known;                     // every fault that was ever there

        /// <summary>The faults in force, bits of <see cref="FaultRules.Bit"/>.</summary>
        public int Mask { get; private set; }

        /// <summary>Takes the faults of this moment.</summary>
        /// <param name="present">Bits of <see cref="FaultRules.Bit"/>.</param>
        /// <param name="unplugged">True while there is no vehicle.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(int present, bool unplugged, long nowMs)
        {
            _present = present;
            _known |= present;
            for (int i = 1; i < FaultRules.Count && _known >> i != 0; i++)
            {
                StepOne(i, unplugged, nowMs);
            }
        }

        private void StepOne(int index, bool unplugged, long nowMs)
        {
            int bit = 1 << index;
            if ((_present & bit) != 0)
            {
                Mask |= bit;
                _seenMs[index] = nowMs;
                _regainedMs[index] = nowMs;
                return;
            }

            if (_ended[index] > 0 && nowMs - _regainedMs[index] >= FaultRules.RegainMs((SessionFault)index))
            {
                _ended[index]--;
                _regainedMs[index] = nowMs;
            }

            if ((Mask & bit) != 0 && HasEnded((SessionFault)index, unplugged, nowMs))
            {
                Mask &= ~bit;
                _ended[index]++;
            }

            _ended[index] = unplugged ? 0 : _ended[index];
        }

        private bool HasEnded(SessionFault fault, bool unplugged, long nowMs)
        {
            switch (FaultRules.Clears(fault))
            {
                case FaultClears.AfterTime:
                    return unplugged
                        || (_ended[(int)fault] < FaultRules.Retries(fault)
                            && nowMs - _seenMs[(int)fault] >= FaultRules.WaitMs(fault));
                case FaultClears.OnUnplugging:
                    return unplugged;
                default:
                    return false;
            }
        }
    }
}
