namespace Evenload.Tests.Core.Fakes
{
    /// <summary>Records as they stand in flash, made without the code under test.</summary>
    public static class StoredRecord
    {
        /// <summary>A record from its parts.</summary>
        /// <param name="version">Version.</param>
        /// <param name="sequence">Sequence number.</param>
        /// <param name="writes">Writes of all time.</param>
        /// <param name="entries">Two digits a byte, with spaces between; empty for none.</param>
        public static byte[] Bytes(int version, int sequence, int writes, string entries)
        {
            byte[] body = entries.Length == 0 ? new byte[0] : Hex.Bytes(entries);
            byte[] record = new byte[17 + body.Length];
            record[0] = 0x45;
            record[1] = 0x4C;
            record[2] = (byte)version;
            record[3] = (byte)record.Length;
            record[4] = (byte)(record.Length >> 8);
            for (int i = 0; i < 4; i++)
            {
                record[5 + i] = (byte)(sequence >> (8 * i));
                record[9 + i] = (byte)(writes >> (8 * i));
            }

            for (int i = 0; i < body.Length; i++)
            {
                record[13 + i] = body[i];
            }

            Seal(record);
            return record;
        }

        /// <summary>Puts the check behind a record.</summary>
        /// <param name="record">Its last four bytes are replaced.</param>
        public static void Seal(byte[] record)
        {
            int end = record.Length - 4;
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < 8 * end; i++)
            {
                uint bit = (crc ^ (uint)(record[i / 8] >> (i % 8))) & 1;
                crc = (crc >> 1) ^ (bit * 0xEDB88320);
            }

            crc ^= 0xFFFFFFFF;
            for (int i = 0; i < 4; i++)
            {
                record[end + i] = (byte)(crc >> (8 * i));
            }
        }
    }
}
