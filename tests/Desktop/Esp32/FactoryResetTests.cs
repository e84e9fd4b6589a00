using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The firmware's own program, from reset on, with a finger on the factory-reset button.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class FactoryResetTests
    {
        private const int LongestMs = 30000;
        private const int Board = 1;

        private readonly BoardPins _pins = BoardPins.Create(Board);
        private string _flashBefore;
        private string _flash;
        private volatile bool _rebooted;
        private volatile int _oscillated;

        [TestInitialize]
        public void Take_a_board_that_somebody_has_set_up()
        {
            _flashBefore = FlashDrive.DirectoryPath;
            _flash = Directory.CreateTempSubdirectory("evenload-test-").FullName;
            FlashDrive.DirectoryPath = _flash;
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues values = store.CreateValues();
            Assert.IsNull(values.Apply("board", "esp32-poe-iso"));
            Assert.IsNull(values.Apply("marginMilliamps", "1500"));
            store.Secret = new byte[40];
            Assert.AreEqual(SaveResult.Saved, store.Save(values, 0));
            VirtualBoard.Reset();
            VirtualBoard.Rebooted += _ => _rebooted = true;
            VirtualBoard.OutputChanged += (pin, high) =>
                _oscillated += pin == _pins.Pilot && high > 0 && high < 10000 ? 1 : 0;
        }

        [TestCleanup]
        public void Leave()
        {
            VirtualBoard.Reset();
            FlashDrive.DirectoryPath = _flashBefore;
            Directory.Delete(_flash, recursive: true);
        }

        [TestMethod]
        public void Button_held_for_five_seconds_drops_all_but_the_boards_name()
        {
            VirtualBoard.DrivePin(_pins.FactoryReset, false);
            var watch = Stopwatch.StartNew();
            Controller controller = Start(() => { });
            Assert.IsGreaterThanOrEqualTo(5000, watch.ElapsedMilliseconds);
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues found = store.CreateValues();
            Assert.AreEqual(LoadResult.Empty, store.Result);
            Assert.AreEqual(Board, found.Get(Setting.Board));
            Assert.AreEqual(500, found.Get(Setting.MarginMilliamps));
            Assert.IsNull(store.Secret, "the password");
            Assert.AreEqual(0, _oscillated, "nothing is offered");
            Stop(controller);
        }

        [TestMethod]
        public void Button_let_go_before_five_seconds_does_nothing()
        {
            VirtualBoard.DrivePin(_pins.FactoryReset, false);
            var watch = Stopwatch.StartNew();
            Controller controller = Start(() =>
            {
                if (watch.ElapsedMilliseconds >= 2000)
                {
                    VirtualBoard.DrivePin(_pins.FactoryReset, true);
                }
            });
            var store = new SettingsStore(new SettingsFlash("settings"));
            Assert.AreEqual(1500, store.CreateValues().Get(Setting.MarginMilliamps));
            Assert.AreEqual(LoadResult.Loaded, store.Result);
            Assert.IsNotNull(store.Secret);
            Stop(controller);
        }

        private Controller Start(Action look)
        {
            Controller before = Program.Controller;
            new Thread(Program.Main) { IsBackground = true, Name = "firmware" }.Start();
            Assert.IsTrue(Eventually(() =>
            {
                look();
                return Program.Controller != before;
            }));
            return Program.Controller;
        }

        private void Stop(Controller controller)
        {
            controller.Restart.Ask(RestartCause.Person, true);
            Assert.IsTrue(Eventually(() => _rebooted));
        }

        private static bool Eventually(Func<bool> there)
        {
            var watch = Stopwatch.StartNew();
            while (!there())
            {
                if (watch.ElapsedMilliseconds > LongestMs)
                {
                    return false;
                }

                Thread.Sleep(10);
            }

            return true;
        }
    }
}
