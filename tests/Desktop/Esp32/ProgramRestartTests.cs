using System;
using System.Device.Gpio;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Evenload.Bench.Live;
using Evenload.Core;
using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The whole program on the virtual board, from a start to the next.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class ProgramRestartTests
    {
        private const int Board = 1;            // without a console: no thread of its outlives the test
        private const int LongestMs = 30000;

        private readonly BoardPins _pins = BoardPins.Create(Board);
        private string _before;
        private string _directory;

        [TestInitialize]
        public void Take_a_new_board()
        {
            _before = FlashDrive.DirectoryPath;
            _directory = Directory.CreateTempSubdirectory("evenload-test-").FullName;
            FlashDrive.DirectoryPath = _directory;
            VirtualBoard.Reset();
            VirtualBoard.DrivePin(_pins.FactoryReset, true);
        }

        [TestCleanup]
        public void Leave()
        {
            VirtualBoard.Reset();
            FlashDrive.DirectoryPath = _before;
            Directory.Delete(_directory, recursive: true);
        }

        [TestMethod]
        public void Restart_that_a_person_asks_for_leaves_its_cause_and_the_black_box()
        {
            Controller controller = Started(out StartWatch first);
            Assert.AreEqual((RestartCause.Unknown, 1), (first.Cause, first.Starts));
            Assert.AreEqual(EventCode.Started, controller.Events.Code(0));
            Until(() => controller.BlackBox.Total > 2);
            controller.Requests.AskRestart(RestartCause.Person);
            Until(() => FirmwareThread.HasRebooted);
            var log = new StartLog(new SettingsFlash("start"));
            Assert.AreEqual(RestartCause.Person, log.Begin(false).Cause);
            byte[] rows = new byte[BlackBox.Rows * BlackBox.RowBytes];
            int count = controller.BlackBox.CopyTo(rows);
            CollectionAssert.AreEqual(rows.AsSpan(0, count * BlackBox.RowBytes).ToArray(), log.Rows);
        }

        [TestMethod]
        public void Exception_leaves_the_pilot_steady_its_name_and_the_black_box()
        {
            Controller controller = Started(out _);
            Until(() => controller.BlackBox.Total > 2);
            VirtualBoard.DriveVoltage(_pins.PilotHigh, () => throw new InvalidOperationException("no converter"));
            Until(() => FirmwareThread.HasRebooted);
            Assert.AreEqual(10000, VirtualBoard.PwmDuty(_pins.Pilot), "steady");
            var log = new StartLog(new SettingsFlash("start"));
            Assert.AreEqual(RestartCause.Fault, log.Begin(false).Cause);
            Assert.AreEqual("InvalidOperationException, no converter", log.Text);
            Assert.IsNotNull(log.Rows);
        }

        [TestMethod]
        public void Start_that_fails_before_anything_runs_is_counted_and_told()
        {
            for (int i = 1; i <= 2; i++)
            {
                VirtualBoard.Reset();
                VirtualBoard.DrivePin(_pins.FactoryReset, true);
                bool rebooted = false;
                VirtualBoard.Rebooted += _ => rebooted = true;
                new GpioController().OpenPin(_pins.Contactor);      // taken: the rim throws
                new Thread(() => Program.Run(Values())) { IsBackground = true }.Start();
                Until(() => rebooted);
            }

            StartWatch watch = new StartLog(new SettingsFlash("start")).Begin(false);
            Assert.AreEqual((RestartCause.Fault, 3), (watch.Cause, watch.Starts));
        }

        private static void Until(Func<bool> condition)
        {
            var watch = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.IsLessThan(LongestMs, watch.ElapsedMilliseconds, "did not come");
                Thread.Sleep(5);
            }
        }

        private static SettingValues Values()
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("board", SettingText.Of((int)Setting.Board, Board)));
            return values;
        }

        private static Controller Started(out StartWatch watch)
        {
            Controller controller = FirmwareThread.Start(Values());
            watch = controller.Starts;
            return controller;
        }
    }
}
