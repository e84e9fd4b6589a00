using System;
using Evenload.Core.Pilot;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Desktop.Properties;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>INV-3, INV-9 and INV-10 when the firmware is killed, or hangs.</summary>
    [TestClass]
    public sealed class RestartTests
    {
        private const int SafeMilliamps = 6000;
        private const int ContactorMs = 100; // after the relay's coil has lost its current

        [TestMethod]
        public void After_a_restart_at_any_instant_the_offer_is_safe_and_the_contactor_closes_only_after_fresh_checks()
        {
            const int restarts = 1000;
            var random = new Random((int)Seeded.Value);
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            ChargerRun run = null;
            int whileCharging = 0;
            for (int i = 0; i < restarts; i++)
            {
                if (i % 50 == 0)
                {
                    run = new ChargerRun(random.Next());
                }

                run.Run(random.Next(1, random.Next(2, 40000)));
                whileCharging += run.VehicleMilliamps > 0 ? 1 : 0;
                run.BootMs = random.Next(200, 3000);
                run.Reset();
                Assert.AreEqual(10000, run.Outlet.Pilot.SeenTenthousandths, "steady during the reset");
                long bootMs = run.BootMs;
                var checks = new FreshChecks(run);
                run.Run(bootMs + random.Next(1, 12000), checks.Look);
            }

            Assert.IsGreaterThan(restarts / 4, whileCharging, "restarts in a session that draws current");
        }

        [TestMethod]
        public void A_charging_path_that_hangs_at_any_instant_loses_the_vehicles_current_in_time()
        {
            const int runs = 200;
            var random = new Random((int)Seeded.Value);
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            long worstMs = 0;
            for (int i = 0; i < runs; i++)
            {
                var run = new ChargerRun(random.Next());
                run.Run(random.Next(9000, 60000));
                run.PathHangs = true;
                long hungMs = run.NowMs;
                long goneMs = -1;
                run.Run(WatchdogGate.ClosesLatestMs + ContactorMs, () =>
                {
                    bool gone = run.VehicleMilliamps == 0 && run.Outlet.Pilot.SeenTenthousandths == 10000;
                    goneMs = !gone ? -1 : goneMs < 0 ? run.NowMs : goneMs;
                });
                Assert.AreNotEqual(-1, goneMs, $"run {i}: still offered 1.35 s after {hungMs} ms");
                worstMs = Math.Max(worstMs, goneMs - hungMs);
                run.Run(20000);
                Assert.IsGreaterThan(0, run.Outlet.Watchdog.ResetCount, "the processor was reset");
                Assert.IsTrue(run.Outlet.Contactor.IsClosed, "and charges again: " + run.Told());
            }

            Console.WriteLine($"longest from the hang to no current: {worstMs} ms");
        }

        [TestMethod]
        public void A_link_that_hangs_at_any_instant_means_the_safe_current_in_time()
        {
            const int runs = 50;
            const int staleMs = 5000;
            const int deadMs = 500;
            var random = new Random((int)Seeded.Value);
            for (int i = 0; i < runs; i++)
            {
                var run = new ChargerRun(random.Next());
                run.Run(random.Next(45000, 60000));
                Assert.IsGreaterThan(SafeMilliamps, run.VehicleMilliamps, "draws more: " + run.Told());
                run.LinkHangs = true;
                run.Run(staleMs + 20);
                Assert.IsLessThanOrEqualTo(SafeMilliamps, run.Controller.OfferMilliamps, "offer");
                run.Run(deadMs + 100);
                Assert.IsLessThanOrEqualTo(SafeMilliamps, run.VehicleMilliamps, "current");
                Assert.AreEqual(0, run.Outlet.Watchdog.ResetCount, "the charging path is healthy");
            }
        }

        [TestMethod]
        public void A_loop_of_resets_is_written_down_five_times_and_charges_nothing_until_it_has_ended()
        {
            var flash = new FakeFlash();
            ChargerRun run = Started(flash);
            int closings = 0;
            bool closed = false;
            for (int i = 0; i < 100; i++)
            {
                run.Run(8000, () =>
                {
                    closings += run.Outlet.Coil && !closed ? 1 : 0;
                    closed = run.Outlet.Coil;
                });
                run.Reset();
            }

            Assert.AreEqual(5, flash.Writes, "writes of 101 starts");
            Assert.IsLessThanOrEqualTo(5, closings, "closings of the contactor");
            run.Run(600000 + run.BootMs - 1000, () => Assert.IsFalse(run.Outlet.Coil, "closed in a loop"));
            Assert.AreEqual(SessionFault.RestartLoop, run.Controller.Outlet.Session.Fault);
            run.Run(60000);
            Assert.IsTrue(run.Outlet.Contactor.IsClosed, "charges again: " + run.Told());
            Assert.AreEqual(6, flash.Writes, "and that it has ended");
        }

        [TestMethod]
        public void A_night_of_flickering_ends_by_itself_and_a_second_one_an_hour_later()
        {
            var flash = new FakeFlash();
            ChargerRun run = Started(flash);
            for (int night = 0; night < 2; night++)
            {
                for (int i = 0; i < 6; i++)
                {
                    run.Run(20000);
                    run.Reset();
                }

                long waitMs = night == 0 ? StartWatch.StayedMs : StartWatch.StayedAgainMs;
                run.Run(waitMs);
                Assert.IsFalse(run.Outlet.Coil, "not before " + waitMs + " ms: " + run.Told());
                run.Run(60000);
                Assert.IsTrue(run.Outlet.Contactor.IsClosed, "nobody is stranded: " + run.Told());
            }
        }

        [TestMethod]
        public void A_second_loop_of_restarts_that_the_firmware_asks_for_waits_for_a_person()
        {
            var flash = new FakeFlash();
            ChargerRun run = Started(flash);
            for (int loop = 0; loop < 2; loop++)
            {
                for (int i = 0; i < 6; i++)
                {
                    run.Run(20000);
                    run.Controller.Restart.Ask(RestartCause.HungThread, false);
                    run.Controller.Restart.Ask(RestartCause.HungThread, true);
                    run.Run(15000);
                }

                run.Run(2 * StartWatch.StayedAgainMs);
                Assert.AreEqual(loop == 0, run.Outlet.Contactor.IsClosed, "the first ends by itself: " + run.Told());
            }

            Assert.IsTrue(run.Controller.Starts.NeedsPerson);
            run.Controller.Requests.AskRestart(RestartCause.Person);
            run.Run(60000);
            Assert.AreEqual(RestartCause.Person, run.Controller.Starts.Cause);
            Assert.IsTrue(run.Outlet.Contactor.IsClosed, "charges again: " + run.Told());
        }

        [TestMethod]
        public void What_is_written_at_a_start_or_while_it_runs_is_written_while_no_vehicle_is_connected()
        {
            var flash = new FakeFlash();
            ChargerRun run = Started(flash);
            int before = flash.Writes;
            int under = 0;
            run.Run(2 * StartWatch.StayedMs, () =>
            {
                under += flash.Writes != before && run.Outlet.Contactor.IsClosed ? 1 : 0;
                before = flash.Writes;
            });
            Assert.IsTrue(run.Outlet.Contactor.IsClosed, "it charged all the time: " + run.Told());
            Assert.AreEqual(0, under, "writes under load");
        }

        private static ChargerRun Started(FakeFlash flash)
        {
            var run = new ChargerRun((int)Seeded.Value) { Flash = flash };
            run.Reset();        // the first boot knew of no flash
            run.Run(run.BootMs);
            return run;
        }

        /// <summary>What the plant itself shows between a restart and the contactor's closing.</summary>
        private sealed class FreshChecks
        {
            private readonly ChargerRun _run;
            private int _oscillatedMs;

            public FreshChecks(ChargerRun run)
            {
                _run = run;
            }

            public void Look()
            {
                OutletPlant outlet = _run.Outlet;
                bool oscillates = outlet.Pilot.SeenTenthousandths > 0 && outlet.Pilot.SeenTenthousandths < 10000;
                _oscillatedMs += oscillates ? 1 : 0;
                if (outlet.Coil && (_oscillatedMs < PilotSense.DiodeMs || !outlet.Vehicle.IsReady))
                {
                    Assert.Fail($"closed {_run.NowMs - _run.BootedMs} ms after the boot, with {_oscillatedMs} ms of oscillation");
                }

                bool read = _run.Controller != null && _run.Controller.Site.TakenMs > 0;
                int said = VehiclePilot.AllowedMilliamps(outlet.Pilot.SeenTenthousandths);
                if (!read && said > SafeMilliamps)
                {
                    Assert.Fail($"{said} mA offered before the first reading");
                }
            }
        }
    }
}
