using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Monitoring
{
    /// <summary>What one run leaves to the next, as the bytes of a slot in flash.</summary>
    /// <remarks>The body of a <see cref="FlashRecord"/> of kind 53h. Offset 9: what ended the run, 0 while it goes on;
    /// 10: starts since a run that stayed up; 11: loops; 12: length of a text and the text; then the number of rows of a
    /// black box and the rows, as <see cref="BlackBox.CopyLast"/> has them.</remarks>
    public static class StartRecord
    {
        /// <summary>Longest text, letters.</summary>
        public const int LongestText = 60;

        /// <summary>Most rows of a black box.</summary>
        public const int MostRows = 40;

        /// <summary>Longest record, bytes: less than half a sector of flash.</summary>
        public const int MaximumLength = TextOffset + LongestText + 1 + (MostRows * BlackBox.RowBytes) + CheckLength;

        private const int Kind = 0x53;
        private const int Version = 1;
        private const int EndOffset = FlashRecord.BodyOffset;
        private const int StartsOffset = 10;
        private const int LoopsOffset = 11;
        private const int TextLengthOffset = 12;
        private const int TextOffset = 13;
        private const int CheckLength = FlashRecord.CheckLength;

        /// <summary>Tells whether a slot holds a whole record of this version.</summary>
        /// <param name="record">What was read.</param>
        /// <param name="count">Bytes in the slot; any number.</param>
        public static bool IsSound(byte[] record, int count)
        {
            if (!FlashRecord.IsWhole(record, count, Kind) || count < TextOffset + 1 + CheckLength
                || record[FlashRecord.VersionOffset] != Version || record[TextLengthOffset] > LongestText)
            {
                return false;
            }

            int end = count - CheckLength;
            int rowsOffset = RowsOffset(record);
            return rowsOffset <= end && Rows(record) <= MostRows
                && rowsOffset + (Rows(record) * BlackBox.RowBytes) == end;
        }

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
            return FlashRecord.Seal(record, rowsOffset + (rows * BlackBox.RowBytes), Kind, Version, sequence);
        }
    }
}
