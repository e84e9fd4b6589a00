using Evenload.Core.Balancing;
using Evenload.Core.Site;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Balancing
{
    [TestClass]
    public class BalancerTests
    {
        [TestMethod]
        [DataRow(5000, 6000, 7000, 17500, (int)LimitedBy.InstallationL3)]
        [DataRow(9000, 6000, 7000, 15500, (int)LimitedBy.InstallationL1)]
        [DataRow(5000, 24500, 7000, 0, (int)LimitedBy.InstallationL2)]
        [DataRow(5000, 24600, 7000, 0, (int)LimitedBy.InstallationL2)]
        [DataRow(-9000, -6000, -7000, 30500, (int)LimitedBy.InstallationL2)]
        public void The_worst_phase_decides(int l1, int l2, int l3, int allocation, int reason)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Put(1000, l1, l2, l3);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            Assert.AreEqual(allocation, balancer.AllocationMilliamps, "25 A less 0.5 A less the house");
            Assert.AreEqual(reason, (int)balancer.Reason, "reason");
        }

        [TestMethod]
        public void What_was_offered_is_not_the_houses()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Draw.Offered(16000, 900);
            readings.Put(1000, 21000, 21000, 21000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            Assert.AreEqual(19500, balancer.AllocationMilliamps, "the house takes 5 A");
        }

        [TestMethod]
        public void Nothing_limits_before_the_first_reading_and_after_the_last_has_long_been_stale()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            balancer.Allocate(readings.Site, readings.Draw, finder, 0);
            Assert.AreEqual(Balancer.Unlimited, balancer.AllocationMilliamps, "no reading");
            readings.Put(1000, 24000, 0, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            readings.Pass(61000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 61000);
            Assert.AreEqual(500, balancer.AllocationMilliamps, "still remembered");
            balancer.Allocate(readings.Site, readings.Draw, finder, 61001);
            Assert.AreEqual(Balancer.Unlimited, balancer.AllocationMilliamps, "forgotten");
            Assert.IsFalse(balancer.CanRideOut, "nothing is known");
        }

        [TestMethod]
        [DataRow(28250, true)]
        [DataRow(28251, false)]
        public void A_dip_can_be_ridden_out_up_to_1_13_times_the_rating(int milliamps, bool can)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Put(1000, 0, milliamps, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            Assert.IsTrue(balancer.CanRideOut == can, "1.13 times 25 A is 28.25 A");
        }

        [TestMethod]
        public void A_reduction_without_effect_means_that_the_vehicle_draws_little()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Offer(balancer, readings, 16000, 1000);
            Offer(balancer, readings, 14000, 1000);
            Offer(balancer, readings, 14000, 8100);
            readings.Put(8100, 26000, 26000, 26000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 8100);
            Assert.IsTrue(balancer.AssumesMinimum, "26 A are beyond the rating");
            Assert.AreEqual(4500, balancer.AllocationMilliamps, "24.5 A less 26 A and 6 A of the vehicle");
        }

        [TestMethod]
        public void Small_reductions_on_top_do_not_put_the_judgement_off()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            long now = 1000;
            int offer = 16000;
            Offer(balancer, readings, offer, now);
            for (int second = 0; second < 20 && !balancer.AssumesMinimum; second++)
            {
                offer -= 100;       // each reading's last digits ask for a little less
                now += 1000;
                Offer(balancer, readings, offer, now);
                readings.Put(now, 24900, 24900, 24900);
                balancer.Allocate(readings.Site, readings.Draw, finder, now);
            }

            Assert.IsTrue(balancer.AssumesMinimum, "judged twice within twenty seconds");
        }

        [TestMethod]
        public void What_the_vehicle_does_not_take_is_the_houses_unless_it_is_measured()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Put(900, 0, 0, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 900);
            Offer(balancer, readings, 20000, 1000);
            Offer(balancer, readings, 20000, 29000);
            readings.Put(29000, 8000, 8000, 8000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 29000);
            Assert.AreEqual(26000, balancer.AllocationMilliamps, "24.5 A less 8 A and 9.5 A of the vehicle");
            readings.PutVehicle(30100, 8000, 8000, 8000);
            readings.Put(30200, 8000, 8000, 8000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 30200);
            Assert.AreEqual(36500, balancer.AllocationMilliamps, "as measured and 20 A in flight");
        }

        [TestMethod]
        public void With_both_meters_the_larger_house_counts()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Draw.Offered(16000, 900);
            readings.PutVehicle(900, 8000, 8000, 8000);
            readings.Put(1000, 21000, 21000, 21000);
            readings.PutVehicle(2000, 8000, 8000, 8000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 2000);
            Assert.AreEqual(11500, balancer.AllocationMilliamps, "it draws 8 A of the 16 A: the house takes 13 A");
        }

        private static void Offer(Balancer balancer, Readings readings, int milliamps, long now)
        {
            for (long at = now - 100; at <= now; at += 20)
            {
                readings.Draw.Offered(milliamps, at);
            }

            balancer.Offered(milliamps, readings.Site, readings.Draw, now);
        }

        private static Balancer Fresh(out Readings readings, out PhaseFinder finder)
        {
            readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            finder = new PhaseFinder(readings.Draw.InFlightMs);
            return new Balancer(25000, 500, 6000, 60000, 40000);
        }
    }
}
