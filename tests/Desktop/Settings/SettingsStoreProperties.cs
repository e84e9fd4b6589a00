using System;
using System.IO;
using System.Linq;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Desktop.Properties;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Settings
{
    /// <summary>The store over long lives, with random damage, and on real files.</summary>
    [TestClass]
    [DoNotParallelize]
    public sealed class SettingsStoreProperties
    {
        [TestMethod]
        public void Over_many_saves_cuts_and_restarts_only_the_last_saved_or_the_one_cut_is_loaded()
        {
            Random random = NewRandom();
            var flash = new FakeFlash();
            int saved = 16000;
            int cutOff = 16000;
            long nowMs = 0;
            SettingsStore store = Open(flash, out _);
            Assert.AreEqual(SaveResult.Saved, store.Save(With(saved), nowMs));
            for (int i = 0; i < 2000; i++)
            {
                nowMs += SettingsStore.PauseMs;
                int wanted = random.Next(6000, 125001);
                bool cut = random.Next(3) == 0;
                if (cut)
                {
                    flash.CutAfter = random.Next(500);
                    flash.Tear = (Tear)random.Next(5);
                }

                SaveResult result = store.Save(With(wanted), nowMs);
                Assert.AreEqual(cut ? SaveResult.WriteFailed : SaveResult.Saved, result);
                saved = cut ? saved : wanted;
                cutOff = wanted;
                if (cut || random.Next(4) == 0)
                {
                    flash.Restart();
                    store = Open(flash, out SettingValues loaded);
                    Assert.IsTrue(store.Result is LoadResult.Loaded or LoadResult.LoadedBesideDamage);
                    int limit = loaded.Get(Setting.InstallationLimitMilliamps);
                    Assert.IsTrue(limit == saved || limit == cutOff, "Neither before nor after.");
                    saved = limit;
                }
            }
        }

        [TestMethod]
        public void Random_bytes_in_the_slots_are_never_taken_for_settings()
        {
            Random random = NewRandom();
            byte[] sound = Record();
            for (int i = 0; i < 20000; i++)
            {
                byte[] junk = random.Next(2) == 0 ? new byte[random.Next(2000)] : (byte[])sound.Clone();
                if (junk.Length != sound.Length)
                {
                    random.NextBytes(junk);
                }

                for (int n = random.Next(1, 20); n > 0 && junk.Length > 0; n--)
                {
                    junk[random.Next(junk.Length)] = (byte)random.Next(256);
                }

                byte[] buffer = new byte[SettingsRecord.MaximumLength];
                Array.Copy(junk, buffer, Math.Min(junk.Length, buffer.Length));
                Assert.AreEqual(junk.SequenceEqual(sound), SettingsRecord.IsSound(buffer, junk.Length));
            }
        }

        [TestMethod]
        public void Sound_record_of_any_entries_is_read_without_harm()
        {
            Random random = NewRandom();
            for (int i = 0; i < 3000; i++)
            {
                byte[] entries = new byte[0];
                for (int n = random.Next(30); n > 0; n--)
                {
                    byte[] value = new byte[random.Next(3) == 0 ? random.Next(40) : 4];
                    random.NextBytes(value);
                    int key = random.Next(4) == 0 ? random.Next(65536) : random.Next(SettingTable.Count);
                    entries = entries.Concat(new[] { (byte)key, (byte)(key >> 8), (byte)value.Length }).Concat(value)
                        .ToArray();
                }

                var flash = new FakeFlash();
                string text = Hex.Text(entries, 0, entries.Length);
                flash.Put(0, StoredRecord.Bytes(random.Next(256), random.Next(), 1, text));
                SettingsStore store = Open(flash, out SettingValues values);
                bool isFactory = SettingsRecord.IsFactory(flash.Slot(0), flash.Slot(0).Length);
                Assert.AreEqual(isFactory, store.Result == LoadResult.Empty);
                Assert.IsTrue(isFactory || store.Result is LoadResult.Loaded or LoadResult.RuleBroken);
                Assert.IsNull(values.Check());
                for (int index = 0; index < SettingTable.Count; index++)
                {
                    SettingRow row = SettingTable.Row(index);
                    int value = values.Get((Setting)index);
                    Assert.IsTrue(row.IsText || (value >= row.Minimum && value <= row.Maximum), row.Name);
                    Assert.IsNull(values.Apply(row.Name, values.Stored((Setting)index)), row.Name);
                }

                Assert.AreEqual(SaveResult.Saved, store.Save(new SettingValues(), 0));
            }
        }

        [TestMethod]
        public void Letter_beyond_ascii_is_refused_instead_of_stored_as_another()
        {
            SettingsStore store = Open(new FakeFlash(), out _);
            var values = new SettingValues();
            Assert.IsNull(values.Apply("customCurrent", "12 int16\u00A0"), "A blank, for those who read it.");
            Assert.AreEqual(SaveResult.DoesNotFit, store.Save(values, 0));
            Assert.AreEqual((int)Setting.CustomCurrent, store.Unfit);
        }

        [TestMethod]
        public void File_cut_at_any_length_gives_the_settings_before()
        {
            string outer = FlashDrive.DirectoryPath;
            string directory = Directory.CreateTempSubdirectory("evenload-test-").FullName;
            try
            {
                FlashDrive.DirectoryPath = directory;
                SettingsStore store = Open(new SettingsFlash("settings"), out _);
                Assert.AreEqual(SaveResult.Saved, store.Save(With(16000), 0));
                Assert.AreEqual(SaveResult.Saved, store.Save(With(20000), 10000));
                string newest = Path.Combine(directory, "settings1.bin");
                byte[] whole = File.ReadAllBytes(newest);
                for (int length = 0; length <= whole.Length; length++)
                {
                    File.WriteAllBytes(newest, whole.Take(length).ToArray());
                    store = Open(new SettingsFlash("settings"), out SettingValues loaded);
                    int expected = length == whole.Length ? 20000 : 16000;
                    Assert.AreEqual(expected, loaded.Get(Setting.InstallationLimitMilliamps), "Length " + length);
                }
            }
            finally
            {
                FlashDrive.DirectoryPath = outer;
                Directory.Delete(directory, recursive: true);
            }
        }

        private static SettingsStore Open(Evenload.Core.Ports.ISettingsFlash flash, out SettingValues values)
        {
            var store = new SettingsStore(flash);
            values = store.CreateValues();
            return store;
        }

        private static SettingValues With(int limitMilliamps)
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply("installationLimitMilliamps", limitMilliamps.ToString()));
            values.Apply("safeStartMilliamps", "0");
            values.Apply("marginMilliamps", "0");
            values.Apply("safeLostMilliamps", "0");
            values.Apply("safeImplausibleMilliamps", "0");
            return values;
        }

        private static byte[] Record()
        {
            var flash = new FakeFlash();
            Assert.AreEqual(SaveResult.Saved, Open(flash, out _).Save(With(16000), 0));
            return flash.Slot(0);
        }

        private static Random NewRandom()
        {
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            return new Random((int)Seeded.Value);
        }
    }
}
