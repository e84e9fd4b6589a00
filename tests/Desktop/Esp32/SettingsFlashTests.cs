using System.IO;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The board's flash on real files.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class SettingsFlashTests
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
            FlashDrive.DirectoryPath = _before;
            Directory.Delete(_directory, recursive: true);
        }

        [TestMethod]
        public void New_flash_is_empty()
        {
            var flash = new SettingsFlash("settings");
            Assert.AreEqual(0, flash.Read(0, new byte[4]));
            Assert.AreEqual(0, flash.Read(1, new byte[4]));
            Assert.IsNull(flash.Fault);
        }

        [TestMethod]
        public void Slot_is_a_file_that_a_shorter_record_replaces_whole()
        {
            var flash = new SettingsFlash("settings");
            Assert.IsTrue(flash.Write(1, new byte[] { 1, 2, 3, 4, 5 }, 5));
            Assert.IsTrue(flash.Write(1, new byte[] { 6, 7, 8, 9 }, 3));
            CollectionAssert.AreEqual(new byte[] { 6, 7, 8 }, File.ReadAllBytes(PathOf(1)));
            Assert.IsFalse(File.Exists(PathOf(0)), "The other slot is left alone.");
            byte[] buffer = { 0xA5, 0xA5, 0xA5, 0xA5 };
            Assert.AreEqual(3, new SettingsFlash("settings").Read(1, buffer));
            CollectionAssert.AreEqual(new byte[] { 6, 7, 8, 0xA5 }, buffer);
        }

        [TestMethod]
        public void Longer_file_is_read_as_far_as_it_fits_and_its_length_is_told()
        {
            File.WriteAllBytes(PathOf(0), new byte[] { 1, 2, 3, 4, 5 });
            byte[] buffer = new byte[3];
            Assert.AreEqual(5, new SettingsFlash("settings").Read(0, buffer));
            CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, buffer);
        }

        [TestMethod]
        public void Full_disk_is_told_and_the_other_slot_stays()
        {
            var flash = new SettingsFlash("settings");
            Assert.IsTrue(flash.Write(0, new byte[] { 1 }, 1));
            File.CreateSymbolicLink(PathOf(1), "/dev/full");
            Assert.IsFalse(flash.Write(1, new byte[] { 2 }, 1));
            Assert.IsNotNull(flash.Fault);
            Assert.AreEqual(1, flash.Read(0, new byte[1]));
            Assert.IsNull(flash.Fault, "All is well with the other.");
        }

        [TestMethod]
        public void Drive_that_is_not_there_reads_as_new_and_cannot_be_written()
        {
            FlashDrive.DirectoryPath = Path.Combine(_directory, "none");
            var flash = new SettingsFlash("settings");
            Assert.AreEqual(0, flash.Read(0, new byte[1]));
            Assert.IsFalse(flash.Write(0, new byte[1], 1));
            Assert.IsNotNull(flash.Fault);
        }

        [TestMethod]
        public void Slot_that_cannot_be_opened_is_told()
        {
            Directory.CreateDirectory(PathOf(0));
            var flash = new SettingsFlash("settings");
            Assert.AreEqual(-1, flash.Read(0, new byte[1]));
            Assert.IsNotNull(flash.Fault);
            Assert.IsFalse(flash.Write(0, new byte[1], 1));
        }

        [TestMethod]
        public void Settings_survive_a_restart()
        {
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues values = store.CreateValues();
            Assert.AreEqual(LoadResult.Empty, store.Result);
            Assert.IsNull(values.Apply("installationLimitMilliamps", "32000"));
            Assert.AreEqual(SaveResult.Saved, store.Save(values, 0));
            store = new SettingsStore(new SettingsFlash("settings"));
            Assert.AreEqual(32000, store.CreateValues().Get(Setting.InstallationLimitMilliamps));
            Assert.AreEqual(LoadResult.Loaded, store.Result);
        }

        private string PathOf(int slot) => Path.Combine(_directory, "settings" + slot + ".bin");
    }
}
