namespace Evenload.Core.Metering
{
    /// <summary>Judges readings of one meter by what its connection can carry and what it said before.</summary>
    public sealed class Plausibility
    {
        // The highest voltage of a 230/240 V supply with its tolerance, and as much again for a meter's errors.
        private const int MostVolts = 300;
        private const int SlackWatts = 100;

        // When two readings in as many refreshes of the meter have agreed on a step that large, the next that agrees
        // is believed: it is a fuse or a switch, not a flaw. Polls of one refresh show the same flaw again and prove
        // nothing.
        private const int StepRefusals = 2;

        private readonly MeterModel _model;
        private readonly int _staleAfterMs;
        private readonly FrozenWatch _frozen;
        private readonly int[] _doubted = new int[3];
        private int _refusedSteps;
        private long _steppedMs;

        /// <summary>A judge.</summary>
        /// <param name="model">Rating and refresh interval.</param>
        /// <param name="staleAfterMs">A step is only one against a reading not older than this, ms.</param>
        public Plausibility(MeterModel model, int staleAfterMs)
        {
            _model = model;
            _staleAfterMs = staleAfterMs;
            _frozen = new FrozenWatch(model.FrozenAfterMs);
        }

        /// <summary>Since when the meter has shown the same numbers, monotonic ms.</summary>
        public long SameSinceMs => _frozen.SameSinceMs;

        /// <summary>Judges a reading whose values are all there.</summary>
        /// <param name="reading">The new one.</param>
        /// <param name="accepted">The last accepted one; its sequence is 0 when there is none.</param>
        /// <param name="spanMs">From the request of its first part to the reply of its last, ms.</param>
        /// <returns>Accepted, or why not.</returns>
        public ReadingVerdict Judge(MeterReading reading, MeterReading accepted, long spanMs)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                int current = Magnitude(reading.CurrentMilliamps[phase]);
                if (current > 2 * _model.RatingMilliamps)
                {
                    return ReadingVerdict.BeyondRating;
                }

                if (Magnitude(reading.PowerWatts[phase]) > ((long)current * MostVolts / 1000) + SlackWatts)
                {
                    return ReadingVerdict.Contradictory;
                }
            }

            if (_model.Blocks.Length > 1 && spanMs > _model.RefreshMs)
            {
                return ReadingVerdict.Torn;
            }

            if (_frozen.IsFrozen(reading))
            {
                return ReadingVerdict.Frozen;
            }

            bool fresh = accepted.Sequence != 0 && reading.TakenMs - accepted.TakenMs <= _staleAfterMs;
            if (fresh && IsStep(reading, accepted.CurrentMilliamps) && !IsConfirmed(reading))
            {
                return ReadingVerdict.ImpossibleStep;
            }

            _refusedSteps = 0;
            return ReadingVerdict.Accepted;
        }

        private static int Magnitude(int value) => value < 0 ? -value : value;

        private bool IsConfirmed(MeterReading reading)
        {
            if (_refusedSteps == 0 || IsStep(reading, _doubted))
            {
                _refusedSteps = 0;
                _steppedMs = reading.TakenMs;
            }

            for (int phase = 0; phase < 3; phase++)
            {
                _doubted[phase] = reading.CurrentMilliamps[phase];
            }

            if (_refusedSteps >= StepRefusals && reading.TakenMs - _steppedMs >= StepRefusals * _model.RefreshMs)
            {
                return true;
            }

            _refusedSteps++;
            return false;
        }

        private bool IsStep(MeterReading reading, int[] before)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                // Both are within twice the rating: the difference fits.
                if (Magnitude(reading.CurrentMilliamps[phase] - before[phase]) > _model.RatingMilliamps)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
