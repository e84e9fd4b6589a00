using System.Collections.Generic;
using System.Linq;
using Evenload.Bench.Peers;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Peers
{
    [TestClass]
    public sealed class PeerClaims
    {
        // Its vehicle takes less than it is offered, and more at once later: who does not measure it cannot know.
        private const string Unknowable = "modest";

        [TestMethod]
        public void Without_a_meter_at_the_vehicle_no_peer_without_one_is_cleaner_on_any_trace() => NoneIsCleaner(
            EvenloadRun.Name,
            PeerTables.All.SelectMany(table => Peers(table)
                .Where(peer => !peer.MeasuresVehicle)
                .Select(peer => (table, peer))));

        [TestMethod]
        public void With_a_meter_at_the_vehicle_no_peer_is_cleaner_on_any_trace() => NoneIsCleaner(
            EvenloadRun.MeasuredName,
            PeerTables.All.SelectMany(table => Peers(table).Select(peer => (table, peer))));

        [TestMethod]
        public void Without_a_meter_at_the_vehicle_no_peer_is_cleaner_unless_the_vehicle_takes_less_than_offered() =>
            NoneIsCleaner(
                EvenloadRun.Name,
                PeerTables.All
                    .Where(table => table.Trace.Name != Unknowable)
                    .SelectMany(table => Peers(table).Select(peer => (table, peer))));

        [TestMethod]
        [DataRow(EvenloadRun.Name)]
        [DataRow(EvenloadRun.MeasuredName)]
        public void No_peer_as_clean_gives_more_than_a_twentieth_more_energy(string name)
        {
            foreach (PeerTable table in PeerTables.All)
            {
                PeerScore own = table.Scores.Single(score => score.Name == name);
                foreach (PeerScore peer in Peers(table).Where(peer => peer.AboveMilliampMs <= own.AboveMilliampMs))
                {
                    Assert.IsGreaterThanOrEqualTo(
                        peer.EnergyWh * 0.95m, own.EnergyWh, $"{table.Trace.Name}: {peer.Name} is as clean");
                }
            }
        }

        [TestMethod]
        [DataRow(EvenloadRun.Name)]
        [DataRow(EvenloadRun.MeasuredName)]
        public void Energy_is_at_least_seven_tenths_of_what_a_clairvoyant_gives(string name)
        {
            foreach (PeerTable table in PeerTables.All)
            {
                PeerScore own = table.Scores.Single(score => score.Name == name);
                Assert.IsGreaterThanOrEqualTo(table.ClairvoyantWh * 0.7m, own.EnergyWh, table.Trace.Name);
            }
        }

        [TestMethod]
        public void Every_trace_overloads_somebody()
        {
            foreach (PeerTable table in PeerTables.All)
            {
                Assert.IsTrue(table.Scores.All(score => score.AboveMs > 0 && score.EnergyWh > 0), table.Trace.Name);
                Assert.AreEqual(9, table.Scores.Count);
            }
        }

        [TestMethod]
        public void The_same_seed_gives_the_same_table()
        {
            PeerTable first = PeerTables.All.Single(table => table.Trace.Name == "taper");
            PeerTable second = PeerTables.Make(first.Trace);
            CollectionAssert.AreEqual(
                first.Rows.SelectMany(row => row).ToArray(), second.Rows.SelectMany(row => row).ToArray());
        }

        private static IEnumerable<PeerScore> Peers(PeerTable table) =>
            table.Scores.Where(score => score.Name != EvenloadRun.Name && score.Name != EvenloadRun.MeasuredName);

        private static void NoneIsCleaner(string name, IEnumerable<(PeerTable Table, PeerScore Peer)> pairs)
        {
            int compared = 0;
            foreach ((PeerTable table, PeerScore peer) in pairs)
            {
                compared++;
                PeerScore own = table.Scores.Single(score => score.Name == name);
                Assert.IsLessThanOrEqualTo(
                    peer.AboveMilliampMs, own.AboveMilliampMs, $"{table.Trace.Name}: {peer.Name} is cleaner");
            }

            Assert.IsGreaterThanOrEqualTo(2 * 10, compared);
        }
    }
}
