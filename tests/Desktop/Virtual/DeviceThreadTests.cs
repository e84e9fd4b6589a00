using System;
using System.Threading;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class DeviceThreadTests
    {
        private const int PatienceMs = 10000;

        private int _calls;

        [TestInitialize]
        public void Take_a_new_board() => VirtualBoard.Reset();

        [TestCleanup]
        public void Leave()
        {
            DeviceThreads.Hangs = null;
            VirtualBoard.Reset();
        }

        [TestMethod]
        public void A_reset_stops_each_thread_at_its_next_call()
        {
            DeviceThreads.Start("busy", CallForever);
            DeviceThreads.Start("asleep", () => DeviceThread.Sleep(Timeout.Infinite));
            Assert.IsTrue(SpinWait.SpinUntil(() => Volatile.Read(ref _calls) > 100, PatienceMs), "it runs");
            Assert.IsTrue(DeviceThreads.Stop(PatienceMs));
            int then = Volatile.Read(ref _calls);
            Thread.Sleep(50);
            Assert.AreEqual(then, Volatile.Read(ref _calls), "it stands");
        }

        [TestMethod]
        public void A_thread_that_makes_no_call_is_not_stopped()
        {
            bool end = false;
            DeviceThreads.Start("busy", () => SpinWait.SpinUntil(() => Volatile.Read(ref end)));
            Assert.IsFalse(DeviceThreads.Stop(50));
            Volatile.Write(ref end, true);
        }

        [TestMethod]
        public void A_thread_hangs_where_it_is_told_to_and_no_other_one()
        {
            string hung = null;
            DeviceThreads.Hangs = (thread, call) =>
            {
                bool hangs = thread.Name == "first" && call == DeviceCall.Sleep;
                hung = hangs ? thread.Name : hung;
                return hangs;
            };
            bool passed = false;
            DeviceThreads.Start("first", () =>
            {
                HighResTimer.GetCurrent();
                DeviceThread.Sleep(0);
                passed = true;
            });
            DeviceThreads.Start("second", () =>
            {
                DeviceThread.Sleep(0);
                CallForever();
            });
            Assert.IsTrue(SpinWait.SpinUntil(() => Volatile.Read(ref _calls) > 100, PatienceMs), "the second runs");
            Assert.IsTrue(SpinWait.SpinUntil(() => Volatile.Read(ref hung) != null, PatienceMs), "the first hangs");
            HighResTimer.GetCurrent();      // a thread that is none of the firmware's passes
            Assert.IsFalse(Volatile.Read(ref passed));
        }

        private void CallForever()
        {
            while (true)
            {
                HighResTimer.GetCurrent();
                Interlocked.Increment(ref _calls);
            }
        }
    }
}
