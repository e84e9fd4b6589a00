namespace Evenload.Core.Settings
{
    /// <summary>The frame around every record in flash.</summary>
    /// <remarks>
    /// Offset 0: 45h; 1: what kind of record it is; 2: version; 3: length of the record, check included; 5: sequence
    /// number; behind all that the kind has to say, the <see cref="Crc32"/> of all before. Numbers have their low byte
    /// first. A kind has two slots, written in turn: a cut in power can spoil only the older record.
    /// </remarks>
    public static class FlashRecord
    {
        /// <summary>Answer of <see cref="Newest"/> where neither record is sound.</summary>
        public const int NoSlot = -1;

        /// <summary>Where the version stands, one byte.</summary>
        public const int VersionOffset = 2;

        /// <summary>Where what the kind has to say begins.</summary>
        public const int BodyOffset = 9;

        /// <summary>Length of the check, bytes.</summary>
        public const int CheckLength = 4;

        private const byte Magic = 0x45;
        private const int KindOffset = 1;
        private const int LengthOffset = 3;
        private const int SequenceOffset = 5;

        /// <summary>Tells whether a slot holds a whole record of a kind; its body is not looked at.</summary>
        /// <param name="record">What was read.</param>
        /// <param name="count">Bytes in the slot; any number.</param>
        /// <param name="kind">0 to 255.</param>
        public static bool IsWhole(byte[] record, int count, int kind)
        {
            int end = count - CheckLength;
            return end >= BodyOffset && count <= record.Length && record[0] == Magic && record[KindOffset] == kind
                && count == record[LengthOffset] + (record[LengthOffset + 1] << 8)
                && Number(record, end) == (int)Crc32.Of(record, end);
        }

        /// <summary>Sequence number of a whole record; wraps.</summary>
        /// <param name="record">A whole record.</param>
        public static int Sequence(byte[] record) => Number(record, SequenceOffset);

        /// <summary>Which of two slots counts.</summary>
        /// <param name="record0">What slot 0 has,</param>
        /// <param name="isSound0">and whether that is a sound record.</param>
        /// <param name="record1">What slot 1 has,</param>
        /// <param name="isSound1">and whether that is a sound record.</param>
        /// <returns>0 or 1; <see cref="NoSlot"/> for none. Of two with the same number slot 0.</returns>
        public static int Newest(byte[] record0, bool isSound0, byte[] record1, bool isSound1)
        {
            if (!isSound0 || !isSound1)
            {
                return isSound0 ? 0 : isSound1 ? 1 : NoSlot;
            }

            // The difference, because the number wraps.
            return Sequence(record1) - Sequence(record0) > 0 ? 1 : 0;
        }

        /// <summary>Completes a record whose body is written.</summary>
        /// <param name="record">Has room for the check behind <paramref name="end"/>.</param>
        /// <param name="end">Offset behind the body.</param>
        /// <param name="kind">0 to 255.</param>
        /// <param name="version">0 to 255.</param>
        /// <param name="sequence">One more than the record before.</param>
        /// <returns>Length of the record.</returns>
        public static int Seal(byte[] record, int end, int kind, int version, int sequence)
        {
            int length = end + CheckLength;
            record[0] = Magic;
            record[KindOffset] = (byte)kind;
            record[VersionOffset] = (byte)version;
            record[LengthOffset] = (byte)length;
            record[LengthOffset + 1] = (byte)(length >> 8);
            WriteNumber(record, SequenceOffset, sequence);
            WriteNumber(record, end, (int)Crc32.Of(record, end));
            return length;
        }

        /// <summary>Reads a number of 32 bits.</summary>
        /// <param name="record">Holds it,</param>
        /// <param name="at">here, its low byte first.</param>
        public static int Number(byte[] record, int at)
            => record[at] | (record[at + 1] << 8) | (record[at + 2] << 16) | (record[at + 3] << 24);

        /// <summary>Writes a number of 32 bits.</summary>
        /// <param name="record">Gets it,</param>
        /// <param name="at">here, its low byte first.</param>
        /// <param name="value">Any.</param>
        public static void WriteNumber(byte[] record, int at, int value)
        {
            record[at] = (byte)value;
            record[at + 1] = (byte)(value >> 8);
            record[at + 2] = (byte)(value >> 16);
            record[at + 3] = (byte)(value >> 24);
        }
    }
}
