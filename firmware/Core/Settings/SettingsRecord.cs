using System;

namespace Evenload.Core.Settings
{
    /// <summary>All settings as the bytes of a slot in flash.</summary>
    /// <remarks>
    /// The body of a <see cref="FlashRecord"/> of kind 4Ch. Offset 9: writes of all time; 13: entries. An entry is a
    /// key (2 bytes), the length of its value (1 byte) and the value: 4 bytes for a number or an address, the text for
    /// all else, so that a word or a meter does not hang on its place in a table.
    /// <para>This frame and the meaning of a key never change: what needs another meaning takes a new key. So any
    /// version can be read by any firmware, which keeps the entries that it does not know. A later version says only
    /// that old keys may stand for new ones.</para>
    /// </remarks>
    public static class SettingsRecord
    {
        /// <summary>Version that this firmware writes.</summary>
        public const int Version = 1;

        /// <summary>Longest record, bytes. Seven texts of a whole console line each still fit.</summary>
        public const int MaximumLength = 1800;

        /// <summary>Key of what belongs to no setting and is never shown: the installer's password. The keys below
        /// are a <see cref="Setting"/>'s.</summary>
        public const int SecretKey = 256;

        /// <summary>Where the entries begin.</summary>
        public const int EntriesOffset = 13;

        private const int Kind = 0x4C;
        private const int WritesOffset = FlashRecord.BodyOffset;
        private const int CheckLength = FlashRecord.CheckLength;
        private const int EntryHeaderLength = 3;
        private const int NumberLength = 4;
        private const int LongestValue = 255;

        /// <summary>Tells whether a slot holds a whole record.</summary>
        /// <param name="record">What was read.</param>
        /// <param name="count">Bytes in the slot; any number.</param>
        public static bool IsSound(byte[] record, int count)
        {
            if (!FlashRecord.IsWhole(record, count, Kind))
            {
                return false;
            }

            int end = count - CheckLength;
            int at = EntriesOffset;
            while (at + EntryHeaderLength <= end)
            {
                at += EntryLength(record, at);
            }

            return at == end;
        }

        /// <summary>Version of a sound record.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns>0 to 255.</returns>
        public static int VersionOf(byte[] record) => record[FlashRecord.VersionOffset];

        /// <summary>Writes of all time, that of a sound record included.</summary>
        /// <param name="record">A sound record.</param>
        public static int Writes(byte[] record) => FlashRecord.Number(record, WritesOffset);

        /// <summary>Takes the settings of a sound record.</summary>
        /// <param name="record">A sound record.</param>
        /// <param name="count">Its length.</param>
        /// <param name="values">Gets every setting that the record has and that is within its limits.</param>
        /// <param name="refused">As long as <see cref="SettingTable.Count"/>; true where a value was not taken.</param>
        public static void Read(byte[] record, int count, SettingValues values, bool[] refused)
        {
            int end = count - CheckLength;
            for (int at = EntriesOffset; at < end; at += EntryLength(record, at))
            {
                int key = Key(record, at);
                if (key < SettingTable.Count)
                {
                    string text = CreateText(record, at, key);
                    refused[key] = text == null || values.Apply(SettingTable.Row(key).Name, text) != null;
                }
            }
        }

        /// <summary>Takes the secret of a sound record.</summary>
        /// <param name="record">A sound record.</param>
        /// <param name="count">Its length.</param>
        /// <returns>Null if it has none.</returns>
        public static byte[] CreateSecret(byte[] record, int count)
        {
            int end = count - CheckLength;
            for (int at = EntriesOffset; at < end; at += EntryLength(record, at))
            {
                if (Key(record, at) == SecretKey)
                {
                    byte[] secret = new byte[EntryLength(record, at) - EntryHeaderLength];
                    Array.Copy(record, at + EntryHeaderLength, secret, 0, secret.Length);
                    return secret;
                }
            }

            return null;
        }

        /// <summary>Takes the entries that this firmware does not know, as they stand.</summary>
        /// <param name="record">A sound record.</param>
        /// <param name="count">Its length.</param>
        /// <returns>Whole entries, one after the other.</returns>
        public static byte[] CreateUnknown(byte[] record, int count)
        {
            int end = count - CheckLength;
            int length = 0;
            for (int at = EntriesOffset; at < end; at += EntryLength(record, at))
            {
                length += IsKnown(Key(record, at)) ? 0 : EntryLength(record, at);
            }

            byte[] unknown = new byte[length];
            int to = 0;
            for (int at = EntriesOffset; at < end; at += EntryLength(record, at))
            {
                if (!IsKnown(Key(record, at)))
                {
                    Array.Copy(record, at, unknown, to, EntryLength(record, at));
                    to += EntryLength(record, at);
                }
            }

            return unknown;
        }

        /// <summary>Writes the entries of a record.</summary>
        /// <param name="record">As long as <see cref="MaximumLength"/>.</param>
        /// <param name="values">All settings.</param>
        /// <param name="secret">At most 255 bytes; null for none.</param>
        /// <param name="unknown">From <see cref="CreateUnknown"/>.</param>
        /// <param name="unfit">The setting that cannot be stored: its text has more than 255 characters or one that is
        /// not ASCII, or the record is full.</param>
        /// <returns>Offset behind the last entry; -1 when one does not fit.</returns>
        public static int WriteEntries(
            byte[] record, SettingValues values, byte[] secret, byte[] unknown, out int unfit)
        {
            int at = EntriesOffset;
            unfit = 0;
            if (secret != null)
            {
                WriteHeader(record, at, SecretKey, secret.Length);
                Array.Copy(secret, 0, record, at + EntryHeaderLength, secret.Length);
                at += EntryHeaderLength + secret.Length;
            }

            if (unknown.Length > MaximumLength - CheckLength - at)
            {
                return -1;
            }

            Array.Copy(unknown, 0, record, at, unknown.Length);
            at += unknown.Length;
            for (; unfit < SettingTable.Count; unfit++)
            {
                int length = WriteValue(record, at, values, unfit);
                if (length < 0)
                {
                    return -1;
                }

                WriteHeader(record, at, unfit, length);
                at += EntryHeaderLength + length;
            }

            return at;
        }

        /// <summary>Tells whether a sound record is the factory's state: it has no setting but the board, which is what
        /// it is whatever anybody sets.</summary>
        /// <param name="record">A sound record.</param>
        /// <param name="count">Its length.</param>
        public static bool IsFactory(byte[] record, int count)
        {
            int end = count - CheckLength;
            for (int at = EntriesOffset; at < end; at += EntryLength(record, at))
            {
                if (Key(record, at) != (int)Setting.Board)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Writes the entries of the factory's state.</summary>
        /// <param name="record">As long as <see cref="MaximumLength"/>.</param>
        /// <param name="values">Have the board.</param>
        /// <returns>Offset behind the last entry.</returns>
        public static int WriteFactory(byte[] record, SettingValues values)
        {
            int length = WriteValue(record, EntriesOffset, values, (int)Setting.Board);
            WriteHeader(record, EntriesOffset, (int)Setting.Board, length);
            return EntriesOffset + EntryHeaderLength + length;
        }

        /// <summary>Completes a record whose entries are written.</summary>
        /// <param name="record">As long as <see cref="MaximumLength"/>.</param>
        /// <param name="end">From <see cref="WriteEntries"/>.</param>
        /// <param name="sequence">One more than the record before.</param>
        /// <param name="writes">Writes of all time, this one included.</param>
        /// <returns>Length of the record.</returns>
        public static int Seal(byte[] record, int end, int sequence, int writes)
        {
            FlashRecord.WriteNumber(record, WritesOffset, writes);
            return FlashRecord.Seal(record, end, Kind, Version, sequence);
        }

        /// <summary>Tells whether a sound record has just these entries.</summary>
        /// <param name="record">A sound record.</param>
        /// <param name="count">Its length.</param>
        /// <param name="other">From <see cref="WriteEntries"/>,</param>
        /// <param name="otherEnd">with its answer.</param>
        public static bool HasEntries(byte[] record, int count, byte[] other, int otherEnd)
        {
            if (count - CheckLength != otherEnd)
            {
                return false;
            }

            for (int i = EntriesOffset; i < otherEnd; i++)
            {
                if (record[i] != other[i])
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsKnown(int key) => key < SettingTable.Count || key == SecretKey;

        private static bool IsNumber(int index)
        {
            SettingKind kind = SettingTable.Row(index).Kind;
            return kind == SettingKind.Number || kind == SettingKind.Address;
        }

        private static int Key(byte[] record, int at) => record[at] | (record[at + 1] << 8);

        private static int EntryLength(byte[] record, int at) => EntryHeaderLength + record[at + 2];

        private static void WriteHeader(byte[] record, int at, int key, int length)
        {
            record[at] = (byte)key;
            record[at + 1] = (byte)(key >> 8);
            record[at + 2] = (byte)length;
        }

        // As it would be typed; null for a value of a length that the setting's kind does not have.
        private static string CreateText(byte[] record, int at, int index)
        {
            int length = record[at + 2];
            int from = at + EntryHeaderLength;
            if (IsNumber(index))
            {
                return length == NumberLength ? SettingText.Of(index, FlashRecord.Number(record, from)) : null;
            }

            char[] text = new char[length];
            for (int i = 0; i < length; i++)
            {
                text[i] = (char)record[from + i];
            }

            return new string(text);
        }

        // Returns the length of the value, or -1.
        private static int WriteValue(byte[] record, int at, SettingValues values, int index)
        {
            int from = at + EntryHeaderLength;
            int room = MaximumLength - CheckLength - from;
            if (IsNumber(index))
            {
                if (room < NumberLength)
                {
                    return -1;
                }

                FlashRecord.WriteNumber(record, from, values.Get((Setting)index));
                return NumberLength;
            }

            string text = values.Stored((Setting)index);
            int length = text.Length;
            if (length > LongestValue || length > room)
            {
                return -1;
            }

            for (int i = 0; i < length; i++)
            {
                char letter = text[i];
                if (letter < ' ' || letter > '~')
                {
                    return -1;
                }

                record[from + i] = (byte)letter;
            }

            return length;
        }
    }
}
