using Evenload.Core.Site;

namespace Evenload.Core.Balancing
{
    /// <summary>What the connection has left for the vehicle, on the worst of the vehicle's phases.</summary>
    public sealed class Balancer
    {
        /// <summary>The allocation while no reading limits it, mA: the most that a pilot can say.</summary>
        public const int Unlimited = 80000;

        private readonly int _limitMilliamps;
        private readonly int _budgetMilliamps;
        private readonly int _forgetAfterMs;
        private readonly TakenWatch _taken;
        private readonly int[] _asked = new int[3];     // mA of the overload it was asked about, or less since; 0: none

        /// <summary>A balancer.</summary>
        /// <param name="limitMilliamps">Rating of the connection per phase, mA.</param>
        /// <param name="marginMilliamps">Kept free of it, mA.</param>
        /// <param name="minimumMilliamps">Least current that can be offered, mA.</param>
        /// <param name="forgetAfterMs">Age at which the last reading ceases to limit, ms; supervision limits long
        /// before.</param>
        /// <param name="calmMs">After this long without overload, the vehicle is trusted to follow again, ms.</param>
        public Balancer(
            int limitMilliamps, int marginMilliamps, int minimumMilliamps, int forgetAfterMs, int calmMs)
        {
            _limitMilliamps = limitMilliamps;
            _budgetMilliamps = limitMilliamps - marginMilliamps;
            _forgetAfterMs = forgetAfterMs;
            _taken = new TakenWatch(limitMilliamps, _budgetMilliamps, minimumMilliamps, calmMs);
            AllocationMilliamps = Unlimited;
            RiseMilliamps = Unlimited;
        }

        /// <summary>What the last reading allows, mA per phase: 0 to <see cref="Unlimited"/>.</summary>
        public int AllocationMilliamps { get; private set; }

        /// <summary>What an offer may be raised to, mA per phase: as <see cref="AllocationMilliamps"/>, but as if the
        /// vehicle had not followed the last rises yet. A reduction must not be made twice; a rise must not be made
        /// of current that the vehicle has still to take.</summary>
        public int RiseMilliamps { get; private set; }

        /// <summary>The phase that decided; None while nothing limits.</summary>
        public LimitedBy Reason { get; private set; }

        /// <summary>True while no measured current passes 1.13 times the rating, which every upstream device carries
        /// for an hour (IEC 60898-1).</summary>
        public bool CanRideOut { get; private set; }

        /// <summary>True while the vehicle is taken to draw no more than the minimum, because reductions changed
        /// nothing.</summary>
        public bool AssumesMinimum => _taken.AssumesMinimum;

        /// <summary>What is left of a phase at the last reading.</summary>
        /// <param name="site">The currents.</param>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA; negative in an overload.</returns>
        public int HeadroomMilliamps(SiteCurrents site, int phase) => _budgetMilliamps - site.GridMilliamps(phase);

        /// <summary>What of a phase is taken for the house's: the least that it can be while offers are in flight, or
        /// more where both meters show more.</summary>
        /// <param name="site">The currents.</param>
        /// <param name="draw">What the vehicle may be drawing.</param>
        /// <param name="phase">0 to 2.</param>
        /// <returns>mA, import positive.</returns>
        public int HouseMilliamps(SiteCurrents site, DrawEstimate draw, int phase)
        {
            int drawn = draw.OfferedAtMost();
            if (!draw.IsMeasured && drawn > _taken.AtMostMilliamps)
            {
                drawn = _taken.AtMostMilliamps;
            }

            int house = site.GridMilliamps(phase) - drawn;
            int measured = site.MeasuredHouseMilliamps(phase);
            return measured > house ? measured : house;
        }

        /// <summary>Takes note of the offer in force, to see whether the vehicle follows.</summary>
        /// <param name="offerMilliamps">mA per phase; 0 when none.</param>
        /// <param name="site">The currents at the time.</param>
        /// <param name="draw">What the vehicle may be drawing.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Offered(int offerMilliamps, SiteCurrents site, DrawEstimate draw, long nowMs)
            => _taken.Offered(offerMilliamps, site, draw.InFlightMs, nowMs);

        /// <summary>Allocates from the last reading; only a new one changes anything.</summary>
        /// <param name="site">The currents.</param>
        /// <param name="draw">What the vehicle may be drawing.</param>
        /// <param name="finder">Which phases are the vehicle's.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Allocate(SiteCurrents site, DrawEstimate draw, PhaseFinder finder, long nowMs)
        {
            if (!site.IsKnown || nowMs - site.TakenMs > _forgetAfterMs)
            {
                AllocationMilliamps = Unlimited;
                RiseMilliamps = Unlimited;
                Reason = LimitedBy.None;
                CanRideOut = false;
                return;
            }

            if (!site.IsNew && !site.IsRefined)
            {
                return;
            }

            int mask = RelevantPhases(site, finder);
            if (site.IsNew)
            {
                _taken.Read(site, mask, finder.Mask == mask, draw.InFlightMs, nowMs);
            }

            AllocationMilliamps = Unlimited;
            RiseMilliamps = Unlimited;
            Reason = LimitedBy.None;
            CanRideOut = true;
            int least = Unlimited;
            for (int phase = 0; phase < 3; phase++)
            {
                if ((mask & (1 << phase)) == 0)
                {
                    continue;
                }

                int grid = site.GridMilliamps(phase);
                CanRideOut = CanRideOut && grid * 100L <= _limitMilliamps * 113L;
                int house = HouseMilliamps(site, draw, phase);
                int room = _budgetMilliamps - house;
                if (room < least)
                {
                    least = room;   // in an overload too, the reason is the worst phase
                    AllocationMilliamps = room < 0 ? 0 : room;
                    Reason = (LimitedBy)((int)LimitedBy.InstallationL1 + phase);
                }

                int most = grid - draw.OfferedAtLeast();
                int raised = _budgetMilliamps - (most > house ? most : house);
                RiseMilliamps = raised < RiseMilliamps ? raised : RiseMilliamps;
            }
        }

        // A phase that the vehicle is not on cannot be helped by holding the vehicle back - unless it is on it after
        // all.
        private int RelevantPhases(SiteCurrents site, PhaseFinder finder)
        {
            int mask = finder.Mask;
            int relevant = mask == 0 ? 7 : mask;
            for (int phase = 0; phase < 3; phase++)
            {
                int grid = site.GridMilliamps(phase);
                if (grid <= _limitMilliamps)
                {
                    _asked[phase] = 0;
                }
                else if (_asked[phase] != 0 && (mask == 0 || grid < _asked[phase]))
                {
                    _asked[phase] = grid;
                }
                else if ((relevant & (1 << phase)) == 0 && grid - _asked[phase] >= PhaseFinder.MinimumStepMilliamps)
                {
                    _asked[phase] = grid;   // an overload, or more of one: the reduction that follows shows whose it is
                    finder.Doubt(phase, site);
                    relevant = 7;
                }
            }

            return relevant;
        }
    }
}
