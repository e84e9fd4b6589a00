using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Monitoring
{
    /// <summary>What one run leaves to the next, as the bytes of a slot in flash.</summary>
    /// <remarks>Offset 0: 45h 53h; 2: version; 3: length of the record, check included; 5: sequence number; 9: what ended
    /// the run, 0 while it goes on; 10: starts since a run that stayed up; 11: loops; 12: length of a text and the text;
    /// then the number of rows of a black box and the rows, as <see cref="BlackBox.CopyLast"/> has them; behind them the
    /// <see cref="Crc32"/> of all before. Numbers have their low byte first.</remarks>
    public static class StartRecord
    {
        /// <summary>Longest text, letters.</summary>
        public const int LongestText = 60;

        /// <summary>Most rows of a black box.</summary>
        public const int MostRows = 40;

        /// <summary>Longest record, bytes: less than half a sector of flash.</summary>
        public const int MaximumLength = TextOffset + LongestText + 1 + (MostRows * BlackBox.RowBytes) + CheckLength;

        private const byte Magic0 = 0x45;
        private const byte Magic1 = 0x53;
        private const int Version = 1;
        private const int VersionOffset = 2;
        private const int LengthOffset = 3;
        private const int SequenceOffset = 5;
        private const int EndOffset = 9;
        private const int StartsOffset = 10;
        private const int LoopsOffset = 11;
        private const int TextLengthOffset = 12;
        private const int TextOffset = 13;
        private const int CheckLength = 4;

        /// <summary>Tells whether a slot holds a whole record of this version.</summary>
        /// <param name="record">What was read.</param>
        /// <param name="count">Bytes in the slot; any number.</param>
        public static bool IsSound(byte[] record, int count)
        {
            if (count < TextOffset + 1 + CheckLength || count > record.Length || record[0] != Magic0
                || record[1] != Magic1 || record[VersionOffset] != Version
                || count != record[LengthOffset] + (record[LengthOffset + 1] << 8)
                || record[TextLengthOffset] > LongestText)
            {
                return false;
            }

            int end = count - CheckLength;
            int rowsOffset = RowsOffset(record);
            return rowsOffset <= end && Rows(record) <= MostRows
                && rowsOffset + (Rows(record) * BlackBox.RowBytes) == end
                && Number(record, end) == (int)Crc32.Of(record, end);
        }

        /// <summary>Sequence number of a sound record; wraps.</summary>
        /// <param name="record">A sound record.</param>
        public static int Sequence(byte[] record) => Number(record, SequenceOffset);

        /// <summary>What ended the run.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns><see cref="RestartCause.Sudden"/> for a run that told of no end, and for what a later firmware
        /// may have told.</returns>
        public static RestartCause End(byte[] record)
        {
            int end = record[EndOffset];
            return end > (int)RestartCause.Sudden && end <= (int)RestartCause.Fault
                ? (RestartCause)end
                : RestartCause.Sudden;
        }

        /// <summary>Starts since a run that stayed up.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns>0 to 255.</returns>
        public static int Starts(byte[] record) => record[StartsOffset];

        /// <summary>Loops that ended.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns>0 to 255.</returns>
        public static int Loops(byte[] record) => record[LoopsOffset];

        /// <summary>The text.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns>A new string; empty for none.</returns>
        public static string CreateText(byte[] record)
        {
            char[] text = new char[record[TextLengthOffset]];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)record[TextOffset + i];
            }

            return new string(text);
        }

        /// <summary>Number of rows of a black box.</summary>
        /// <param name="record">A sound record.</param>
        /// <returns>0 to <see cref="MostRows"/>.</returns>
        public static int Rows(byte[] record) => record[RowsOffset(record) - 1];

        /// <summary>Where the rows begin.</summary>
        /// <param name="record">A sound record.</param>
        public static int RowsOffset(byte[] record) => TextOffset + record[TextLengthOffset] + 1;

        /// <summary>Writes a record.</summary>
        /// <param name="record">As long as <see cref="MaximumLength"/>.</param>
        /// <param name="sequence">One more than the record before.</param>
        /// <param name="end">What ends the run; <see cref="RestartCause.Unknown"/> while it goes on.</param>
        /// <param name="starts">0 to 255.</param>
        /// <param name="loops">0 to 255.</param>
        /// <param name="text">Of which the first letters are kept; what is not ASCII becomes a question mark.</param>
        /// <param name="box">Of which the last rows are kept; null for none.</param>
        /// <returns>Length of the record.</returns>
        public static int Write(
            byte[] record, int sequence, RestartCause end, int starts, int loops, string text, BlackBox box)
        {
            int letters = text.Length < LongestText ? text.Length : LongestText;
            int rowsOffset = TextOffset + letters + 1;
            record[0] = Magic0;
            record[1] = Magic1;
            record[VersionOffset] = Version;
            WriteNumber(record, SequenceOffset, sequence);
            record[EndOffset] = (byte)end;
            record[StartsOffset] = (byte)starts;
            record[LoopsOffset] = (byte)loops;
            record[TextLengthOffset] = (byte)letters;
            for (int i = 0; i < letters; i++)
            {
                record[TextOffset + i] = text[i] >= ' ' && text[i] <= '~' ? (byte)text[i] : (byte)'?';
            }

            int rows = box == null ? 0 : box.CopyLast(record, rowsOffset, MostRows);
            record[rowsOffset - 1] = (byte)rows;
            int check = rowsOffset + (rows * BlackBox.RowBytes);
            int length = check + CheckLength;
            record[LengthOffset] = (byte)length;
            record[LengthOffset + 1] = (byte)(length >> 8);
            WriteNumber(record, check, (int)Crc32.Of(record, check));
            return length;
        }

        private static int Number(byte[] record, int at)
            => record[at] | (record[at + 1] << 8) | (record[at + 2] << 16) | (record[at + 3] << 24);

        private static void WriteNumber(byte[] record, int at, int value)
        {
            record[at] = (byte)value;
            record[at + 1] = (byte)(value >> 8);
            record[at + 2] = (byte)(value >> 16);
            record[at + 3] = (byte)(value >> 24);
        }
    }
}
