using System;
using System.IO;
using System.Linq;
using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Esp32;
using Evenload.Tests.Core.Monitoring;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>Settings and starts on the same flash, with the power gone at every byte.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class StartFlashTests
    {
        private string _before;
        private string _directory;

        [TestInitialize]
        public void Take_new_flash()
        {
            _before = FlashDrive.DirectoryPath;
            _directory = Directory.CreateTempSubdirectory("evenload-test-").FullName;
            FlashDrive.DirectoryPath = _directory;
        }

        [TestCleanup]
        public void Give_it_back()
        {
            FlashDrive.PowerLeftBytes = -1;
            FlashDrive.DirectoryPath = _before;
            Directory.Delete(_directory, recursive: true);
        }

        [TestMethod]
        public void First_start_that_is_cut_at_any_byte_is_known_or_not()
        {
            for (int bytes = 0; bytes <= 18; bytes++)
            {
                Array.ForEach(Directory.GetFiles(_directory), File.Delete);
                Save(20000, 0);
                Cut(bytes, () => Begun());
                Assert.AreEqual(20000, Limit(), "settings");
                Assert.AreEqual(bytes < 18 ? RestartCause.Unknown : RestartCause.Sudden, Begun().Watch.Cause, $"{bytes}");
            }
        }

        [TestMethod]
        public void Start_that_is_cut_at_any_byte_counts_or_not()
        {
            for (int bytes = 0; bytes <= 18; bytes++)
            {
                Array.ForEach(Directory.GetFiles(_directory), File.Delete);
                Save(20000, 0);
                Begun();
                Begun().Log.End(RestartCause.HungThread, "x", BoxRows.Create(3));
                Cut(bytes, () => Begun());
                Assert.AreEqual(20000, Limit(), "settings");
                (StartLog log, StartWatch watch) = Begun();
                Assert.AreEqual(bytes < 18 ? 3 : 4, watch.Starts, $"{bytes}");
                Assert.AreEqual(bytes < 18 ? RestartCause.HungThread : RestartCause.Sudden, watch.Cause, $"{bytes}");
                Assert.AreEqual(bytes < 18, log.Rows != null, $"{bytes}");
            }
        }

        [TestMethod]
        public void Run_that_stayed_up_and_is_cut_at_any_byte_counts_or_not()
        {
            for (int bytes = 0; bytes <= 18; bytes++)
            {
                Array.ForEach(Directory.GetFiles(_directory), File.Delete);
                Save(20000, 0);
                for (int i = 0; i < 4; i++)
                {
                    Begun();
                }

                Cut(bytes, () => Begun().Log.Clear(), skipped: 18);
                Assert.AreEqual(20000, Limit(), "settings");
                (_, StartWatch watch) = Begun();
                Assert.AreEqual(bytes < 18 ? (5, 0) : (1, 1), (watch.Starts, watch.Loops), $"{bytes}");
            }
        }

        [TestMethod]
        public void End_that_is_cut_at_any_byte_is_told_whole_or_not_at_all()
        {
            const string text = "IndexOutOfRangeException";
            int length = 18 + text.Length + (StartRecord.MostRows * BlackBox.RowBytes);
            Save(20000, 0);
            for (int bytes = 0; bytes <= length; bytes++)
            {
                Array.ForEach(Directory.GetFiles(_directory, "start*"), File.Delete);
                StartLog run = Begun().Log;
                Cut(bytes, () => run.End(RestartCause.Fault, text, BoxRows.Create(100)));
                Assert.AreEqual(20000, Limit(), "settings");
                (StartLog log, StartWatch watch) = Begun();
                bool isWhole = bytes == length;
                Assert.AreEqual(isWhole ? RestartCause.Fault : RestartCause.Sudden, watch.Cause, $"{bytes}");
                Assert.AreEqual(isWhole ? text : "", log.Text, $"{bytes}");
                Assert.AreEqual(isWhole ? StartRecord.MostRows * BlackBox.RowBytes : -1, log.Rows?.Length ?? -1, $"{bytes}");
                Assert.AreEqual(2, watch.Starts, $"{bytes}");
            }
        }

        [TestMethod]
        public void Save_that_is_cut_at_any_byte_leaves_the_start_and_the_settings_before_or_the_new_ones()
        {
            for (int bytes = 0; ; bytes++)
            {
                Array.ForEach(Directory.GetFiles(_directory), File.Delete);
                Save(20000, 0);
                Begun();
                Begun().Log.End(RestartCause.Person, "", BoxRows.Create(1));
                Cut(bytes, () => Save(25000, 0));
                int limit = Limit();
                Assert.IsTrue(limit is 20000 or 25000, $"{bytes}: {limit}");
                Assert.AreEqual(RestartCause.Person, Begun().Watch.Cause, $"{bytes}");
                if (limit == 25000)
                {
                    long whole = Directory.GetFiles(_directory, "settings*").Max(file => new FileInfo(file).Length);
                    Assert.AreEqual(whole, bytes, "not before the last byte");
                    return;
                }
            }
        }

        [TestMethod]
        public void Without_power_nothing_can_be_read_or_written()
        {
            Begun();
            Cut(3, () =>
            {
                var flash = new SettingsFlash("start");
                Assert.IsFalse(flash.Write(1, new byte[4], 4));
                Assert.AreEqual(-1, flash.Read(0, new byte[4]));
                Assert.IsFalse(flash.Write(0, new byte[4], 4));
            });
            Assert.AreEqual(18, new FileInfo(Path.Combine(_directory, "start0.bin")).Length, "left alone");
            Assert.AreEqual(3, new FileInfo(Path.Combine(_directory, "start1.bin")).Length, "as far as it came");
        }

        private static void Cut(int bytes, Action write, int skipped = 0)
        {
            FlashDrive.PowerLeftBytes = skipped + bytes;
            write();
            FlashDrive.PowerLeftBytes = -1;
        }

        private static (StartLog Log, StartWatch Watch) Begun()
        {
            var log = new StartLog(new SettingsFlash("start"));
            return (log, log.Begin(false));
        }

        private static void Save(int limitMilliamps, long nowMs)
        {
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues values = store.CreateValues();
            Assert.IsNull(values.Apply("installationLimitMilliamps", limitMilliamps.ToString()));
            store.Save(values, nowMs);
        }

        private static int Limit()
        {
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues values = store.CreateValues();
            Assert.IsTrue(store.Result is LoadResult.Loaded or LoadResult.LoadedBesideDamage);
            return values.Get(Setting.InstallationLimitMilliamps);
        }
    }
}
