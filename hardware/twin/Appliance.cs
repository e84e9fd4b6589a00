namespace Evenload.Twin
{
    /// <summary>A load that is used at random times, for a random while, at most once in each slot of time.</summary>
    internal sealed class Appliance
    {
        private readonly int _source;

        /// <summary>An appliance with its own random times.</summary>
        /// <param name="source">A number that no other appliance of the house has.</param>
        internal Appliance(int source)
        {
            _source = source;
        }

        /// <summary>The supply phase it hangs on, 0 to 2; −1 means all three.</summary>
        internal int Phase { get; init; }

        /// <summary>Length of a slot.</summary>
        internal int SlotMs { get; init; }

        /// <summary>Of 1000 slots, in how many it is used.</summary>
        internal int UsedPermille { get; init; }

        /// <summary>Shortest use.</summary>
        internal int ShortestMs { get; init; }

        /// <summary>Longest use, not longer than a slot.</summary>
        internal int LongestMs { get; init; }

        /// <summary>Least current of one use.</summary>
        internal int LeastMilliamps { get; init; }

        /// <summary>Greatest current of one use.</summary>
        internal int GreatestMilliamps { get; init; }

        /// <summary>Period of its thermostat; 0 means that it is fully on all the time.</summary>
        internal int CycleMs { get; init; }

        /// <summary>Part of the thermostat's period that is fully on.</summary>
        internal int CyclePermille { get; init; }

        /// <summary>Current in the rest of the thermostat's period.</summary>
        internal int RestMilliamps { get; init; }

        /// <summary>What it draws from one phase, milliamps, at least 0.</summary>
        internal int CurrentMilliamps(int seed, int phase, long nowMs)
        {
            if (Phase >= 0 && Phase != phase)
            {
                return 0;
            }

            long first = nowMs / SlotMs * 4; // four random numbers a slot
            if (Chance.Between(Chance.Bits(seed, _source, first), 0, 999) >= UsedPermille)
            {
                return 0;
            }

            int useMs = Chance.Between(Chance.Bits(seed, _source, first + 1), ShortestMs, LongestMs);
            int startMs = Chance.Between(Chance.Bits(seed, _source, first + 2), 0, SlotMs - useMs);
            long sinceMs = (nowMs % SlotMs) - startMs;
            if (sinceMs < 0 || sinceMs >= useMs)
            {
                return 0;
            }

            if (CycleMs > 0 && sinceMs % CycleMs * 1000 >= (long)CycleMs * CyclePermille)
            {
                return RestMilliamps;
            }

            return Chance.Between(Chance.Bits(seed, _source, first + 3), LeastMilliamps, GreatestMilliamps);
        }
    }
}
