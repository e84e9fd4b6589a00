using Evenload.Core.Balancing;
using Evenload.Core.Metering;
using Evenload.Core.Site;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class SupervisorTests
    {
        [TestMethod]
        [DataRow((int)MeterState.StartUp, 8000, (int)LimitedBy.StartUp)]
        [DataRow((int)MeterState.Lost, 7000, (int)LimitedBy.LostMeter)]
        [DataRow((int)MeterState.Implausible, 6000, (int)LimitedBy.ImplausibleMeter)]
        [DataRow((int)MeterState.Good, 16000, (int)LimitedBy.StationMaximum)]
        public void Each_state_of_the_meter_has_its_own_safe_current(int state, int offer, int reason)
        {
            Supervisor supervisor = Fresh(Limits(), null, out Balancer balancer);
            Hold(supervisor, balancer, (MeterState)state, 0, 30000);
            Assert.AreEqual(offer, supervisor.SetpointMilliamps, "offer");
            Assert.AreEqual(reason, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        public void The_least_of_several_ceilings_holds_and_names_itself()
        {
            var share = new Ceiling(LimitedBy.GroupShare, 0);
            var external = new Ceiling(LimitedBy.ExternalLimit, 0);
            Supervisor supervisor = Fresh(Limits(), new[] { share, external }, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Good, 0, 30000);
            share.Grant(12000, long.MaxValue);
            external.Grant(9000, long.MaxValue);
            Assert.AreEqual(9000, supervisor.Limit(balancer, MeterState.Good, 30000), "in the same tick");
            Assert.AreEqual((int)LimitedBy.ExternalLimit, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        [DataRow(6000, 6000)]
        [DataRow(5999, 0)]
        [DataRow(0, 0)]
        public void A_ceiling_below_the_minimum_offers_nothing(int ceiling, int offer)
        {
            var external = new Ceiling(LimitedBy.ExternalLimit, 0);
            Supervisor supervisor = Fresh(Limits(), new[] { external }, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Good, 0, 30000);
            external.Grant(ceiling, long.MaxValue);
            Assert.AreEqual(offer, supervisor.Limit(balancer, MeterState.Good, 30000), "no ride-out for a command");
        }

        [TestMethod]
        public void A_safe_current_of_nothing_pauses()
        {
            SupervisionLimits limits = Limits();
            limits.SafeLostMilliamps = 0;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Good, 0, 30000);
            Assert.AreEqual(0, supervisor.Limit(balancer, MeterState.Lost, 30000), "at once");
            Assert.AreEqual((int)LimitedBy.Paused, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        public void A_charger_that_offers_nothing_yet_does_not_begin_with_a_ride_out()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.Put(0, 20000, 1000, 1000);
            var balancer = new Balancer(25000, 500, 6000, 60000, 40000);
            balancer.Allocate(readings.Site, readings.Draw, new PhaseFinder(6500), 0);
            var supervisor = new Supervisor(Limits(), new Ceiling[0], CreateLog());
            Assert.AreEqual(0, supervisor.Limit(balancer, MeterState.Good, 0), "4.5 A is too little to begin with");
            Assert.AreEqual((int)LimitedBy.Paused, (int)supervisor.Reason, "paused");
        }

        private static SupervisionLimits Limits() => new SupervisionLimits
        {
            MinimumMilliamps = 6000,
            StationMaximumMilliamps = 16000,
            CableRatingMilliamps = 32000,
            SafeStartMilliamps = 8000,
            SafeLostMilliamps = 7000,
            SafeImplausibleMilliamps = 6000,
            HoldOffMs = 40000,
            RiseStepMilliamps = 3000,
            ResumeAfterMs = 60000,
            RideOutMs = 10000,
        };

        private static Supervisor Fresh(SupervisionLimits limits, Ceiling[] ceilings, out Balancer balancer)
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.Put(0, 1000, 1000, 1000);
            balancer = new Balancer(25000, 500, 6000, 60000, 40000);
            balancer.Allocate(readings.Site, readings.Draw, new PhaseFinder(6500), 0);
            return new Supervisor(limits, ceilings ?? new Ceiling[0], CreateLog());
        }

        private static EventLog CreateLog() => new EventLog("RTU MODBUS", "COM2", MeterCatalogue.CreateModel(0));

        private static void Hold(Supervisor supervisor, Balancer balancer, MeterState state, long from, long to)
        {
            for (long now = from; now < to; now += 20)
            {
                supervisor.Limit(balancer, state, now);
            }
        }
    }
}
