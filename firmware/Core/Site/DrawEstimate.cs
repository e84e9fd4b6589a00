using Evenload.Core.Metering;

namespace Evenload.Core.Site
{
    /// <summary>What the vehicle may be drawing, so that it is not taken for the house's load.</summary>
    /// <remarks>What the offers still in flight may cause: a vehicle has 5 s to follow the pilot (IEC 61851-1), and the
    /// site's meter shows it one refresh later; the largest offer of that time counts, so that no overload is counted
    /// twice. Where the vehicle has a meter of its own, also what that measured.</remarks>
    public sealed class DrawEstimate
    {
        // From a meter's new numbers to ours: think time, line and poll.
        private const int TransportMs = 500;

        private readonly int _rotation;
        private readonly int _staleAfterMs;
        private readonly RecentExtreme _offered;
        private readonly RecentExtreme _offeredLeast;           // of negated offers
        private readonly RecentExtreme[] _measured;
        private readonly int _vehicleRefreshMs;
        private int _sequence;
        private long _measuredMs;

        /// <summary>An estimate for one charger.</summary>
        /// <param name="deadTimeMs">How long the vehicle takes to follow the pilot, ms.</param>
        /// <param name="siteRefreshMs">Refresh interval of the meter at the supply, ms.</param>
        /// <param name="vehicleRefreshMs">Refresh interval of the meter at the vehicle, ms; any where there is
        /// none.</param>
        /// <param name="rotation">Which supply phase feeds the charger's L1: 0 to 2.</param>
        /// <param name="staleAfterMs">How long a measured draw counts, ms.</param>
        public DrawEstimate(
            int deadTimeMs, int siteRefreshMs, int vehicleRefreshMs, int rotation, int staleAfterMs)
        {
            _rotation = rotation;
            _staleAfterMs = staleAfterMs;
            _vehicleRefreshMs = vehicleRefreshMs;
            InFlightMs = deadTimeMs + siteRefreshMs + TransportMs;
            _offered = new RecentExtreme(InFlightMs + TransportMs); // a reading that shows the effect comes first
            _offeredLeast = new RecentExtreme(InFlightMs + TransportMs);
            _measured = new RecentExtreme[3];
            for (int phase = 0; phase < 3; phase++)
            {
                _measured[phase] = new RecentExtreme(siteRefreshMs + vehicleRefreshMs + (2 * TransportMs));
            }
        }

        /// <summary>From a change of the offer until the site's meter must show its effect, ms.</summary>
        public int InFlightMs { get; }

        /// <summary>True while the draw is measured at the vehicle.</summary>
        public bool IsMeasured { get; private set; }

        /// <summary>Takes note of the offer in force.</summary>
        /// <param name="offerMilliamps">What the duty says, mA per phase; 0 when none.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <remarks>To be called before a reading is used, with the offer that has been in force until now, and again
        /// when the offer changes.</remarks>
        public void Offered(int offerMilliamps, long nowMs)
        {
            _offered.Put(offerMilliamps, nowMs);
            _offeredLeast.Put(-offerMilliamps, nowMs);
        }

        /// <summary>Takes note of the vehicle's meter.</summary>
        /// <param name="reading">Its last accepted reading; phases are the charger's.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Measured(MeterReading reading, long nowMs)
        {
            if (reading.Sequence != _sequence)
            {
                _sequence = reading.Sequence;
                _measuredMs = reading.TakenMs;
                for (int phase = 0; phase < 3; phase++)
                {
                    _measured[phase].Put(reading.CurrentMilliamps[phase], nowMs);
                }
            }

            IsMeasured = _sequence != 0 && nowMs - _measuredMs <= _staleAfterMs;
        }

        /// <summary>True when the vehicle's meter shows what it drew at a time, and not only what it drew
        /// before.</summary>
        /// <param name="timeMs">Monotonic ms.</param>
        public bool HasCaughtUp(long timeMs) => IsMeasured && _measuredMs - timeMs >= _vehicleRefreshMs;

        /// <summary>The most that the offers may have made the vehicle draw when the site's last reading was
        /// made.</summary>
        /// <returns>mA per phase, 0 or more.</returns>
        public int OfferedAtMost() => _offered.Largest < 0 ? 0 : _offered.Largest;

        /// <summary>The least that a vehicle which follows may have drawn when the site's last reading was
        /// made.</summary>
        /// <returns>mA per phase, 0 or more.</returns>
        public int OfferedAtLeast() => _offeredLeast.Largest == int.MinValue ? 0 : -_offeredLeast.Largest;

        /// <summary>The most that the vehicle was measured to draw of a supply phase lately.</summary>
        /// <param name="supplyPhase">0 to 2.</param>
        /// <returns>mA, 0 or more; 0 where nothing is measured.</returns>
        public int MeasuredAtMost(int supplyPhase)
        {
            int most = _measured[(supplyPhase + 3 - _rotation) % 3].Largest;
            return IsMeasured && most > 0 ? most : 0;
        }
    }
}
