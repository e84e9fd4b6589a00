using System;
using System.Collections.Generic;

namespace Evenload.Bench.Score
{
    /// <summary>The best offer that is never changed and never above the limit.</summary>
    public sealed class ConstantOffer
    {
        private readonly int _leastMilliamps;
        private readonly SortedDictionary<int, long> _stepsByAbility = new SortedDictionary<int, long>();
        private int _roomMilliamps = int.MaxValue;

        /// <summary>No step yet.</summary>
        /// <param name="leastMilliamps">The least that the vehicle draws when it draws.</param>
        public ConstantOffer(int leastMilliamps)
        {
            _leastMilliamps = leastMilliamps;
        }

        /// <summary>The offer, mA; 0 when even the least is above the limit at some time, or nothing can be drawn.
        /// </summary>
        public int OfferMilliamps
        {
            get
            {
                int most = 0;
                foreach (int able in _stepsByAbility.Keys)
                {
                    most = able;
                }

                int offer = Math.Min(most, _roomMilliamps);
                return offer < _leastMilliamps ? 0 : offer;
            }
        }

        /// <summary>What the vehicle draws of it, mA summed over the steps.</summary>
        public long MilliampSteps
        {
            get
            {
                long sum = 0;
                foreach (KeyValuePair<int, long> able in _stepsByAbility)
                {
                    sum += Math.Min(able.Key, OfferMilliamps) * able.Value;
                }

                return sum;
            }
        }

        /// <summary>Adds a step.</summary>
        /// <param name="roomMilliamps">What the installation has left in the worst phase that the vehicle uses.</param>
        /// <param name="ableMilliamps">What the vehicle could draw; 0: nothing, and then the room does not matter.
        /// </param>
        public void Step(int roomMilliamps, int ableMilliamps)
        {
            if (ableMilliamps == 0)
            {
                return;
            }

            _roomMilliamps = Math.Min(_roomMilliamps, roomMilliamps);
            _stepsByAbility.TryGetValue(ableMilliamps, out long steps);
            _stepsByAbility[ableMilliamps] = steps + 1;
        }
    }
}
