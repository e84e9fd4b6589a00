using Evenload.Core.Balancing;
using Evenload.Core.Console;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class SimulateTests
    {
        private const int SafeMilliamps = 6000;

        [TestMethod]
        [DataRow(0, 19, 900)]
        [DataRow(0, 20, 9600)]          // kettle
        [DataRow(0, 39, 9600)]
        [DataRow(0, 40, 15000)]         // heat pump
        [DataRow(0, 49, 15000)]
        [DataRow(0, 50, 6300)]
        [DataRow(0, 139, 6300)]
        [DataRow(0, 140, 15000)]
        [DataRow(0, 159, 15000)]
        [DataRow(0, 160, 9600)]
        [DataRow(0, 170, 900)]
        [DataRow(0, 259, 900)]          // as 19 s
        [DataRow(1, 39, 900)]
        [DataRow(1, 40, 6300)]
        [DataRow(1, 80, 21500)]         // oven
        [DataRow(1, 139, 21500)]
        [DataRow(1, 140, 6300)]
        [DataRow(1, 160, 900)]
        [DataRow(2, 80, 6300)]
        [DataRow(2, 160, 900)]
        public void Loads_come_and_go_at_fixed_times(int phase, int seconds, int milliamps)
        {
            int jitter = seconds % 240 % 7 * 10;
            Assert.AreEqual(
                milliamps + jitter, SimulatedHouse.Milliamps(phase, 3, 25000, (seconds * 1000L) + 999), "Of 25 A.");
            Assert.AreEqual(
                (milliamps + jitter) * 16 / 25, SimulatedHouse.Milliamps(phase, 3, 16000, seconds * 1000L), "Of 16 A.");
            Assert.AreEqual(0, SimulatedHouse.Milliamps(1, 1, 25000, seconds * 1000L), "One phase.");
        }

        [TestMethod]
        public void One_phase_has_all_of_it()
            => Assert.AreEqual(
                900 + 30 + 5400 + 15200, SimulatedHouse.Milliamps(0, 1, 25000, 80000), "Heat pump and oven.");

        [TestMethod]
        [DataRow("01 04 00 00 00 0C F0 0F",
            "01 04 18 00 00 3A 98 FF FF FF FF 00 00 00 00 00 00 0D 7A 00 00 00 00 00 00 00 00 40 95")]
        [DataRow("01 04 00 01 00 01 60 0A", "01 04 02 3A 98 AA 3A")]
        [DataRow("01 04 00 01 00 0C A1 CF", "01 84 02 C2 C1")]             // one register too far
        [DataRow("01 03 00 00 00 01 84 0A", "01 83 02 C0 F1")]             // not its function
        [DataRow("01 04 00 00 00 0C F0 0E", "")]                           // damaged
        [DataRow("02 04 00 00 00 0C F0 3C", "")]                           // another unit
        public void Simulated_meter_answers_as_a_server_on_a_line(string request, string reply)
        {
            var link = new SimulatedLink();
            byte[] sent = Hex.Bytes(request);
            Assert.IsFalse(link.Send(sent, sent.Length), "Not open.");
            link.Open();
            link.Put(0, 15000);
            link.Put(1, -1);
            Assert.IsTrue(link.Send(sent, sent.Length), "Taken.");
            byte[] buffer = new byte[64];
            byte[] expected = Hex.Bytes(reply);
            int count = link.Receive(buffer, 0, 3);
            count += link.Receive(buffer, count, 60);
            Assert.AreEqual(expected.Length, count, "Bytes.");
            for (int i = 0; i < count; i++)
            {
                Assert.AreEqual(expected[i], buffer[i], "Byte " + i.ToString());
            }
        }

        [TestMethod]
        public void Simulate_asks_back_and_waits_for_the_end_of_a_session()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Ticks = true;
            bench.Rig.Run(20);
            Expect(bench.Enter("simulate on"), "a vehicle charges, and needs the meter");
            bench = Idle();
            Expect(bench.Enter("simulate on"), "The meter will not be read any more");
            Expect(bench.Enter("no"), "Nothing was done.");
            Assert.AreEqual((int)MeterState.Good, (int)bench.Rig.Controller.SiteMeterState, "The meter is read.");
            bench.Enter("simulate on");
            Expect(bench.Enter("yes"), "SIMULATED");
            Assert.AreEqual((int)MeterState.Simulated, (int)bench.Rig.Controller.SiteMeterState, "It is not.");
            Expect(bench.Enter("simulate on"), "already");
        }

        [TestMethod]
        public void Vehicle_that_comes_between_question_and_answer_is_left_its_meter()
        {
            ConsoleBench bench = Idle();
            bench.Enter("simulate on");
            bench.Rig.Vehicle.Plugged = true;
            bench.Rig.Run(20);
            Expect(bench.Enter("yes"), "a vehicle charges, and needs the meter");
            Assert.IsFalse(bench.Rig.Controller.Requests.IsSimulating, "The meter is read.");
        }

        [TestMethod]
        public void Simulation_refused_once_begins_when_it_is_asked_for_again()
        {
            var requests = new PersonRequests();
            requests.AskSimulation(null, null);
            requests.Step(false, 0);
            requests.Step(true, 20);
            Assert.IsFalse(requests.IsSimulating, "A vehicle was there when it was asked for.");
            requests.AskSimulation(null, null);
            requests.Step(true, 40);
            Assert.IsTrue(requests.IsSimulating, "None is.");
            Assert.IsFalse(requests.SimulationIsOver, "An hour.");
            requests.Step(true, 40 + PersonRequests.SimulationMs - 1);
            Assert.IsFalse(requests.SimulationIsOver, "Still.");
            requests.Step(true, 40 + PersonRequests.SimulationMs);
            Assert.IsTrue(requests.SimulationIsOver, "An hour.");
        }

        [TestMethod]
        public void Made_up_house_is_read_instead_of_the_real_one_and_never_raises_the_offer()
        {
            ConsoleBench bench = Idle();
            bench.Rig.SetHouse(20000, 20000, 20000);
            Begin(bench);
            int asked = bench.Rig.Meter.Requests;
            bench.Rig.Vehicle.Plugged = true;
            int least = int.MaxValue;
            int most = 0;
            bool paused = false;
            bool drawn = false;
            for (int tick = 0; tick < 260 * 50; tick++)
            {
                Step(bench);
                Assert.IsTrue(bench.Rig.Offer <= SafeMilliamps, "The safe current at the most.");
                int allocation = bench.Rig.Controller.AllocationMilliamps;
                least = allocation < least ? allocation : least;
                most = allocation > most && allocation < 80000 ? allocation : most;
                paused = paused || bench.Rig.Controller.LimitedBy == LimitedBy.Paused;
                drawn = drawn || bench.Rig.Controller.Site.GridMilliamps(2) > 6000 + 6300;
            }

            Assert.AreEqual(asked, bench.Rig.Meter.Requests, "The real one is not asked.");
            Assert.IsTrue(most > 22000, "A quiet house leaves much.");
            Assert.IsTrue(least < 4000, "Oven and heat pump leave little.");
            Assert.IsTrue(paused, "The session pauses.");
            Assert.IsTrue(drawn, "The vehicle's draw is in it.");
            Assert.AreEqual(
                (int)LimitedBy.Simulation, (int)bench.Rig.Controller.LimitedBy, "It goes on, and the reason is told.");
            Assert.AreEqual(SafeMilliamps, bench.Rig.Offer, "It goes on.");
        }

        [TestMethod]
        public void P1_port_is_simulated_too()
        {
            var flash = new FakeFlash();
            var store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            values.Apply("siteMeter", "dsmr-5");
            store.Save(values, 0);
            var bench = new ConsoleBench(flash);
            bench.Rig.Vehicle.Plugged = false;
            bench.Ticks = true;
            Begin(bench);
            Assert.IsTrue(bench.Rig.Controller.ReadingAgeMs(bench.Rig.NowMs) < 1000, "Readings come.");
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void Simulation_ends_with_a_restart_by_command_or_after_an_hour(bool byCommand)
        {
            ConsoleBench bench = Idle();
            Expect(bench.Enter("simulate off"), "No simulation runs.");
            Begin(bench);
            bench.Rig.Vehicle.Plugged = true;
            Run(bench, 20);
            Assert.IsTrue(bench.Context.IsCharging, "At the safe current.");
            if (byCommand)
            {
                bench.Enter("set marginMilliamps 1500");
                Expect(bench.Enter("simulate off"), "Settings that are not saved");
                bench.Enter("no");
                bench.Enter("revert");
                Assert.IsFalse(bench.Rig.Controller.Restart.IsPlanned, "Not yet.");
                Expect(bench.Enter("simulate off"), "Restarting");
            }
            else
            {
                Assert.IsFalse(bench.Rig.Controller.Restart.IsPlanned, "Not yet.");
                bench.Wait(PersonRequests.SimulationMs);
                Step(bench);
            }

            Assert.IsTrue(bench.Rig.Controller.Restart.Withdraws, "The offer is gone.");
            for (int tick = 0; tick < 15 * 50 && !bench.Rig.Controller.Restart.IsDue; tick++)
            {
                Step(bench);
                Assert.AreEqual((int)MeterState.Simulated, (int)bench.Rig.Controller.SiteMeterState, "To the end.");
            }

            Assert.IsTrue(bench.Rig.Controller.Restart.IsDue, "With an open contactor.");
            Assert.IsFalse(bench.Context.IsCharging, "With an open contactor.");
        }

        [TestMethod]
        public void Status_events_black_box_and_light_say_simulated()
        {
            ConsoleBench bench = Idle();
            Begin(bench);
            Run(bench, 5);
            string shown = bench.Enter("status");
            Expect(shown, "SIMULATED house and meter for 0:59:5");
            Expect(shown, "simulated, reading ");
            Expect(shown, "simulated house: no more than the safe current");
            Expect(bench.Enter("events"), "SIMULATED house: the meter is not read");
            Expect(bench.Enter("blackbox"), ",simulation,simulated,");
            int lit = 0;
            for (int tick = 0; tick < 50; tick++)
            {
                Step(bench);
                lit += bench.Rig.Lit ? 1 : 0;
            }

            Assert.AreEqual(10, lit, "Twice 0.1 s of each second.");
            Expect(bench.Enter("commission"), "simulate off first");
        }

        [TestMethod]
        public void Simulation_needs_the_installer()
        {
            ConsoleBench bench = Idle();
            bench.Enter("password");
            bench.Enter("secret word");
            bench.Enter("secret word");
            bench.Enter("logout");
            Expect(bench.Enter("simulate on"), "needs the installer's password");
        }

        private static ConsoleBench Idle()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Rig.Vehicle.Plugged = false;
            bench.Ticks = true;
            bench.Rig.Run(5);
            return bench;
        }

        private static void Begin(ConsoleBench bench)
        {
            bench.Enter("simulate on");
            bench.Enter("yes");
            Assert.IsTrue(bench.Rig.Controller.Requests.IsSimulating, "It runs.");
        }

        private static void Run(ConsoleBench bench, int seconds)
        {
            for (int tick = 0; tick < seconds * 50; tick++)
            {
                Step(bench);
            }
        }

        private static void Step(ConsoleBench bench)
        {
            bench.Rig.Step();
            bench.Host.Step(bench.Rig.NowMs);
        }

        private static void Expect(string shown, string part)
            => Assert.IsTrue(shown.IndexOf(part) >= 0, "Missing: " + part);
    }
}
