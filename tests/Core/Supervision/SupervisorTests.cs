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
        [DataRow((int)MeterState.Simulated, 7000, (int)LimitedBy.Simulation)]
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
            Assert.AreEqual(9000, supervisor.Limit(balancer, MeterState.Good, false, 30000), "in the same tick");
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
            Assert.AreEqual(offer, supervisor.Limit(balancer, MeterState.Good, false, 30000), "no ride-out for a command");
        }

        [TestMethod]
        public void A_safe_current_of_nothing_pauses()
        {
            SupervisionLimits limits = Limits();
            limits.SafeLostMilliamps = 0;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Good, 0, 30000);
            Assert.AreEqual(0, supervisor.Limit(balancer, MeterState.Lost, false, 30000), "at once");
            Assert.AreEqual((int)LimitedBy.Paused, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        [DataRow(8000, (int)MeterState.Lost, 7000, (int)LimitedBy.LostMeter)]
        [DataRow(6500, (int)MeterState.Lost, 6500, (int)LimitedBy.StartUp)]
        [DataRow(8000, (int)MeterState.Implausible, 6000, (int)LimitedBy.ImplausibleMeter)]
        [DataRow(0, (int)MeterState.Implausible, 0, (int)LimitedBy.StartUp)]
        public void A_meter_that_stays_away_after_the_start_never_raises_the_offer(
            int safeStart, int state, int offer, int reason)
        {
            SupervisionLimits limits = Limits();
            limits.SafeStartMilliamps = safeStart;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.StartUp, 0, 5000);
            Assert.IsTrue(supervisor.SetpointMilliamps <= safeStart, "before");
            Hold(supervisor, balancer, (MeterState)state, 5000, 90000);
            Assert.AreEqual(offer, supervisor.SetpointMilliamps, "offer");
            bool paused = offer == 0;
            Assert.AreEqual(paused ? (int)LimitedBy.Paused : reason, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        public void The_start_up_current_holds_no_longer_once_the_meter_was_good()
        {
            SupervisionLimits limits = Limits();
            limits.SafeStartMilliamps = 6500;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.StartUp, 0, 5000);
            Hold(supervisor, balancer, MeterState.Good, 5000, 60000);
            Hold(supervisor, balancer, MeterState.Lost, 60000, 120000);
            Assert.AreEqual(7000, supervisor.SetpointMilliamps, "that of a lost meter");
        }

        [TestMethod]
        public void What_held_before_the_first_reading_holds_nothing_up_after_it()
        {
            SupervisionLimits limits = Limits();
            limits.SafeStartMilliamps = 6000;
            limits.SafeLostMilliamps = 6000;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.StartUp, 0, 5000);
            Hold(supervisor, balancer, MeterState.Lost, 5000, 60000);
            Assert.AreEqual(9000, supervisor.Limit(balancer, MeterState.Good, false, 60000), "the first step up");
        }

        [TestMethod]
        public void Offer_that_a_good_meter_has_still_to_show_is_not_raised()
        {
            Supervisor supervisor = Fresh(Limits(), null, out Balancer balancer);
            Assert.AreEqual(6000, supervisor.Limit(balancer, MeterState.Good, true, 0), "the minimum shows something");
            Assert.AreEqual(6000, supervisor.Limit(balancer, MeterState.Good, true, 10000), "not shown yet");
            Assert.AreEqual((int)LimitedBy.HoldOff, (int)supervisor.Reason, "reason");
            Assert.AreEqual(7000, supervisor.Limit(balancer, MeterState.Lost, true, 20000), "a lost one shows nothing");
            Assert.AreEqual(10000, supervisor.Limit(balancer, MeterState.Good, false, 90000), "shown");
            Assert.AreEqual(10000, supervisor.Limit(balancer, MeterState.Good, true, 100000), "not the next");
        }

        [TestMethod]
        public void A_charger_that_offers_nothing_yet_does_not_begin_with_a_ride_out()
        {
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.Put(0, 20000, 1000, 1000);
            var balancer = new Balancer(25000, 500, 6000, 60000, 40000);
            balancer.Allocate(readings.Site, readings.Draw, new PhaseFinder(6500), 0);
            var supervisor = new Supervisor(Limits(), new Ceiling[0], CreateLog());
            Assert.AreEqual(0, supervisor.Limit(balancer, MeterState.Good, false, 0), "4.5 A is too little to begin with");
            Assert.AreEqual((int)LimitedBy.Paused, (int)supervisor.Reason, "paused");
        }

        [TestMethod]
        public void At_first_the_reason_is_the_start_up()
            => Assert.AreEqual(
                (int)LimitedBy.StartUp, (int)Fresh(Limits(), null, out _).Reason, "before the first tick");

        [TestMethod]
        public void As_much_as_a_pilot_can_say_may_be_offered()
        {
            SupervisionLimits limits = Limits();
            limits.StationMaximumMilliamps = 80000;
            limits.CableRatingMilliamps = 80000;
            limits.RiseStepMilliamps = 80000;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer, -80000);
            Hold(supervisor, balancer, MeterState.Good, 0, 60000);
            Assert.AreEqual(80000, supervisor.SetpointMilliamps, "80 A");
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        [DataRow((int)MeterState.Lost)]
        [DataRow((int)MeterState.StartUp)]
        [DataRow((int)MeterState.Implausible)]
        public void A_safe_current_above_the_other_limits_raises_nothing(int state)
        {
            SupervisionLimits limits = Limits();
            limits.SafeStartMilliamps = 20000;
            limits.SafeLostMilliamps = 20000;
            limits.SafeImplausibleMilliamps = 20000;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, (MeterState)state, 0, 60000);
            Assert.AreEqual(16000, supervisor.SetpointMilliamps, "the station's");
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        public void A_start_up_current_that_is_no_less_than_the_others_is_not_the_reason()
        {
            SupervisionLimits limits = Limits();
            limits.SafeStartMilliamps = 16000;
            limits.SafeLostMilliamps = 20000;
            Supervisor supervisor = Fresh(limits, null, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Lost, 0, 60000);
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)supervisor.Reason, "the station's");
        }

        [TestMethod]
        public void Of_equal_limits_the_safe_current_is_the_reason_and_otherwise_the_first()
        {
            SupervisionLimits limits = Limits();
            limits.CableRatingMilliamps = 16000;
            limits.SafeLostMilliamps = 16000;
            var external = new Ceiling(LimitedBy.ExternalLimit, 0);
            external.Grant(16000, long.MaxValue);
            Supervisor supervisor = Fresh(limits, new[] { external }, out Balancer balancer, 8500);
            Hold(supervisor, balancer, MeterState.Good, 0, 60000);
            Assert.AreEqual(16000, balancer.AllocationMilliamps, "the connection's");
            Assert.AreEqual(16000, supervisor.SetpointMilliamps, "offer");
            Assert.AreEqual((int)LimitedBy.StationMaximum, (int)supervisor.Reason, "the station's");
            supervisor.Limit(balancer, MeterState.Lost, false, 60000);
            Assert.AreEqual((int)LimitedBy.LostMeter, (int)supervisor.Reason, "the safe current");
        }

        [TestMethod]
        public void A_dip_of_the_connection_is_ridden_out_where_the_other_limits_leave_the_minimum()
        {
            SupervisionLimits limits = Limits();
            limits.StationMaximumMilliamps = 6000;
            Supervisor supervisor = Fresh(limits, CreateLog(), out Balancer balancer, out Readings readings, 1000);
            Hold(supervisor, balancer, MeterState.Good, 0, 30000);
            Read(balancer, readings, 20000, 30000);
            Assert.AreEqual(6000, supervisor.Limit(balancer, MeterState.Good, false, 30000), "held");
            Assert.AreEqual((int)LimitedBy.RideOut, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        [DataRow(14101, (int)LimitedBy.InstallationL1)]     // 9.9 A offered and 10.399 A allowed: within half an ampere
        [DataRow(14100, (int)LimitedBy.HoldOff)]
        public void Half_an_ampere_below_a_moving_limit_is_the_hold_off(int grid, int reason)
        {
            Supervisor supervisor = Fresh(Limits(), CreateLog(), out Balancer balancer, out Readings readings, 1000);
            Hold(supervisor, balancer, MeterState.Good, 0, 60000);
            Read(balancer, readings, 14500, 60000);
            Assert.AreEqual(9900, supervisor.Limit(balancer, MeterState.Good, false, 60000), "reduced");
            Assert.AreEqual((int)LimitedBy.InstallationL1, (int)supervisor.Reason, "by L1");
            Read(balancer, readings, grid, 61000);
            Assert.AreEqual(9900, supervisor.Limit(balancer, MeterState.Good, false, 61000), "held");
            Assert.AreEqual(reason, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        [DataRow(10099, (int)LimitedBy.ExternalLimit)]
        [DataRow(10100, (int)LimitedBy.HoldOff)]
        public void A_tenth_of_an_ampere_below_a_fixed_limit_is_the_hold_off(int limit, int reason)
        {
            var external = new Ceiling(LimitedBy.ExternalLimit, 0);
            Supervisor supervisor = Fresh(Limits(), new[] { external }, out Balancer balancer);
            Hold(supervisor, balancer, MeterState.Good, 0, 60000);
            external.Grant(10000, long.MaxValue);
            Assert.AreEqual(10000, supervisor.Limit(balancer, MeterState.Good, false, 60000), "reduced");
            external.Grant(limit, long.MaxValue);
            Assert.AreEqual(10000, supervisor.Limit(balancer, MeterState.Good, false, 60020), "held");
            Assert.AreEqual(reason, (int)supervisor.Reason, "reason");
        }

        [TestMethod]
        public void A_pause_lasts_as_long_as_its_cause_is_remembered_and_both_ends_are_noted()
        {
            SupervisionLimits limits = Limits();
            limits.ResumeAfterMs = 10000;
            EventLog log = CreateLog();
            Supervisor supervisor = Fresh(limits, log, out Balancer balancer, out Readings readings, 1000);
            Hold(supervisor, balancer, MeterState.Good, 0, 60000);
            Assert.AreEqual(0, log.Total, "nothing to note");
            Read(balancer, readings, 30000, 60000);
            Assert.AreEqual(0, supervisor.Limit(balancer, MeterState.Good, false, 60000), "paused");
            Assert.AreEqual(1, log.Total, "noted");
            Assert.AreEqual((int)EventCode.Paused, (int)log.Code(0), "as a pause");
            Assert.AreEqual((int)LimitedBy.InstallationL1, log.Argument(0), "and why");
            Read(balancer, readings, 1000, 61000);
            Hold(supervisor, balancer, MeterState.Good, 61000, 101000);
            Assert.AreEqual(0, supervisor.SetpointMilliamps, "not after the 10 s of the setting");
            Hold(supervisor, balancer, MeterState.Good, 101000, 106000);
            Assert.AreEqual(6000, supervisor.SetpointMilliamps, "resumed");
            Assert.AreEqual(2, log.Total, "noted");
            Assert.AreEqual((int)EventCode.Resumed, (int)log.Code(1), "as its end");
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

        private static Supervisor Fresh(
            SupervisionLimits limits, Ceiling[] ceilings, out Balancer balancer, int gridMilliamps = 1000)
        {
            Fresh(limits, CreateLog(), out balancer, out _, gridMilliamps);
            return new Supervisor(limits, ceilings ?? new Ceiling[0], CreateLog());
        }

        private static Supervisor Fresh(
            SupervisionLimits limits, EventLog log, out Balancer balancer, out Readings readings, int gridMilliamps)
        {
            readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            balancer = new Balancer(25000, 500, 6000, 600000, 40000);
            Read(balancer, readings, gridMilliamps, 0);
            return new Supervisor(limits, new Ceiling[0], log);
        }

        private static void Read(Balancer balancer, Readings readings, int gridMilliamps, long nowMs)
        {
            readings.Put(nowMs, gridMilliamps, gridMilliamps - 1000, gridMilliamps - 1000);
            balancer.Allocate(readings.Site, readings.Draw, new PhaseFinder(6500), nowMs);
        }

        private static EventLog CreateLog() => new EventLog("RTU MODBUS", "COM2", MeterCatalogue.CreateModel(0));

        private static void Hold(Supervisor supervisor, Balancer balancer, MeterState state, long from, long to)
        {
            for (long now = from; now < to; now += 20)
            {
                supervisor.Limit(balancer, state, false, now);
            }
        }
    }
}
