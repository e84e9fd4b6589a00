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
        [DataRow(5000, 24501, 7000, 0, (int)LimitedBy.InstallationL2)]
        [DataRow(30000, 26000, 25000, 0, (int)LimitedBy.InstallationL1)]
        [DataRow(5000, 5000, 5000, 19500, (int)LimitedBy.InstallationL1)]   // of equal ones the first
        [DataRow(-55499, -70000, -70000, 79999, (int)LimitedBy.InstallationL1)]
        [DataRow(-55500, -70000, -70000, 80000, (int)LimitedBy.None)]       // no pilot says more
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
        public void Before_anything_is_read_nothing_limits_and_no_reason_is_given()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Assert.AreEqual(80000, balancer.AllocationMilliamps, "allocation");
            Assert.AreEqual(80000, balancer.RiseMilliamps, "rise");
            readings.Put(1000, 24000, 0, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            Assert.AreEqual((int)LimitedBy.InstallationL1, (int)balancer.Reason, "a reason");
            Assert.AreEqual(500, balancer.RiseMilliamps, "rise");
            balancer.Allocate(readings.Site, readings.Draw, finder, 100000);
            Assert.AreEqual((int)LimitedBy.None, (int)balancer.Reason, "forgotten");
            Assert.AreEqual(80000, balancer.RiseMilliamps, "rise");
        }

        [TestMethod]
        public void A_reading_that_leaves_all_takes_the_reason_away()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Put(1000, 24000, 0, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            readings.Put(2000, -70000, -70000, -70000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 2100);
            Assert.AreEqual((int)LimitedBy.None, (int)balancer.Reason, "none");
            Assert.AreEqual(80000, balancer.AllocationMilliamps, "allocation");
            Assert.AreEqual(80000, balancer.RiseMilliamps, "rise");
        }

        [TestMethod]
        public void Headroom_is_what_the_last_reading_leaves_of_a_phase()
        {
            Balancer balancer = Fresh(out Readings readings, out _);
            readings.Put(1000, 10000, 24500, 30000);
            Assert.AreEqual(14500, balancer.HeadroomMilliamps(readings.Site, 0), "L1");
            Assert.AreEqual(0, balancer.HeadroomMilliamps(readings.Site, 1), "L2");
            Assert.AreEqual(-5500, balancer.HeadroomMilliamps(readings.Site, 2), "an overload");
        }

        [TestMethod]
        [DataRow(10000, 5000, 5000, 20500)]     // 24.5 A less 10 A and the 6 A that it draws for sure
        [DataRow(5000, 10000, 5000, 20500)]
        [DataRow(5000, 5000, 10000, 20500)]
        [DataRow(4000, 4000, 4000, 26500)]
        public void A_rise_is_made_as_if_the_vehicle_had_not_followed_the_last_one_yet(int l1, int l2, int l3, int rise)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            for (long at = 0; at <= 900; at += 20)
            {
                readings.Draw.Offered(at < 900 ? 6000 : 10000, at);
            }

            readings.Put(1000, l1, l2, l3);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            Assert.AreEqual(rise, balancer.RiseMilliamps, "rise");
            Assert.AreEqual(rise + 4000, balancer.AllocationMilliamps, "a reduction is not made twice");
        }

        [TestMethod]
        public void A_rise_counts_what_both_meters_show_of_the_house_when_that_is_more()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Draw.Offered(16000, 900);
            readings.PutVehicle(900, 8000, 8000, 8000);
            readings.Put(1000, 21000, 21000, 21000);
            readings.PutVehicle(2000, 8000, 8000, 8000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 2000);
            Assert.AreEqual(11500, balancer.RiseMilliamps, "the house takes 13 A");
        }

        [TestMethod]
        public void Without_a_new_reading_nothing_changes()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            readings.Put(1000, 10000, 10000, 10000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1100);
            readings.Draw.Offered(6000, 1120);
            readings.Pass(1120);
            balancer.Allocate(readings.Site, readings.Draw, finder, 1120);
            Assert.AreEqual(14500, balancer.AllocationMilliamps, "as before");
            readings.Put(2000, 10000, 10000, 10000);
            balancer.Allocate(readings.Site, readings.Draw, finder, 2000);
            Assert.AreEqual(20500, balancer.AllocationMilliamps, "with the next");
        }

        [TestMethod]
        [DataRow(0, 1)]
        [DataRow(0, 2)]
        [DataRow(1, 0)]
        [DataRow(2, 1)]
        public void A_phase_without_the_vehicle_limits_only_from_an_overload_on_and_until_the_vehicle_is_found_again(
            int own, int other)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Find(readings, finder, own, 0);
            Allocate(balancer, readings, finder, other, 25000, 30000);
            Assert.AreEqual(24500, balancer.AllocationMilliamps, "25 A are no overload");
            Assert.AreEqual(own + (int)LimitedBy.InstallationL1, (int)balancer.Reason, "the vehicle's own");
            Allocate(balancer, readings, finder, other, 25001, 31000);
            Assert.AreEqual(0, balancer.AllocationMilliamps, "perhaps it is the vehicle");
            Assert.AreEqual(other + (int)LimitedBy.InstallationL1, (int)balancer.Reason, "the other");
            Assert.AreEqual(0, finder.Mask, "to be found again");

            Find(readings, finder, own, 40000);
            Allocate(balancer, readings, finder, other, 26000, 70000);
            Assert.AreEqual(24500, balancer.AllocationMilliamps, "it is not; the same overload is not asked about twice");
            Allocate(balancer, readings, finder, other, 25000, 71000);
            Assert.AreEqual(24500, balancer.AllocationMilliamps, "the overload is over");
            Allocate(balancer, readings, finder, other, 25001, 72000);
            Assert.AreEqual(0, balancer.AllocationMilliamps, "another one is asked about");
        }

        [TestMethod]
        [DataRow(28999, 24500)]
        [DataRow(29000, 0)]         // 2 A more than the least of this overload
        public void An_overload_of_the_house_alone_that_grows_is_asked_about_again(int milliamps, int allocation)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Find(readings, finder, 0, 0);
            Allocate(balancer, readings, finder, 1, 35000, 30000);
            Assert.AreEqual(0, finder.Mask, "to be found again");
            Allocate(balancer, readings, finder, 1, 28000, 31000);
            Find(readings, finder, 0, 40000);
            Allocate(balancer, readings, finder, 1, 29999, 70000);
            Assert.AreEqual(24500, balancer.AllocationMilliamps, "less than 2 A more since it was asked about");
            Allocate(balancer, readings, finder, 1, 27000, 71000);
            Allocate(balancer, readings, finder, 1, milliamps, 72000);
            Assert.AreEqual(allocation, balancer.AllocationMilliamps, "the vehicle may have come back to it");
            Assert.AreEqual(allocation == 0 ? 0 : 1, finder.Mask, "to be found again");
        }

        [TestMethod]
        public void What_an_overload_grows_by_while_all_phases_count_is_asked_about_already()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Find(readings, finder, 0, 0);
            Allocate(balancer, readings, finder, 1, 26000, 30000);
            Allocate(balancer, readings, finder, 1, 35000, 31000);
            Find(readings, finder, 0, 40000);
            Allocate(balancer, readings, finder, 1, 36999, 70000);
            Assert.AreEqual(24500, balancer.AllocationMilliamps, "known by then");
            Allocate(balancer, readings, finder, 1, 37000, 71000);
            Assert.AreEqual(0, balancer.AllocationMilliamps, "more");
        }

        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void An_overload_that_began_while_all_phases_counted_is_asked_about_when_one_is_known(bool another)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Allocate(balancer, readings, finder, 1, another ? 24000 : 25001, 1000);
            Allocate(balancer, readings, finder, 1, 26000, 2000);
            Find(readings, finder, 0, 10000);
            Allocate(balancer, readings, finder, 1, 26000, 40000);
            Assert.AreEqual(0, balancer.AllocationMilliamps, "perhaps it is the vehicle");
            Assert.AreEqual(0, finder.Mask, "to be found again");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void An_overload_of_the_vehicles_own_phase_makes_nobody_doubt_it(int phase)
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Find(readings, finder, phase, 0);
            Allocate(balancer, readings, finder, phase, 30000, 30000);
            Assert.AreEqual(1 << phase, finder.Mask, "known");
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
        public void What_the_vehicle_does_not_take_is_seen_on_its_own_phase_where_that_is_known()
        {
            Balancer balancer = Fresh(out Readings readings, out PhaseFinder finder);
            Find(readings, finder, 0, 0);
            readings.Put(29900, 0, 0, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 29900);
            Offer(balancer, readings, 20000, 30000);
            Offer(balancer, readings, 20000, 58000);
            readings.Put(58000, 8000, 15000, 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, 58000);
            Assert.AreEqual(26000, balancer.AllocationMilliamps, "24.5 A less 8 A and 9.5 A of the vehicle, not 16.5 A");
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

        private static void Allocate(
            Balancer balancer, Readings readings, PhaseFinder finder, int phase, int milliamps, long now)
        {
            readings.Put(now, phase == 0 ? milliamps : 0, phase == 1 ? milliamps : 0, phase == 2 ? milliamps : 0);
            balancer.Allocate(readings.Site, readings.Draw, finder, now);
        }

        // Two steps of the offer that one phase follows.
        private static void Find(Readings readings, PhaseFinder finder, int phase, long from)
        {
            for (int i = 0; i < 3; i++)
            {
                int offer = i == 1 ? 16000 : 6000;
                finder.Offered(offer, from + (i * 7000));
                readings.Put(
                    from + ((i + 1) * 7000), phase == 0 ? offer : 0, phase == 1 ? offer : 0, phase == 2 ? offer : 0);
                finder.Read(readings.Site, 0);
            }

            Assert.AreEqual(1 << phase, finder.Mask, "found");
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
