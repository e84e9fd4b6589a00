using System;
using Evenload.Core.Pilot;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Pilot
{
    /// <summary>A vehicle that answers on the pilot and draws, on the firmware's outlet.</summary>
    [TestClass]
    public sealed class PluggedVehicleTests
    {
        [TestMethod]
        public void It_draws_its_dead_time_after_the_contactor_has_closed_and_follows_the_offer()
        {
            TwinOutlet twin = Create(new VehicleOptions { DeadTimeMs = 1500 }, new InletOptions());
            twin.OfferMilliamps = 0;
            twin.Run(30000);
            Assert.IsTrue(twin.Plant.Vehicle.IsPlugged && !twin.Plant.Vehicle.IsReady, "B without an offer");
            twin.OfferMilliamps = 16000;
            long took = twin.RunUntil(() => twin.Plant.Vehicle.IsReady, 5000);
            Assert.IsTrue(took >= 2000 && took <= 2021, $"ready after {took} ms");
            twin.RunUntil(() => twin.Plant.Contactor.IsClosed, 5000);
            took = twin.RunUntil(() => Drawn(twin) > 0, 5000);
            Assert.AreEqual(1500, took, "dead time");
            Assert.AreEqual(15996, Drawn(twin), "what the duty cycle says");
            twin.OfferMilliamps = 10000;
            twin.Run(1500);
            Assert.AreEqual(15996, Drawn(twin), "not yet");
            twin.Run(21);
            Assert.AreEqual(9996, Drawn(twin), "follows");
        }

        [TestMethod]
        [DataRow(1500)]
        [DataRow(3000)]     // the most that is allowed
        public void When_the_offer_ends_it_reduces_its_current_then_opens_S2_and_is_disconnected_without_load(int stop)
        {
            TwinOutlet twin = Charging(new VehicleOptions(), new InletOptions { StopAfterMs = stop });
            twin.OfferMilliamps = 0;
            Assert.IsGreaterThanOrEqualTo(0, twin.RunUntil(() => !twin.Plant.Pilot.Oscillates, 21), "withdrawn");
            twin.Run(stop / 2);
            int half = Drawn(twin);
            Assert.IsTrue(half > 4000 && half < 9000, $"half way {half} mA");
            long took = twin.RunUntil(() => Drawn(twin) == 0, 5000);
            Assert.IsGreaterThan(0, took, "a ramp");
            Assert.IsTrue(twin.Plant.Vehicle.IsReady, "its current is gone before");
            took = twin.RunUntil(() => !twin.Plant.Vehicle.IsReady, 5000) + took + (stop / 2);
            Assert.IsTrue(took >= stop - 2 && took <= 3001, $"S2 open after {took} ms");
            Assert.IsTrue(twin.Plant.Contactor.IsClosed, "still closed");
            took = twin.RunUntil(() => !twin.Plant.Contactor.IsClosed, 1000);
            Assert.IsTrue(took >= 0 && took <= 100, $"open after {took} ms");
            Assert.AreEqual(SessionState.Paused, twin.Session.State);
        }

        [TestMethod]
        public void It_goes_on_after_a_pause()
        {
            TwinOutlet twin = Charging(new VehicleOptions(), new InletOptions());
            twin.OfferMilliamps = 0;
            twin.Run(60000);
            Assert.AreEqual(0, Drawn(twin), "paused");
            twin.OfferMilliamps = 8000;
            twin.Run(20000);
            Assert.AreEqual(7998, Drawn(twin), "again");
        }

        [TestMethod]
        public void A_disobedient_one_is_disconnected_under_load_and_draws_nothing_from_then_on()
        {
            TwinOutlet twin = Charging(
                new VehicleOptions { IgnoresPilot = true }, new InletOptions { IgnoresStop = true });
            twin.OfferMilliamps = 0;
            twin.Run(5990);
            Assert.AreEqual(16000, Drawn(twin), "goes on");
            twin.Run(80);
            Assert.IsFalse(twin.Plant.Contactor.IsClosed, "open");
            Assert.AreEqual(0, Drawn(twin), "without voltage nothing flows");
            Assert.AreEqual(SessionReason.VehicleDidNotStop, twin.Session.Reason);
        }

        [TestMethod]
        public void One_that_takes_more_than_it_is_offered_is_disconnected_after_seven_seconds()
        {
            TwinOutlet twin = Charging(new VehicleOptions { IgnoresPilot = true }, new InletOptions());
            twin.Measures = true;
            twin.OfferMilliamps = 6000;
            long took = twin.RunUntil(() => Drawn(twin) == 0, 20000);
            Assert.IsTrue(took >= 7000 && took <= 7100, $"{took} ms");
            Assert.AreEqual(SessionFault.Overdraw, twin.Session.Fault);
        }

        [TestMethod]
        public void One_that_is_full_opens_S2_by_itself()
        {
            TwinOutlet twin = Charging(
                new VehicleOptions { TaperFromMs = 60000, TaperOverMs = 30000 }, new InletOptions());
            twin.Run(75000 - twin.NowMs);
            Assert.IsTrue(Drawn(twin) > 7900 && Drawn(twin) < 8100, "half of it");
            twin.Run(90200 - twin.NowMs);
            Assert.IsFalse(twin.Plant.Contactor.IsClosed, "open");
            Assert.AreEqual(SessionReason.VehicleStopped, twin.Session.Reason);
        }

        [TestMethod]
        public void Without_a_maximum_it_is_unplugged()
        {
            TwinOutlet twin = Charging(new VehicleOptions(), new InletOptions());
            twin.Vehicle.MaximumMilliamps = 0;
            twin.Run(1);
            Assert.AreEqual(0, Drawn(twin), "gone");
            twin.Run(200);
            Assert.AreEqual(SessionState.Unplugged, twin.Session.State);
            twin.Vehicle.MaximumMilliamps = 11000;
            twin.Run(30000);
            Assert.AreEqual(11000, Drawn(twin), "back with another battery");
        }

        [TestMethod]
        public void Whatever_happens_it_draws_only_while_contactor_and_S2_are_closed()
        {
            int seed = Environment.GetEnvironmentVariable("EVENLOAD_SEED") is string set
                ? int.Parse(set)
                : Environment.TickCount;
            Console.WriteLine($"EVENLOAD_SEED={seed}");
            var random = new Random(seed);
            long drew = 0;
            for (int session = 0; session < 30; session++)
            {
                TwinOutlet twin = Create(
                    new VehicleOptions
                    {
                        DeadTimeMs = random.Next(4000),
                        RampUpMilliampsPerSecond = random.Next(2) * 4000,
                        RampDownMilliampsPerSecond = random.Next(2) * 4000,
                        IgnoresPilot = random.Next(4) == 0,
                    },
                    new InletOptions { StopAfterMs = random.Next(3001), ReadyAfterMs = random.Next(5000) });
                twin.AfterStep = () =>
                {
                    bool may = twin.Plant.Contactor.IsClosed && twin.Plant.Vehicle.IsReady;
                    Assert.IsTrue(may || Drawn(twin) == 0, $"session {session}, {twin.NowMs} ms");
                    drew += Drawn(twin) > 0 ? 1 : 0;
                };
                for (int i = 0; i < 10; i++)
                {
                    twin.OfferMilliamps = random.Next(3) == 0 ? 0 : random.Next(6000, 32000);
                    twin.Vehicle.MaximumMilliamps = random.Next(5) == 0 ? 0 : 16000;
                    twin.Plant.Vehicle.IsFull = random.Next(6) == 0;
                    twin.Run(random.Next(15000));
                }
            }

            Assert.IsGreaterThan(200000, drew, "ms with current; sessions without show nothing");
        }

        [TestMethod]
        public void A_plant_shows_its_current_at_the_supply_and_a_step_allocates_nothing()
        {
            var vehicle = new PluggedVehicle(new VehicleOptions { PhasesMask = 1 }, Outlet(new InletOptions()));
            var plant = new Plant(new SteadyHouse(1000, 2000, 3000), vehicle.Vehicle, 1);
            vehicle.Outlet.Pilot.DutyTenthousandths = 2666;
            vehicle.Outlet.Coil = true;
            for (int ms = 0; ms < 10000; ms += 10)
            {
                plant.Step(ms, vehicle.Step(ms));
            }

            Assert.AreEqual(15996, plant.VehicleMilliamps(0));
            Assert.AreEqual(17996, plant.GridMilliamps(1));
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int ms = 10000; ms < 20000; ms += 10)
            {
                vehicle.Outlet.Coil = ms < 15000;
                plant.Step(ms, vehicle.Step(ms));
            }

            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.AreEqual(2000, plant.GridMilliamps(1));
        }

        private static int Drawn(TwinOutlet twin) => twin.Vehicle.Vehicle.CurrentMilliamps(0);

        private static OutletPlant Outlet(InletOptions inlet) => new OutletPlant(new VehicleInlet(inlet));

        private static TwinOutlet Create(VehicleOptions options, InletOptions inlet)
            => new TwinOutlet(new PluggedVehicle(options, Outlet(inlet)), 7, new OutletOptions());

        private static TwinOutlet Charging(VehicleOptions options, InletOptions inlet)
        {
            TwinOutlet twin = Create(options, inlet);
            twin.OfferMilliamps = 16000;
            Assert.IsGreaterThanOrEqualTo(0, twin.RunUntil(() => Drawn(twin) > 15000, 30000), "charges");
            return twin;
        }
    }
}
