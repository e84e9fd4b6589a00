namespace Evenload.Core.Pilot
{
    /// <summary>Less current when the charger gets hot, and none when it is too hot.</summary>
    public sealed class TemperatureDerating
    {
        /// <summary>Stands for a temperature that could not be measured.</summary>
        public const int NotMeasured = int.MinValue;

        /// <summary>Once too hot, it has to be this much cooler, thousandths of a degree.</summary>
        /// <remarks>One peer stops at 65 and resumes at 55 degrees.</remarks>
        public const int HysteresisMillicelsius = 10000;

        /// <summary>A measurement may be missing for this long, ms.</summary>
        public const int MissingMs = 1000;

        /// <summary>Too hot, or unmeasured, for this long, ms, it is a fault: a vehicle had time to switch
        /// off.</summary>
        public const int FaultMs = 10000;

        // A sensor that is cut or shorted shows one of the ends.
        private const int LowestMillicelsius = -50000;
        private const int HighestMillicelsius = 150000;

        private const int LeastMilliamps = 6000;

        // Falling by less than this does not raise the limit: the noise of a sensor must not move the offer.
        private const int NoiseMillicelsius = 1000;

        private readonly int _from;
        private readonly int _stop;
        private readonly int _maximum;
        private int _felt;
        private bool _any;
        private bool _hot;
        private long _measuredMs;
        private long _badMs = -1;

        /// <summary>A rule.</summary>
        /// <param name="fromMillicelsius">Up to here there is no limit.</param>
        /// <param name="stopMillicelsius">From here on there is no current; above the one before.</param>
        /// <param name="maximumMilliamps">What there is to give at the most, 6000 to 80000 mA.</param>
        public TemperatureDerating(int fromMillicelsius, int stopMillicelsius, int maximumMilliamps)
        {
            _from = fromMillicelsius;
            _stop = stopMillicelsius;
            _maximum = maximumMilliamps;
        }

        /// <summary>What may be offered, mA: the maximum, less in a line down to 6000, or 0.</summary>
        public int LimitMilliamps { get; private set; }

        /// <summary>True when it has been too hot for a while.</summary>
        public bool IsTooHot { get; private set; }

        /// <summary>True when it has not been measured for a while.</summary>
        public bool IsUnknown { get; private set; }

        /// <summary>Takes one measurement.</summary>
        /// <param name="millicelsius">Thousandths of a degree; outside -50000 to 150000 it counts as not
        /// measured.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Update(int millicelsius, long nowMs)
        {
            bool measured = millicelsius > LowestMillicelsius && millicelsius < HighestMillicelsius;
            if (measured)
            {
                _measuredMs = nowMs;
                Feel(millicelsius);
            }

            bool missing = !_any || (!measured && nowMs - _measuredMs >= MissingMs);
            LimitMilliamps = missing || _hot ? 0 : Line();
            if (!missing && !_hot)
            {
                _badMs = -1;
            }
            else if (_badMs < 0)
            {
                _badMs = nowMs;
            }

            bool bad = _badMs >= 0 && nowMs - _badMs >= FaultMs;
            IsUnknown = bad && missing;
            IsTooHot = bad && !missing;
        }

        private void Feel(int millicelsius)
        {
            if (!_any || millicelsius > _felt || millicelsius < _felt - NoiseMillicelsius)
            {
                _felt = millicelsius;
            }

            _any = true;
            if (millicelsius >= _stop)
            {
                _hot = true;
            }
            else if (millicelsius <= _stop - HysteresisMillicelsius)
            {
                _hot = false;
            }
        }

        private int Line()
        {
            if (_felt <= _from)
            {
                return _maximum;
            }

            // Rounded down; _felt is below _stop here.
            long share = (long)(_maximum - LeastMilliamps) * (_stop - _felt) / (_stop - _from);
            return LeastMilliamps + (int)share;
        }
    }
}
