using System;
using Evenload.Core.Ports;

namespace Evenload.Core.Settings
{
    /// <summary>The settings in flash: two slots written in turn, of which the newest whole record counts
    /// (INV-11).</summary>
    public sealed class SettingsStore
    {
        /// <summary>Least time between two writes, ms: also a script that saves in a loop does not wear the flash
        /// out.</summary>
        public const int PauseMs = 10000;

        private readonly ISettingsFlash _flash;
        private readonly byte[] _record = new byte[SettingsRecord.MaximumLength];
        private readonly byte[] _stored = new byte[SettingsRecord.MaximumLength];
        private readonly bool[] _refused = new bool[SettingTable.Count];
        private byte[] _unknown = new byte[0];
        private int _slot = FlashRecord.NoSlot;
        private int _sequence;
        private bool _wrote;
        private bool _uncertain;
        private long _lastWriteMs;

        /// <summary>A store; nothing is read yet.</summary>
        /// <param name="flash">Where it keeps its records.</param>
        public SettingsStore(ISettingsFlash flash)
        {
            _flash = flash;
        }

        /// <summary>What <see cref="CreateValues"/> found.</summary>
        public LoadResult Result { get; private set; }

        /// <summary>Version of the record that was loaded; 0 for none.</summary>
        public int Version { get; private set; }

        /// <summary>Writes of all time, failed ones since start-up included.</summary>
        public int Writes { get; private set; }

        /// <summary>The rule that the settings loaded or refused last break, as a sentence; null if they break
        /// none.</summary>
        public string Broken { get; private set; }

        /// <summary>Index of the setting that could not be stored, after <see cref="SaveResult.DoesNotFit"/>.</summary>
        public int Unfit { get; private set; }

        /// <summary>What the store had, also where it breaks a rule, so that a person can mend it; null where there was
        /// nothing.</summary>
        public SettingValues Loaded { get; private set; }

        /// <summary>What is saved beside the settings and never shown, at most 255 bytes; null for nothing.</summary>
        public byte[] Secret { get; set; }

        /// <summary>Bytes of entries that a later firmware saved and this one keeps for it.</summary>
        public int UnknownLength => _unknown.Length;

        /// <summary>Loads the settings. At start-up, once.</summary>
        /// <returns>Always settings that break no rule. Where there is nothing to load, the defaults with the station
        /// maximum lowered to the start-up safe current: nobody has told the size of the fuse. That holds for an empty
        /// store too, because a file system that finds itself damaged formats itself without a word.</returns>
        public SettingValues CreateValues()
        {
            int count0 = _flash.Read(0, _record);
            int count1 = _flash.Read(1, _stored);
            bool sound0 = SettingsRecord.IsSound(_record, count0);
            bool sound1 = SettingsRecord.IsSound(_stored, count1);
            _slot = FlashRecord.Newest(_record, sound0, _stored, sound1);
            if (_slot == FlashRecord.NoSlot)
            {
                Result = count0 == 0 && count1 == 0 ? LoadResult.Empty : LoadResult.Damaged;
                return CreateSafeDefaults();
            }

            Result = (sound0 || count0 == 0) && (sound1 || count1 == 0)
                ? LoadResult.Loaded
                : LoadResult.LoadedBesideDamage;
            return _slot == 0 ? CreateLoaded(_record, count0) : CreateLoaded(_stored, count1);
        }

        /// <summary>Tells whether a stored value lay outside its limits, so that the default stands in for
        /// it.</summary>
        /// <param name="index">0 to <see cref="SettingTable.Count"/> - 1.</param>
        public bool IsRefused(int index) => _refused[index];

        /// <summary>Writes the settings into the slot that holds the older ones.</summary>
        /// <param name="values">All settings.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public SaveResult Save(SettingValues values, long nowMs)
        {
            Broken = values.Check();
            if (Broken != null)
            {
                return SaveResult.RuleBroken;
            }

            int end = SettingsRecord.WriteEntries(_record, values, Secret, _unknown, out int unfit);
            if (end < 0)
            {
                Unfit = unfit;
                return SaveResult.DoesNotFit;
            }

            if (IsStored(end))
            {
                return SaveResult.Unchanged;
            }

            return WaitMs(nowMs) > 0 ? SaveResult.TooSoon : Write(end, nowMs);
        }

        /// <summary>How long until the next write may come, ms.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>0 to <see cref="PauseMs"/>.</returns>
        public int WaitMs(long nowMs)
        {
            long passedMs = nowMs - _lastWriteMs;
            return _wrote && passedMs < PauseMs ? (int)(PauseMs - passedMs) : 0;
        }

        /// <summary>Drops the secret and what a later firmware saved, for a return to the factory's state. In force
        /// with the next save.</summary>
        public void Forget()
        {
            Secret = null;
            _unknown = new byte[0];
        }

        /// <summary>Brings the factory's state back: both slots get a record without any setting but the board. The
        /// pause between writes does not count; the charger is to be restarted then.</summary>
        /// <param name="values">Have the board.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>False when a slot could not be written; what it had may come back.</returns>
        public bool Reset(SettingValues values, long nowMs)
        {
            Forget();
            bool first = Write(SettingsRecord.WriteFactory(_record, values), nowMs) == SaveResult.Saved;
            return Write(SettingsRecord.WriteFactory(_record, values), nowMs) == SaveResult.Saved && first;
        }

        private static SettingValues CreateSafeDefaults()
        {
            var values = new SettingValues();
            values.Apply(
                SettingTable.Row((int)Setting.StationMaximumMilliamps).Name, values.Text(Setting.SafeStartMilliamps));
            return values;
        }

        private SettingValues CreateLoaded(byte[] record, int count)
        {
            _sequence = FlashRecord.Sequence(record);
            Version = SettingsRecord.VersionOf(record);
            Writes = SettingsRecord.Writes(record);
            Secret = SettingsRecord.CreateSecret(record, count);
            _unknown = SettingsRecord.CreateUnknown(record, count);
            bool isFactory = SettingsRecord.IsFactory(record, count);
            Result = isFactory ? LoadResult.Empty : Result;
            SettingValues values = isFactory ? CreateSafeDefaults() : new SettingValues();
            SettingsRecord.Read(record, count, values, _refused);
            Loaded = values;
            Broken = values.Check();
            if (Broken == null)
            {
                return values;
            }

            Result = LoadResult.RuleBroken;
            return CreateSafeDefaults();
        }

        // The slot is read anew: flash that has failed since is written again. After a write that failed nobody knows
        // which record would be loaded.
        private bool IsStored(int end)
        {
            if (_slot == FlashRecord.NoSlot || _uncertain)
            {
                return false;
            }

            int count = _flash.Read(_slot, _stored);
            return SettingsRecord.IsSound(_stored, count) && SettingsRecord.HasEntries(_stored, count, _record, end);
        }

        private SaveResult Write(int end, long nowMs)
        {
            int slot = _slot == 0 ? 1 : 0;
            Writes++;
            _wrote = true;
            _uncertain = true;
            _lastWriteMs = nowMs;
            int length = SettingsRecord.Seal(_record, end, _sequence + 1, Writes);
            if (!_flash.Write(slot, _record, length))
            {
                return SaveResult.WriteFailed;
            }

            if (_flash.Read(slot, _stored) != length || !IsSame(length))
            {
                return SaveResult.NotReadBack;
            }

            _slot = slot;
            _sequence++;
            _uncertain = false;
            return SaveResult.Saved;
        }

        private bool IsSame(int length)
        {
            for (int i = 0; i < length; i++)
            {
                if (_record[i] != _stored[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
