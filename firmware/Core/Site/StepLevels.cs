namespace Evenload.Core.Site
{
    /// <summary>The offers between which a commissioning check steps, and for how long it stays at each.</summary>
    /// <remarks>Both vary without a pattern, so that no load of the house that comes and goes can keep
    /// pace.</remarks>
    public sealed class StepLevels
    {
        /// <summary>Least difference of two levels, mA.</summary>
        public const int LeastStepMilliamps = 4000;

        private const int MostMilliamps = 16000;
        private const int MiddleMilliamps = 10000;
        private const int VariesByMs = 8000;

        private readonly int _lowest;
        private readonly int _highest;
        private readonly int[] _levels = new int[3];
        private int _count;
        private int _random;

        /// <summary>The levels of a charger.</summary>
        /// <param name="minimumMilliamps">Least current that can be offered, mA: the lowest level.</param>
        /// <param name="maximumMilliamps">The most that is ever offered, mA: the highest level, up to 16000.</param>
        public StepLevels(int minimumMilliamps, int maximumMilliamps)
        {
            _lowest = minimumMilliamps;
            _highest = maximumMilliamps < MostMilliamps ? maximumMilliamps : MostMilliamps;
        }

        /// <summary>Lowest level, mA; 0 between pauses.</summary>
        public int Lowest => _levels[0];

        /// <summary>Highest level, mA.</summary>
        public int Highest => _levels[_count - 1];

        /// <summary>Number of levels.</summary>
        public int Count => _count;

        /// <summary>Starts with all levels.</summary>
        /// <param name="seed">The same seed gives the same order and times.</param>
        /// <returns>False when there is no room for two.</returns>
        public bool Start(int seed)
        {
            _random = seed;
            return Use(_highest);
        }

        /// <summary>Leaves out what is above a current.</summary>
        /// <param name="highestMilliamps">New highest level, mA.</param>
        /// <returns>False when there is no room for two; nothing has changed then.</returns>
        public bool Use(int highestMilliamps)
        {
            int highest = highestMilliamps < _highest ? highestMilliamps : _highest;
            if (highest < _lowest + LeastStepMilliamps)
            {
                return false;
            }

            int middle = _lowest + LeastStepMilliamps > MiddleMilliamps ? _lowest + LeastStepMilliamps
                : MiddleMilliamps;
            _levels[0] = _lowest;
            _count = 1;
            if (highest >= middle + LeastStepMilliamps)
            {
                _levels[_count] = middle;
                _count++;
            }

            _levels[_count] = highest;
            _count++;
            return true;
        }

        /// <summary>Leaves out the highest level: two remain, as close as may be.</summary>
        public void UseLowest() => Use(_lowest + LeastStepMilliamps);

        /// <summary>Steps between a pause and the lowest current.</summary>
        public void UsePause()
        {
            _levels[0] = 0;
            _levels[1] = _lowest;
            _count = 2;
        }

        /// <summary>Another level.</summary>
        /// <param name="presentMilliamps">Not this one, mA.</param>
        /// <returns>mA.</returns>
        public int Next(int presentMilliamps)
        {
            int others = 0;
            for (int i = 0; i < _count; i++)
            {
                others += _levels[i] != presentMilliamps ? 1 : 0;
            }

            // From the lowest rather to the middle: a long rise takes so long that the house takes part in it.
            int chosen = presentMilliamps == _levels[0] ? Random(4) / 3 % others : Random(others);
            for (int i = 0; i < _count; i++)
            {
                if (_levels[i] != presentMilliamps && chosen-- == 0)
                {
                    return _levels[i];
                }
            }

            return _levels[0];
        }

        /// <summary>How much longer than necessary to stay.</summary>
        /// <returns>ms, 0 to 7999.</returns>
        public int Stay() => Random(VariesByMs);

        private int Random(int below)
        {
            _random = (_random * 1103515245) + 12345;
            return ((_random >> 8) & 0xFFFF) % below;
        }
    }
}
