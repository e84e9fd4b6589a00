using System;
using Evenload.Core.Console;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Console;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Rig;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>The console's ground allocates nothing once it is made.</summary>
    [TestClass]
    public sealed class ConsoleAllocationTests
    {
        [TestMethod]
        public void Typing_and_printing_allocate_nothing()
        {
            var output = new ConsoleOutput();
            var editor = new LineEditor(output);
            var pager = new ConsolePager(output);
            var page = new CountingPage(10000, "row ");
            var terminal = new FakeTerminal { Accepts = 40 };
            pager.Begin(page);
            byte[] keys = Convert.FromHexString("61621B5B447F1B5B41630D0A1B5B420917150B01056403");
            Run();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.IsGreaterThan(100, page.Printed);

            void Run()
            {
                for (int i = 0; i < 2000; i++)
                {
                    if (editor.CanFeed && editor.Feed(keys[i % keys.Length], i) == LineKey.Enter)
                    {
                        editor.Begin("> ");
                    }

                    pager.Step(i);
                    output.Send(terminal);
                }
            }
        }

        [TestMethod]
        public void Simulation_allocates_nothing_while_it_runs()
        {
            var rig = new ChargingRig(new SettingValues());
            rig.Vehicle.Plugged = false;
            rig.Run(1);
            var simulator = new Simulator(3, 25000);
            simulator.Begin(rig.Controller.Requests, rig.NowMs);
            Run();
            Assert.AreEqual(MeterState.Simulated, rig.Controller.SiteMeterState);
            rig.Vehicle.Plugged = true;
            Run();
            int good = rig.Controller.SiteCounters.Good;
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.IsGreaterThan(good + 100, rig.Controller.SiteCounters.Good);

            void Run()
            {
                for (int tick = 0; tick < 3000; tick++)
                {
                    simulator.Step(rig.Controller.Outlet.InForceMilliamps, rig.NowMs);
                    rig.Step();
                }
            }
        }

        [TestMethod]
        public void Checking_a_password_allocates_nothing()
        {
            var hash = new PasswordHash();
            byte[] password = { 1, 2, 3 };
            byte[] stored = new byte[PasswordHash.StoredLength];
            stored[0] = 5;
            Run();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);

            void Run()
            {
                hash.BeginCheck(password, password.Length, stored);
                while (!hash.Step(16))
                {
                }
            }
        }
    }
}
