using Evenload.Core.Site;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Site
{
    [TestClass]
    public sealed class PhaseEdgesTests
    {
        [TestMethod]
        public void A_phase_follows_after_four_steps_of_two_sizes()
        {
            PhaseEdges edges = Fresh();
            Add(edges, 10000, 1000);
            Add(edges, -10000, 1000);
            Add(edges, 4000, 1000);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, -4000, 1000);
            Is(PhaseVerdict.Follows, edges);
            Assert.IsFalse(edges.IsDecided && edges.Verdict(2) == PhaseVerdict.Unknown, "all phases");
            edges.Clear();
            Is(PhaseVerdict.Unknown, edges);
        }

        [TestMethod]
        [DataRow(4000)]     // one load could pass for all of them
        [DataRow(7999)]
        [DataRow(8000)]
        public void Six_steps_are_needed_where_all_have_about_one_size(int large)
        {
            PhaseEdges edges = Fresh();
            Add(edges, 4000, 1000);
            Add(edges, -4000, 1000);
            Add(edges, large, 1000);
            Add(edges, -large, 1000);
            Is(large == 8000 ? PhaseVerdict.Follows : PhaseVerdict.Unknown, edges);
            Add(edges, large, 1000);
            Is(large == 8000 ? PhaseVerdict.Follows : PhaseVerdict.Unknown, edges);
            Add(edges, -large, 1000);
            Is(PhaseVerdict.Follows, edges);
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(-1)]
        public void One_direction_alone_decides_nothing(int sign)
        {
            PhaseEdges edges = Fresh();
            for (int i = 0; i < 20; i++)
            {
                Add(edges, sign * (i % 2 == 0 ? 4000 : 10000), 1000);
            }

            Is(PhaseVerdict.Unknown, edges);
            Add(edges, sign * -4000, 1000);
            Is(PhaseVerdict.Follows, edges);
        }

        [TestMethod]
        public void A_step_that_says_something_else_asks_for_two_more()
        {
            PhaseEdges edges = Fresh();
            Add(edges, 4000, 0);
            AddFour(edges, 1000);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, 4000, 1000);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, 4000, 1000);
            Is(PhaseVerdict.Follows, edges);
        }

        [TestMethod]
        [DataRow(3, 1001, true)]
        [DataRow(4, 1001, false)]
        [DataRow(4, -1001, false)]
        [DataRow(4, 1000, true)]    // a quarter of the smallest step
        public void A_house_that_does_not_keep_still_asks_for_more(int times, int milliamps, bool decided)
        {
            PhaseEdges edges = Fresh();
            for (int i = 0; i < times; i++)
            {
                edges.Add(0, false, new int[6], new[] { milliamps, 0, 0, 0, 0, 0 }, new int[6], new int[6]);
            }

            AddFour(edges, 1000);
            Is(decided ? PhaseVerdict.Follows : PhaseVerdict.Unknown, edges);
            Assert.AreEqual(4, edges.Count, "quiet times are no steps");
        }

        [TestMethod]
        [DataRow(-1000)]
        [DataRow(749)]
        [DataRow(1251)]
        [DataRow(121)]
        public void What_is_seldom_has_to_show_itself_twelve_times(int permille)
        {
            PhaseEdges edges = Fresh();
            AddFour(edges, permille);
            AddFour(edges, permille);
            Add(edges, 10000, permille);
            Add(edges, 10000, permille);
            Add(edges, -10000, permille);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, -10000, permille);
            Is(permille < 0 ? PhaseVerdict.Reversed : PhaseVerdict.Follows, edges);
            Add(edges, 10000, permille / 2);    // and is held against every step that does not agree
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, 10000, permille);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, 10000, permille);
            Is(permille < 0 ? PhaseVerdict.Reversed : PhaseVerdict.Follows, edges);
        }

        [TestMethod]
        [DataRow(750)]
        [DataRow(1250)]
        public void A_ratio_at_the_edge_of_what_is_fine_needs_no_more_than_others(int permille)
        {
            PhaseEdges edges = Fresh();
            AddFour(edges, permille);
            Is(PhaseVerdict.Follows, edges);
            Assert.AreEqual(permille, edges.RatioPermille(0), "ratio");
        }

        [TestMethod]
        public void Falls_alone_decide_when_supervision_has_found_the_meter_reversed()
        {
            PhaseEdges edges = Fresh();
            edges.FallsSuffice = true;
            Add(edges, -6000, -1000);
            Add(edges, -6000, -1000);
            Add(edges, -6000, -1000);
            Is(PhaseVerdict.Unknown, edges);
            Add(edges, -6000, -1000);
            Is(PhaseVerdict.Reversed, edges);
        }

        [TestMethod]
        public void A_phase_in_the_right_direction_needs_eight_falls_when_others_are_reversed()
        {
            PhaseEdges edges = Fresh();
            edges.FallsSuffice = true;
            for (int i = 0; i < 7; i++)
            {
                Add(edges, -6000, 1000, -1000, 0, false);
            }

            Is(PhaseVerdict.Unknown, edges);
            Assert.AreEqual((int)PhaseVerdict.Reversed, (int)edges.Verdict(1), "L2");
            Add(edges, -6000, 1000, -1000, 0, false);
            Is(PhaseVerdict.Follows, edges);
        }

        [TestMethod]
        [DataRow(666, false)]
        [DataRow(667, true)]    // two thirds
        public void Phases_that_show_a_step_differently_are_told(int permille, bool uniform)
        {
            PhaseEdges edges = Fresh();
            var findings = new PhaseFindings(edges, 1000);
            AddFour(edges, permille);
            AddFour(edges, permille);
            AddFour(edges, permille);
            Assert.AreEqual(3, findings.VehicleMask, "both");
            Assert.IsTrue(uniform == findings.IsScaleUniform, "uniform");
            edges.FallsSuffice = true;
            Assert.IsTrue(findings.IsScaleUniform, "few steps tell nothing of it");
        }

        [TestMethod]
        [DataRow(100, 10, 500)]
        [DataRow(491, 10, 1000)]
        [DataRow(2000, 1000, 3000)]
        [DataRow(2001, 1000, 3500)]
        [DataRow(6000, 10000, 10000)]
        public void The_dead_time_to_set_has_room_for_a_refresh(int ms, int refreshMs, int suggestedMs)
        {
            var edges = new PhaseEdges(refreshMs);
            var findings = new PhaseFindings(edges, refreshMs);
            Assert.AreEqual(-1, findings.SuggestedDeadTimeMs, "not measured");
            Fall(edges, ms);
            Fall(edges, ms);
            Fall(edges, ms);
            Assert.AreEqual(suggestedMs, findings.SuggestedDeadTimeMs, "suggested");
        }

        [TestMethod]
        [DataRow(0, 1000, true)]
        [DataRow(120, 1000, true)]
        [DataRow(-120, 1000, true)]
        [DataRow(121, 1000, false)]
        [DataRow(160, 2000, true)]  // 80 permille of the largest ratio
        [DataRow(161, 2000, false)]
        public void A_phase_is_still_when_it_moves_by_next_to_nothing(int permille, int others, bool still)
        {
            PhaseEdges edges = Fresh();
            Add(edges, 10000, permille, others, 0, false);
            Add(edges, -10000, permille, others, 0, false);
            Add(edges, 4000, permille, others, 0, false);
            Add(edges, -4000, permille, others, 0, false);
            Is(still ? PhaseVerdict.Still : PhaseVerdict.Unknown, edges);
        }

        [TestMethod]
        public void A_vehicle_that_moves_nothing_is_held_against_every_step_that_does()
        {
            PhaseEdges edges = Fresh();
            Add(edges, 4000, 500, 0, 0, false);
            Add(edges, 4000, 0, 0, 0, false);
            Add(edges, -4000, 0, 0, 0, false);
            Add(edges, 10000, 0, 0, 0, false);
            Add(edges, -10000, 0, 0, 0, false);
            Is(PhaseVerdict.Unknown, edges);
            Assert.AreEqual((int)PhaseVerdict.Still, (int)edges.Verdict(1), "no such step on L2");
        }

        [TestMethod]
        [DataRow(1250, 0, true)]
        [DataRow(1251, 0, false)]
        [DataRow(750, 0, true)]
        [DataRow(749, 0, false)]
        [DataRow(1000, 1000, true)]     // mA, a quarter of the step
        [DataRow(1000, 1001, false)]
        public void A_step_is_a_vote_within_a_quarter_and_on_quiet_readings(int permille, int spread, bool vote)
        {
            PhaseEdges edges = Fresh();
            Add(edges, 10000, 1000);
            Add(edges, -10000, 1000);
            Add(edges, 4000, 1000);
            Add(edges, -4000, permille, 1000, spread, false);
            Is(vote ? PhaseVerdict.Follows : PhaseVerdict.Unknown, edges);
        }

        [TestMethod]
        [DataRow(799, 4, true)]
        [DataRow(800, 4, false)]
        [DataRow(0, 3, false)]
        public void Steps_to_the_highest_level_are_useless_when_they_move_less(int permille, int steps, bool useless)
        {
            PhaseEdges edges = Fresh();
            AddFour(edges, 1000);
            for (int i = 0; i < steps; i++)
            {
                Add(edges, i % 2 == 0 ? 10000 : -10000, permille, permille, 0, true);
            }

            Assert.IsTrue(useless == edges.TopIsUseless, "useless");
        }

        [TestMethod]
        [DataRow(2200, 2200)]
        [DataRow(3625, 3625)]   // a quarter and a refresh above the middle one
        [DataRow(3626, 2100)]   // not the vehicle
        public void The_longest_fall_is_one_that_the_others_bear_out(int last, int longest)
        {
            PhaseEdges edges = Fresh();
            Fall(edges, 2000);
            Fall(edges, 2100);
            Assert.AreEqual(-1, edges.LongestFallMs(), "two are too few");
            Fall(edges, 2100);
            Add(edges, 6000, 1000);
            edges.TookMs(0, 500, 9000);
            Assert.AreEqual(2100, edges.LongestFallMs(), "rises do not count");
            Fall(edges, last);
            Assert.AreEqual(longest, edges.LongestFallMs(), "longest");
            Fall(edges, 9000);
            Fall(edges, 9000);
            Assert.AreEqual(-1, edges.LongestFallMs(), "too many are far from the middle");
        }

        [TestMethod]
        public void No_more_is_kept_than_there_is_room_for()
        {
            PhaseEdges edges = Fresh();
            for (int i = 0; i < PhaseEdges.Capacity + 3; i++)
            {
                Add(edges, i % 2 == 0 ? 4000 : -4000, 1000);
            }

            Assert.IsTrue(edges.IsFull, "full");
            Assert.AreEqual(PhaseEdges.Capacity, edges.Count, "count");
        }

        private static PhaseEdges Fresh() => new PhaseEdges(1000);

        private static void Is(PhaseVerdict verdict, PhaseEdges edges)
            => Assert.AreEqual((int)verdict, (int)edges.Verdict(0), "L1");

        private static void Fall(PhaseEdges edges, int ms)
        {
            Add(edges, -6000, 1000);
            edges.TookMs(0, 500, ms);
        }

        private static void AddFour(PhaseEdges edges, int permille)
        {
            Add(edges, 10000, permille);
            Add(edges, -10000, permille);
            Add(edges, 4000, permille);
            Add(edges, -4000, permille);
        }

        private static void Add(PhaseEdges edges, int step, int permille) => Add(edges, step, permille, 1000, 0, false);

        private static void Add(PhaseEdges edges, int step, int permille, int others, int spread, bool topmost)
        {
            int l1 = step * permille / 1000;
            int l2 = step * others / 1000;
            int[] spreads = { spread, 0, 0, 0, 0, 0 };
            edges.Add(step, topmost, new int[6], new[] { l1, l2, 0, 0, 0, 0 }, new int[6], spreads);
        }
    }
}
