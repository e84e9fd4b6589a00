using System;
using System.Device.Gpio;
using System.Threading;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The rim's levels on the pins of a board.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class LevelTests
    {
        private readonly BoardPins _pins = BoardPins.Create(0);
        private readonly GpioController _controller = new GpioController();

        [TestInitialize]
        public void Take_a_new_board() => VirtualBoard.Reset();

        [TestCleanup]
        public void Leave() => VirtualBoard.Reset();

        [TestMethod]
        public void Contactor_is_closed_while_its_load_side_is_live()
        {
            VirtualBoard.DrivePin(_pins.ContactorFeedback, false);
            var input = new ContactorInput(_controller, _pins);
            Assert.IsTrue(input.IsClosed());
            VirtualBoard.DrivePin(_pins.ContactorFeedback, true);
            Assert.IsTrue(Eventually(() => !input.IsClosed()));
        }

        [TestMethod]
        public void Residual_current_monitor_has_tripped_unless_it_pulls_its_line_low()
        {
            VirtualBoard.DrivePin(_pins.ResidualCurrent, true);
            var input = new ResidualCurrentInput(_controller, _pins);
            Assert.IsTrue(input.IsTripped());
            VirtualBoard.DrivePin(_pins.ResidualCurrent, false);
            Assert.IsTrue(Eventually(() => !input.IsTripped()));
        }

        [TestMethod]
        public void Contact_from_outside_gives_free_only_while_it_is_closed()
        {
            VirtualBoard.DrivePin(_pins.Enable, true);
            var input = new EnableInput(_controller, _pins);
            Assert.IsFalse(input.IsEnabled());
            VirtualBoard.DrivePin(_pins.Enable, false);
            Assert.IsTrue(Eventually(() => input.IsEnabled()));
        }

        [TestMethod]
        public void Level_is_at_most_fifty_milliseconds_old()
        {
            VirtualBoard.DrivePin(18, false);
            var input = new InputPin(_controller, 18);
            Assert.IsFalse(input.IsHigh());
            VirtualBoard.DrivePin(18, true);
            long changedMs = Clock.NowMs();
            Assert.IsTrue(Eventually(() =>
            {
                long askedMs = Clock.NowMs();
                return input.IsHigh() || askedMs > changedMs + 50;
            }));
            Assert.IsTrue(input.IsHigh());
        }

        [TestMethod]
        public void Contactor_and_test_follow_and_are_off_at_first()
        {
            var contactor = new ContactorOutput(_controller, _pins);
            var test = new ResidualCurrentTest(_controller, _pins);
            Assert.IsFalse(VirtualBoard.PinLevel(_pins.Contactor));
            Assert.IsFalse(VirtualBoard.PinLevel(_pins.ResidualCurrentTest));
            contactor.Set(true);
            contactor.Set(true);
            Assert.IsTrue(VirtualBoard.PinLevel(_pins.Contactor));
            Assert.IsFalse(VirtualBoard.PinLevel(_pins.ResidualCurrentTest));
            test.Set(true);
            contactor.Set(false);
            Assert.IsFalse(VirtualBoard.PinLevel(_pins.Contactor));
            Assert.IsTrue(VirtualBoard.PinLevel(_pins.ResidualCurrentTest));
            test.Set(false);
            Assert.IsFalse(VirtualBoard.PinLevel(_pins.ResidualCurrentTest));
        }

        [TestMethod]
        public void Watchdog_gets_one_edge_for_each_feeding_and_none_without()
        {
            var watchdog = new WatchdogPulse(_controller, _pins);
            int edges = 0;
            VirtualBoard.OutputChanged += (pin, high) => edges += pin == _pins.Watchdog ? 1 : 100;
            for (int tick = 1; tick <= 5; tick++)
            {
                watchdog.Feed();
                Assert.AreEqual(tick, edges);
            }
        }

        private static bool Eventually(Func<bool> there)
        {
            for (int i = 0; i < 1000; i++)
            {
                if (there())
                {
                    return true;
                }

                Thread.Sleep(1);
            }

            return false;
        }
    }
}
