using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>A slot of the settings' flash: only a whole record is read, what it gives keeps every rule, and saving
    /// it again loses nothing.</summary>
    public sealed class RecordTarget : IFuzzTarget
    {
        private const int EntriesAt = 13;
        private const int CheckBytes = 4;

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } =
        [
            Saved(),
            Saved(
                "siteMeter", "custom", "customCurrent", "12,14,16 int32 low 1/1000",
                "customPower", "18,20,22 int32 low 1/10", "siteMeterAddress", "192.168.0.4"),
            Saved("siteMeter", "dsmr-5", "stationMaximumMilliamps", "10000"),
            StoredRecord.Bytes(2, -5, 7, "2C 01 02 AA BB"),             // a key of a later firmware
            StoredRecord.Bytes(1, 9, 7, "00 01 03 01 02 03"),           // a secret
            StoredRecord.Bytes(1, 9, 7, ""),
        ];

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            if (input.Length < EntriesAt + CheckBytes)
            {
                return input;
            }

            byte[] record = (byte[])input.Clone();
            record[0] = 0x45;
            record[1] = 0x4C;
            record[3] = (byte)record.Length;
            record[4] = (byte)(record.Length >> 8);
            StoredRecord.Seal(record);
            return record;
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            var buffer = new byte[SettingsRecord.MaximumLength];
            input.AsSpan(0, Math.Min(input.Length, buffer.Length)).CopyTo(buffer);
            bool sound = IsSound(input);
            Assert.AreEqual(sound, SettingsRecord.IsSound(buffer, input.Length));

            var flash = new FakeFlash();
            flash.Put(random.Next(2), input);
            var store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            bool factory = sound && SettingsRecord.IsFactory(buffer, input.Length); // what a factory reset leaves
            Assert.AreEqual(
                sound && !factory, store.Result is LoadResult.Loaded or LoadResult.RuleBroken, $"{store.Result}");
            Assert.IsNull(values.Check());
            CheckLimits(values);
            if (store.Result == LoadResult.Loaded)
            {
                CheckNumbers(input, values);
            }

            SaveResult saved = store.Save(values, 0);
            Assert.IsTrue(saved is SaveResult.Saved or SaveResult.Unchanged or SaveResult.DoesNotFit, $"{saved}");
            if (saved == SaveResult.Saved && store.Result == LoadResult.Loaded)
            {
                var again = new SettingsStore(flash);
                SettingValues reread = again.CreateValues();
                Assert.AreEqual(LoadResult.Loaded, again.Result);
                Assert.AreEqual(Text(values), Text(reread));
                Assert.AreEqual(store.UnknownLength, again.UnknownLength);
                CollectionAssert.AreEqual(store.Secret, again.Secret);
            }

            return ((long)store.Result * 100_000) + ((long)saved * 10_000) + (store.UnknownLength / 4 * 10)
                + (store.Secret == null ? 0 : 1);
        }

        // By the remarks of the record, on all bytes.
        private static bool IsSound(byte[] record)
        {
            if (record.Length < EntriesAt + CheckBytes || record.Length > SettingsRecord.MaximumLength
                || record[0] != 0x45 || record[1] != 0x4C || BitConverter.ToUInt16(record, 3) != record.Length
                || BitConverter.ToUInt32(record, record.Length - CheckBytes) != Crc(record[..^CheckBytes]))
            {
                return false;
            }

            byte[] entries = record[EntriesAt..^CheckBytes];
            while (entries.Length >= 3 && entries.Length >= 3 + entries[2])
            {
                entries = entries[(3 + entries[2])..];
            }

            return entries.Length == 0;
        }

        private static uint Crc(byte[] bytes)
        {
            uint crc = 0xFFFFFFFF;
            foreach (byte value in bytes)
            {
                crc ^= value;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
                }
            }

            return ~crc;
        }

        // Of several entries with one key the last counts.
        private static void CheckNumbers(byte[] record, SettingValues values)
        {
            for (int at = EntriesAt; at < record.Length - CheckBytes; at += 3 + record[at + 2])
            {
                int key = BitConverter.ToUInt16(record, at);
                bool isNumber = key < SettingTable.Count && SettingTable.Row(key).Kind == SettingKind.Number
                    && record[at + 2] == 4 && !IsLater(record, at, key);
                int stored = BitConverter.ToInt32(record, at + 3);
                if (isNumber && stored >= SettingTable.Row(key).Minimum && stored <= SettingTable.Row(key).Maximum)
                {
                    Assert.AreEqual(stored, values.Get((Setting)key), SettingTable.Row(key).Name);
                }
            }
        }

        private static bool IsLater(byte[] record, int than, int key)
        {
            for (int at = than + 3 + record[than + 2]; at < record.Length - CheckBytes; at += 3 + record[at + 2])
            {
                if (BitConverter.ToUInt16(record, at) == key)
                {
                    return true;
                }
            }

            return false;
        }

        private static void CheckLimits(SettingValues values)
        {
            for (int index = 0; index < SettingTable.Count; index++)
            {
                SettingRow row = SettingTable.Row(index);
                if (!row.IsText)
                {
                    Assert.IsInRange(row.Minimum, row.Maximum, values.Get((Setting)index), row.Name);
                }
                else if (row.Kind != SettingKind.Quantity)
                {
                    Assert.IsTrue(SettingText.IsAllowed(index, values.Plain((Setting)index)), row.Name);
                }
            }
        }

        private static string Text(SettingValues values) => string.Join(
            "\n", Enumerable.Range(0, SettingTable.Count).Select(index => values.Text((Setting)index)));

        private static byte[] Saved(params string[] pairs)
        {
            var values = new SettingValues();
            for (int i = 0; i < pairs.Length; i += 2)
            {
                Assert.IsNull(values.Apply(pairs[i], pairs[i + 1]));
            }

            var flash = new FakeFlash();
            var store = new SettingsStore(flash);
            store.CreateValues();
            Assert.AreEqual(SaveResult.Saved, store.Save(values, 0), values.Check());
            return flash.Slot(flash.LastSlot);
        }
    }
}
