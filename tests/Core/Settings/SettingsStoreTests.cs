using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class SettingsStoreTests
    {
        private const string Limit16 = "00 00 04 80 3E 00 00";      // installationLimitMilliamps 16000
        private const string Limit20 = "00 00 04 20 4E 00 00";      // 20000

        [TestMethod]
        public void Board_without_settings_has_the_defaults_and_offers_the_safe_current_at_most()
        {
            var store = new SettingsStore(new FakeFlash());
            SettingValues values = store.CreateValues();
            Assert.AreEqual((int)LoadResult.Empty, (int)store.Result, "The result.");
            ExpectSafeDefaults(values);
            Assert.IsTrue(StoreText.OfLoad(store).IndexOf("No settings were saved") == 0, "Said so.");
        }

        [TestMethod]
        [DataRow("AA")]
        [DataRow("FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF")]
        [DataRow("00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
        public void Damaged_store_has_the_defaults_and_offers_the_safe_current_at_most(string junk)
        {
            for (int slots = 1; slots <= 3; slots++)
            {
                var flash = new FakeFlash();
                flash.Put(0, (slots & 1) != 0 ? Hex.Bytes(junk) : new byte[0]);
                flash.Put(1, (slots & 2) != 0 ? Hex.Bytes(junk) : new byte[0]);
                var store = new SettingsStore(flash);
                ExpectSafeDefaults(store.CreateValues());
                Assert.AreEqual((int)LoadResult.Damaged, (int)store.Result, "The result.");
                Assert.IsTrue(StoreText.OfLoad(store).IndexOf("The saved settings are damaged") == 0, "Said so.");
            }
        }

        [TestMethod]
        public void Flash_that_cannot_be_read_counts_as_damaged()
        {
            var flash = new FakeFlash { IsUnreadable = true };
            var store = new SettingsStore(flash);
            ExpectSafeDefaults(store.CreateValues());
            Assert.AreEqual((int)LoadResult.Damaged, (int)store.Result, "The result.");
        }

        [TestMethod]
        public void Every_setting_comes_back_as_it_was_saved()
        {
            var flash = new FakeFlash();
            SettingValues values = Unusual();
            Assert.AreEqual((int)SaveResult.Saved, (int)Opened(flash).Save(values, 0), "Saved.");
            var store = new SettingsStore(flash);
            SettingValues loaded = store.CreateValues();
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "The result.");
            ExpectSame(values, loaded);
            for (int i = 0; i < SettingTable.Count; i++)
            {
                Assert.IsFalse(store.IsRefused(i), SettingTable.Row(i).Name);
            }
        }

        [TestMethod]
        [DataRow((int)Tear.Short)]
        [DataRow((int)Tear.MixedWithOld)]
        [DataRow((int)Tear.ThenErased)]
        [DataRow((int)Tear.ThenRandom)]
        [DataRow((int)Tear.WhileErasing)]
        public void Cut_in_power_at_any_byte_leaves_the_settings_before_or_after(int tear)
        {
            SettingValues before = With("installationLimitMilliamps", "20000");
            var first = new FakeFlash();
            SettingsStore saving = Opened(first);
            Assert.AreEqual((int)SaveResult.Saved, (int)saving.Save(new SettingValues(), 0), "The older one.");
            Assert.AreEqual((int)SaveResult.Saved, (int)saving.Save(before, 10000), "The newer one.");
            Assert.AreEqual((int)SaveResult.Saved, (int)saving.Save(Unusual(), 20000), "What is to be cut.");
            byte[] whole = first.Slot(0);
            first = new FakeFlash();
            saving = Opened(first);
            saving.Save(new SettingValues(), 0);
            saving.Save(before, 10000);
            byte[] older = first.Slot(0);
            SettingValues after = Unusual();
            for (int cut = 0; cut <= whole.Length; cut++)
            {
                first.Put(0, older);
                first.Restart();
                SettingsStore store = Opened(first);
                first.CutAfter = cut;
                first.Tear = (Tear)tear;
                Assert.AreEqual((int)SaveResult.WriteFailed, (int)store.Save(after, 0), "Not saved.");
                first.Restart();
                bool complete = Hex.Text(first.Slot(0), 0, first.Slot(0).Length) == Hex.Text(whole, 0, whole.Length);
                Assert.IsTrue(complete == (cut == whole.Length && tear != (int)Tear.WhileErasing), "Whole.");
                store = new SettingsStore(first);
                SettingValues loaded = store.CreateValues();
                ExpectSame(complete ? after : before, loaded);
                bool clean = complete || first.Slot(0).Length == 0 || (tear == (int)Tear.WhileErasing && cut == 0)
                    || (tear == (int)Tear.MixedWithOld && cut <= 3);
                LoadResult expected = clean ? LoadResult.Loaded : LoadResult.LoadedBesideDamage;
                Assert.AreEqual((int)expected, (int)store.Result, "Cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void Slots_are_written_in_turn_and_the_newest_counts()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            for (int i = 0; i < 5; i++)
            {
                string limit = (20000 + i).ToString();
                Assert.AreEqual(
                    (int)SaveResult.Saved,
                    (int)store.Save(With("installationLimitMilliamps", limit), i * 10000L),
                    "Saved.");
                Assert.AreEqual(i % 2, flash.LastSlot, "The slot.");
                var next = new SettingsStore(flash);
                Assert.AreEqual(20000 + i, next.CreateValues().Get(Setting.InstallationLimitMilliamps), "Loaded.");
                Assert.AreEqual(i + 1, next.Writes, "Counted.");
                Assert.AreEqual((int)LoadResult.Loaded, (int)next.Result, "Both are sound.");
            }
        }

        [TestMethod]
        public void Turn_goes_on_after_a_restart()
        {
            var flash = new FakeFlash();
            for (int i = 0; i < 4; i++)
            {
                Opened(flash).Save(With("installationLimitMilliamps", (20000 + i).ToString()), 0);
                Assert.AreEqual(i % 2, flash.LastSlot, "The slot.");
            }

            Assert.AreEqual("04 00 00 00 04 00 00 00", Hex.Text(flash.Slot(1), 5, 8), "Number and writes.");
        }

        [TestMethod]
        [DataRow(1, 2)]
        [DataRow(-2, -1)]
        [DataRow(-1, 0)]                            // FFFFFFFFh and on
        [DataRow(int.MaxValue, int.MinValue)]       // 7FFFFFFFh and on
        public void Later_number_counts_across_the_wrap(int earlier, int later)
        {
            for (int slot = 0; slot < 2; slot++)
            {
                var flash = new FakeFlash();
                flash.Put(slot, StoredRecord.Bytes(1, earlier, 1, Limit16));
                flash.Put(1 - slot, StoredRecord.Bytes(1, later, 2, Limit20));
                SettingsStore store = new SettingsStore(flash);
                Assert.AreEqual(20000, store.CreateValues().Get(Setting.InstallationLimitMilliamps), "The later one.");
                Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Unusual(), 0), "Saved.");
                Assert.AreEqual(slot, flash.LastSlot, "Over the earlier one.");
                ExpectSame(Unusual(), new SettingsStore(flash).CreateValues());
            }
        }

        [TestMethod]
        public void Single_damaged_slot_is_told_and_written_over()
        {
            for (int slot = 0; slot < 2; slot++)
            {
                var flash = new FakeFlash();
                flash.Put(slot, StoredRecord.Bytes(1, 5, 5, Limit16));
                flash.Put(1 - slot, Hex.Bytes("45 4C 01"));
                SettingsStore store = new SettingsStore(flash);
                Assert.AreEqual(16000, store.CreateValues().Get(Setting.InstallationLimitMilliamps), "The sound one.");
                Assert.AreEqual((int)LoadResult.LoadedBesideDamage, (int)store.Result, "The result.");
                Assert.IsTrue(StoreText.OfLoad(store).IndexOf("the other one is damaged") > 0, "Said so.");
                store.Save(Unusual(), 0);
                Assert.AreEqual(1 - slot, flash.LastSlot, "Over the damaged one.");
            }
        }

        [TestMethod]
        public void Writes_are_ten_seconds_apart()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            Assert.AreEqual(0, store.WaitMs(500), "Nothing to wait for.");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(new SettingValues(), 500), "The first.");
            SettingValues other = Unusual();
            Assert.AreEqual((int)SaveResult.TooSoon, (int)store.Save(other, 500), "At once.");
            Assert.AreEqual((int)SaveResult.TooSoon, (int)store.Save(other, 10499), "Too soon.");
            Assert.AreEqual(1, store.WaitMs(10499), "The last millisecond.");
            Assert.IsTrue(StoreText.OfSave(store, SaveResult.TooSoon, 9500).IndexOf("again in 1 s.") > 0, "Said so.");
            Assert.IsTrue(StoreText.OfSave(store, SaveResult.TooSoon, 9499).IndexOf("again in 2 s.") > 0, "Up.");
            Assert.AreEqual(1, flash.Writes, "Nothing was written.");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(other, 10500), "In time.");
            Assert.AreEqual(2, store.Writes, "Counted.");
        }

        [TestMethod]
        public void Save_of_the_same_settings_writes_nothing()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            store.Save(Unusual(), 0);
            Assert.AreEqual((int)SaveResult.Unchanged, (int)store.Save(Unusual(), 1), "Also within ten seconds.");
            store = Opened(flash);
            Assert.AreEqual((int)SaveResult.Unchanged, (int)store.Save(Unusual(), 0), "Also after a restart.");
            Assert.AreEqual(1, flash.Writes, "Nothing was written.");
            Assert.AreEqual(1, store.Writes, "Nor counted.");
            store.Secret = new byte[] { 1 };
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Unusual(), 0), "The secret counts too.");
        }

        [TestMethod]
        public void Same_settings_are_written_again_when_their_slot_has_failed()
        {
            // The sequence number, an entry, the check.
            int[] offsets = { 5, 20, -1 };
            for (int i = 0; i < offsets.Length; i++)
            {
                var flash = new FakeFlash();
                SettingsStore store = Opened(flash);
                store.Save(Unusual(), 0);
                flash.Slot(0)[offsets[i] < 0 ? flash.Slot(0).Length - 1 : offsets[i]] ^= 1;
                Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Unusual(), 10000), "Saved.");
                Assert.AreEqual(1, flash.LastSlot, "The slot.");
            }
        }

        [TestMethod]
        public void Full_flash_leaves_the_settings_before_and_says_so()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            store.Save(new SettingValues(), 0);
            flash.IsFull = true;
            Assert.AreEqual((int)SaveResult.WriteFailed, (int)store.Save(Unusual(), 10000), "Failed.");
            Assert.AreEqual((int)SaveResult.TooSoon, (int)store.Save(Unusual(), 19999), "A failed write wears too.");
            ExpectSame(new SettingValues(), new SettingsStore(flash).CreateValues());
            flash.IsFull = false;
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Unusual(), 20000), "Saved.");
            Assert.AreEqual(3, store.Writes, "All three were writes.");
            ExpectSame(Unusual(), new SettingsStore(flash).CreateValues());
        }

        [TestMethod]
        public void Record_that_reads_back_otherwise_is_not_saved()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            store.Save(new SettingValues(), 0);
            int length = flash.Slot(0).Length;
            for (int bad = 0; bad < length; bad++)
            {
                flash.BadByte = bad;
                Assert.AreEqual((int)SaveResult.NotReadBack, (int)store.Save(Changed(), 10000L * (bad + 1)), "Failed.");
                Assert.AreEqual(1, flash.LastSlot, "The sound slot is left alone.");
            }

            flash.BadByte = -1;
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Changed(), 10000L * (length + 1)), "Saved.");
            ExpectSame(Changed(), new SettingsStore(flash).CreateValues());
        }

        [TestMethod]
        public void Slot_that_keeps_more_than_the_record_is_not_saved()
        {
            var flash = new FakeFlash { LeftBehind = 1 };
            Assert.AreEqual((int)SaveResult.NotReadBack, (int)Opened(flash).Save(Changed(), 0), "Failed.");
        }

        [TestMethod]
        public void After_a_failed_write_the_settings_before_are_written_if_asked_for()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            store.Save(new SettingValues(), 0);
            flash.DeniesWrites = true;      // the record is there all the same and would be loaded
            Assert.AreEqual((int)SaveResult.WriteFailed, (int)store.Save(Unusual(), 10000), "Failed.");
            flash.DeniesWrites = false;
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(new SettingValues(), 20000), "Written.");
            ExpectSame(new SettingValues(), new SettingsStore(flash).CreateValues());
            Assert.AreEqual((int)SaveResult.Unchanged, (int)store.Save(new SettingValues(), 30000), "Certain again.");
        }

        [TestMethod]
        public void Entries_of_later_firmware_are_kept_byte_for_byte()
        {
            var flash = new FakeFlash();

            // Keys 200, 255 and 300, around a known one; the first has no value.
            flash.Put(0, StoredRecord.Bytes(2, 7, 70, "C8 00 00 FF 00 02 AA BB " + Limit16 + " 2C 01 01 CC"));
            SettingsStore store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "The result.");
            Assert.AreEqual(16000, values.Get(Setting.InstallationLimitMilliamps), "The known one.");
            Assert.AreEqual(12, store.UnknownLength, "Three entries.");
            Assert.AreEqual(2, store.Version, "The version.");
            Assert.IsTrue(StoreText.OfLoad(store).IndexOf("Later firmware saved them; 12 bytes") > 0, "Said so.");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(values, 0), "Saved.");
            string saved = Hex.Text(flash.Slot(1), 13, flash.Slot(1).Length - 13);
            Assert.AreEqual(0, saved.IndexOf("C8 00 00 FF 00 02 AA BB 2C 01 01 CC 00 00 04 80 3E"), "Kept.");
            Assert.AreEqual(1, (int)flash.Slot(1)[2], "In a record of this version.");
            Assert.AreEqual(12, Opened(flash).UnknownLength, "And again.");
        }

        [TestMethod]
        public void Setting_that_a_record_does_not_have_keeps_its_default()
        {
            var flash = new FakeFlash();
            flash.Put(1, StoredRecord.Bytes(1, 7, 70, Limit16));
            SettingsStore store = new SettingsStore(flash);
            ExpectSame(With("installationLimitMilliamps", "16000"), store.CreateValues());
            Assert.IsFalse(store.IsRefused((int)Setting.StaleAfterMs), "Nothing was refused.");
            Assert.IsTrue(StoreText.OfLoad(store) == "The saved settings are in force.", "Said so.");
        }

        [TestMethod]
        [DataRow("01 00 04 11 27 00 00", "marginMilliamps")]            // 10001 mA
        [DataRow("01 00 04 FF FF FF FF", "marginMilliamps")]            // -1
        [DataRow("01 00 04 FF FF FF 7F", "marginMilliamps")]            // more digits than are read
        [DataRow("01 00 03 10 27 00", "marginMilliamps")]               // no number of four bytes
        [DataRow("01 00 05 10 27 00 00 00", "marginMilliamps")]
        [DataRow("0F 00 05 65 6D 33 34 31", "siteMeter")]               // "em341"
        [DataRow("0E 00 02 6C 34", "phaseRotation")]                    // "l4"
        [DataRow("0E 00 00", "phaseRotation")]                          // nothing
        [DataRow("1F 00 02 31 32", "customCurrent")]                    // "12"
        public void Value_outside_its_limits_falls_to_its_default_and_the_others_stay(string entry, string name)
        {
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(1, 1, 1, entry + " " + Limit16));
            SettingsStore store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "The result.");
            ExpectSame(With("installationLimitMilliamps", "16000"), values);
            int index = SettingTable.IndexOf(name);
            for (int i = 0; i < SettingTable.Count; i++)
            {
                Assert.IsTrue(store.IsRefused(i) == (i == index), SettingTable.Row(i).Name);
            }

            Assert.AreEqual(0, StoreText.OfRefused(index).IndexOf(name + " was saved with a value"), "Said so.");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(values, 0), "What is in force now differs.");
        }

        [TestMethod]
        public void Limits_themselves_are_taken()
        {
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(1, 1, 1, "01 00 04 10 27 00 00 17 00 04 FF FF FF FF"));
            SettingsStore store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            Assert.AreEqual(10000, values.Get(Setting.MarginMilliamps), "The largest margin.");
            Assert.AreEqual(-1, values.Get(Setting.SiteMeterGapMs), "The least gap.");
            Assert.IsFalse(store.IsRefused((int)Setting.MarginMilliamps), "Taken.");
        }

        [TestMethod]
        public void Record_that_breaks_a_rule_gives_the_defaults_at_the_safe_current()
        {
            var flash = new FakeFlash();

            // A safe current of 7000 mA under a fuse of 6000 mA.
            flash.Put(0, StoredRecord.Bytes(1, 1, 1, "00 00 04 70 17 00 00 05 00 04 58 1B 00 00"));
            SettingsStore store = new SettingsStore(flash);
            ExpectSafeDefaults(store.CreateValues());
            Assert.AreEqual((int)LoadResult.RuleBroken, (int)store.Result, "The result.");
            Assert.IsTrue(StoreText.OfLoad(store).IndexOf("break a rule") > 0, "Said so.");
            Assert.IsTrue(StoreText.OfLoad(store).IndexOf("installationLimitMilliamps") > 0, "With the rule.");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Unusual(), 0), "Saved.");
            Assert.AreEqual(1, flash.LastSlot, "The record is left until a new one is whole.");
        }

        [TestMethod]
        public void What_breaks_a_rule_is_kept_for_a_person_to_mend()
        {
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(1, 1, 1, "00 00 04 70 17 00 00 05 00 04 58 1B 00 00"));
            SettingsStore store = new SettingsStore(flash);
            store.CreateValues();
            Assert.AreEqual(6000, store.Loaded.Get(Setting.InstallationLimitMilliamps), "As it was stored.");
            Assert.AreEqual(7000, store.Loaded.Get(Setting.SafeStartMilliamps), "As it was stored.");
        }

        [TestMethod]
        public void Reset_brings_the_factory_state_and_leaves_only_the_board()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            SettingValues values = With("board", "esp32-poe-iso");
            values.Apply("marginMilliamps", "1500");
            store.Secret = new byte[] { 1, 2, 3 };
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(values, 0), "Saved.");
            Assert.IsTrue(store.Reset(values, 1), "At once after a save.");
            for (int damaged = 0; damaged < 2; damaged++)
            {
                var again = new SettingsStore(flash);
                SettingValues found = again.CreateValues();
                Assert.AreEqual((int)LoadResult.Empty, (int)again.Result, "As from the factory.");
                Assert.AreEqual("esp32-poe-iso", found.Text(Setting.Board), "The board is what it is.");
                Assert.AreEqual(500, found.Get(Setting.MarginMilliamps), "The default.");
                Assert.AreEqual(6000, found.Get(Setting.StationMaximumMilliamps), "The start-up safe current.");
                Assert.IsTrue(again.Secret == null, "No password.");
                flash.Slot(flash.LastSlot)[5] ^= 1;
            }
        }

        [TestMethod]
        public void Settings_that_break_a_rule_are_not_saved()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            SettingValues values = With("safeLostMilliamps", "5000");
            Assert.AreEqual((int)SaveResult.RuleBroken, (int)store.Save(values, 0), "Refused.");
            Assert.AreEqual(0, flash.Writes, "Nothing was written.");
            Assert.AreEqual(
                "Not saved: " + values.Check(), StoreText.OfSave(store, SaveResult.RuleBroken, 0), "Said so.");
        }

        [TestMethod]
        public void Text_of_255_letters_is_stored_and_a_longer_one_is_named()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            SettingValues values = With("customCurrent", new string('0', 249) + " int16");
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(values, 0), "Saved.");
            ExpectSame(values, new SettingsStore(flash).CreateValues());
            values.Apply("customCurrent", new string('0', 250) + " int16");
            Assert.AreEqual((int)SaveResult.DoesNotFit, (int)store.Save(values, 10000), "Refused.");
            Assert.IsTrue(
                StoreText.OfSave(store, SaveResult.DoesNotFit, 10000).IndexOf("customCurrent is too long") > 0,
                "Named.");
            Assert.AreEqual(1, flash.Writes, "Nothing was written.");
        }

        [TestMethod]
        public void Text_with_a_letter_that_cannot_be_stored_is_named()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            SettingValues values = With("customVoltage", "12 int16\t");
            Assert.AreEqual((int)SaveResult.DoesNotFit, (int)store.Save(values, 0), "Refused.");
            Assert.AreEqual((int)Setting.CustomVoltage, store.Unfit, "Named.");
        }

        [TestMethod]
        public void Secret_that_finds_no_room_beside_what_later_firmware_saved_is_refused()
        {
            // Six entries of 258 bytes and one of 235 fill a record.
            string entries = "";
            for (int i = 0; i < 6; i++)
            {
                entries += "C8 00 FF " + Hex.Text(new byte[255], 0, 255) + " ";
            }

            entries += "C9 00 E8 " + Hex.Text(new byte[232], 0, 232);
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(2, 1, 1, entries));
            Assert.AreEqual(SettingsRecord.MaximumLength, flash.Slot(0).Length, "Full.");
            SettingsStore store = Opened(flash);
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "Sound.");
            store.Secret = new byte[52];
            Assert.AreEqual((int)SaveResult.DoesNotFit, (int)store.Save(new SettingValues(), 0), "Refused.");
            Assert.AreEqual(0, flash.Writes, "Nothing was written.");
        }

        [TestMethod]
        public void Record_that_would_be_too_long_is_not_written()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            SettingValues values = With("customCurrent", new string('0', 249) + " int16");
            values.Apply("customVoltage", new string('0', 249) + " int16");
            values.Apply("customTotalPower", new string('0', 249) + " int16");
            values.Apply("customFrequency", new string('0', 249) + " int16");
            values.Apply("customEnergyImport", new string('0', 94) + " int16");
            byte[] record = new byte[SettingsRecord.MaximumLength];
            int end = SettingsRecord.WriteEntries(record, values, null, new byte[0], out int unfit);

            // What is left is filled to the last byte, then with one more.
            int room = SettingsRecord.MaximumLength - 4 - end;
            Assert.IsTrue(room > 3 && room < 255, "A secret can fill it.");
            store.Secret = new byte[room - 3];
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(values, 0), "Saved.");
            Assert.AreEqual(SettingsRecord.MaximumLength, flash.Slot(0).Length, "To the last byte.");
            SettingsStore next = new SettingsStore(flash);
            ExpectSame(values, next.CreateValues());
            store.Secret = new byte[room - 2];
            Assert.AreEqual((int)SaveResult.DoesNotFit, (int)store.Save(values, 10000), "Refused.");
            Assert.AreEqual(SettingTable.Count - 1, store.Unfit, "The last of all.");
            Assert.AreEqual(1, flash.Writes, "Nothing was written.");
        }

        [TestMethod]
        public void Console_lines_of_full_length_fit_for_every_text()
        {
            var flash = new FakeFlash();
            SettingValues values = Unusual();
            for (int i = 0; i < SettingTable.Count; i++)
            {
                if (SettingTable.Row(i).Kind == SettingKind.Quantity)
                {
                    values.Apply(SettingTable.Row(i).Name, new string('0', 139) + " int16");   // set NAME ...
                }
            }

            SettingsStore store = Opened(flash);
            store.Secret = new byte[64];
            byte[] record = new byte[SettingsRecord.MaximumLength];
            int end = SettingsRecord.WriteEntries(record, values, store.Secret, new byte[0], out int unfit);
            Assert.AreEqual(SettingTable.Count, unfit, "All of them.");
            Assert.IsTrue(end > 0, "They fit.");
        }

        [TestMethod]
        public void Secret_is_kept_until_it_is_forgotten()
        {
            var flash = new FakeFlash();
            SettingsStore store = Opened(flash);
            Assert.IsTrue(store.Secret == null, "None at first.");
            store.Secret = new byte[] { 1, 2, 3 };
            store.Save(new SettingValues(), 0);
            store = Opened(flash);
            Assert.AreEqual("01 02 03", Hex.Text(store.Secret, 0, store.Secret.Length), "After a restart.");
            Assert.AreEqual(0, store.UnknownLength, "It is no unknown entry.");
            store.Forget();
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(new SettingValues(), 0), "Saved.");
            Assert.IsTrue(Opened(flash).Secret == null, "Forgotten.");
        }

        [TestMethod]
        public void Record_of_firmware_without_network_settings_goes_on_as_before()
        {
            // siteMeter countis-e27 and siteMeterAddress 10.0.0.9, saved before there were keys 59 to 64.
            var flash = new FakeFlash();
            flash.Put(
                0,
                StoredRecord.Bytes(
                    1, 7, 70, "0F 00 0B 63 6F 75 6E 74 69 73 2D 65 32 37 12 00 04 09 00 00 0A"));
            var store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "No rule is broken.");
            Assert.AreEqual("10.0.0.9", values.Text(Setting.SiteMeterAddress), "As it was.");
            Assert.AreEqual("auto", values.Text(Setting.Network), "The default.");
            Assert.AreEqual("none", values.Text(Setting.WifiName), "As the firmware image keeps it.");
        }

        [TestMethod]
        public void Later_firmwares_texts_are_kept_as_they_stand()
        {
            // Key 200: "My Home" in quotation marks.
            const string Later = "C8 00 09 22 4D 79 20 48 6F 6D 65 22";
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(2, 7, 70, Limit16 + " " + Later));
            SettingsStore store = Opened(flash);
            Assert.AreEqual((int)SaveResult.Saved, (int)store.Save(Changed(), 0), "Saved.");
            string record = Hex.Text(flash.Slot(1), 0, flash.Slot(1).Length);
            Assert.IsTrue(record.IndexOf(Later) > 0, "Kept.");
        }

        [TestMethod]
        [DataRow(
            "3F 00 21 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41")]
        [DataRow("3F 00 02 41 7F")]                             // no letter
        [DataRow("40 00 07 41 41 41 41 41 41 41")]              // a password too short
        public void Saved_text_that_cannot_be_is_refused_and_told(string entry)
        {
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(1, 7, 70, Limit16 + " " + entry));
            SettingsStore store = Opened(flash);
            int index = entry.IndexOf("3F") == 0 ? (int)Setting.WifiName : (int)Setting.WifiPassword;
            Assert.IsTrue(store.IsRefused(index), "Refused.");
            Assert.AreEqual("none", store.Loaded.Text((Setting)index), "The default.");
            Assert.IsTrue(StoreText.OfRefused(index).IndexOf(SettingTable.Row(index).Name) == 0, "Told.");
        }

        [TestMethod]
        public void Forgetting_drops_what_later_firmware_saved()
        {
            var flash = new FakeFlash();
            flash.Put(0, StoredRecord.Bytes(2, 7, 70, "C8 00 02 AA BB"));
            SettingsStore store = Opened(flash);
            store.Forget();
            store.Save(new SettingValues(), 0);
            Assert.AreEqual(0, Opened(flash).UnknownLength, "Gone.");
        }

        private static SettingsStore Opened(FakeFlash flash)
        {
            var store = new SettingsStore(flash);
            store.CreateValues();
            return store;
        }

        private static SettingValues With(string name, string text)
        {
            var values = new SettingValues();
            Assert.IsNull(values.Apply(name, text), name);
            return values;
        }

        private static SettingValues Changed() => With("installationLimitMilliamps", "20000");

        // One of each kind of value, at or near its limits, and no rule broken.
        private static SettingValues Unusual()
        {
            SettingValues values = With("installationLimitMilliamps", "125000");
            values.Apply("marginMilliamps", "0");
            values.Apply("siteMeter", "custom");
            values.Apply("siteMeterLink", "rtu-over-tcp");
            values.Apply("siteMeterAddress", "255.1.2.254");
            values.Apply("siteMeterUnit", "255");
            values.Apply("siteMeterPort", "65535");
            values.Apply("siteMeterInvert", "l1+l3");
            values.Apply("vehicleMeter", "sdm630");
            values.Apply("customCurrent", "0x000C,0x000E,0x0010 int32 low 1/10");
            values.Apply("customPower", "18,20,22 int32 low 1/10 negated");
            values.Apply("network", "wifi");
            values.Apply("networkAddress", "223.1.2.253");
            values.Apply("networkMask", "255.255.255.252");
            values.Apply("networkGateway", "223.1.2.254");
            values.Apply("wifiName", "\" \"My #1=Home, \\2nd floor\" \"");
            values.Apply("wifiPassword", "none" + new string('~', 58) + "\"");
            Assert.IsNull(values.Check(), "No rule is broken.");
            return values;
        }

        private static void ExpectSafeDefaults(SettingValues values)
        {
            ExpectSame(With("stationMaximumMilliamps", "6000"), values);
            Assert.IsNull(values.Check(), "They break no rule.");
        }

        private static void ExpectSame(SettingValues expected, SettingValues actual)
        {
            for (int i = 0; i < SettingTable.Count; i++)
            {
                Assert.AreEqual(expected.Get((Setting)i), actual.Get((Setting)i), SettingTable.Row(i).Name);
                Assert.AreEqual(expected.Text((Setting)i), actual.Text((Setting)i), SettingTable.Row(i).Name);
                Assert.AreEqual(expected.Stored((Setting)i), actual.Stored((Setting)i), SettingTable.Row(i).Name);
            }
        }
    }
}
