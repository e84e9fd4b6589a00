using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Evenload.Twin
{
    /// <summary>A recorded house, and what the vehicle could draw: <c>ms,l1_ma,l2_ma,l3_ma[,ev_max_ma]</c>.</summary>
    public sealed class Trace
    {
        private const string Header = "ms,l1_ma,l2_ma,l3_ma";
        private const string VehicleColumn = ",ev_max_ma";
        private const long LargestMilliamps = 1000000; // 1 kA: more is a wrong unit

        private Trace(List<long[]> rows, bool withVehicle)
        {
            Ms = new long[rows.Count];
            L1Milliamps = new int[rows.Count];
            L2Milliamps = new int[rows.Count];
            L3Milliamps = new int[rows.Count];
            VehicleMaximumMilliamps = withVehicle ? new int[rows.Count] : null;
            for (int row = 0; row < rows.Count; row++)
            {
                Ms[row] = rows[row][0];
                L1Milliamps[row] = (int)rows[row][1];
                L2Milliamps[row] = (int)rows[row][2];
                L3Milliamps[row] = (int)rows[row][3];
                if (withVehicle)
                {
                    VehicleMaximumMilliamps[row] = (int)rows[row][4];
                }
            }
        }

        /// <summary>Times of the rows, at least 0, each later than the one before; at least one row.</summary>
        public long[] Ms { get; }

        /// <summary>House current of L1 from that time on; signed, import positive.</summary>
        public int[] L1Milliamps { get; }

        /// <summary>House current of L2.</summary>
        public int[] L2Milliamps { get; }

        /// <summary>House current of L3.</summary>
        public int[] L3Milliamps { get; }

        /// <summary>The most that the vehicle draws from that time on, at least 0; 0 means not connected.</summary>
        /// <remarks>Null when the file has no such column.</remarks>
        public int[] VehicleMaximumMilliamps { get; }

        /// <summary>The row in force: the last one not later than a time, or the first row before its time.</summary>
        /// <param name="nowMs">Any time.</param>
        public int RowAt(long nowMs)
        {
            return TraceHouse.RowAt(Ms, nowMs);
        }

        /// <summary>Reads a whole file.</summary>
        /// <param name="reader">At the header. Empty lines are allowed at the end only.</param>
        /// <param name="name">Name of the file, for the message.</param>
        /// <exception cref="TraceException">The file breaks a rule; the message says where and which.</exception>
        public static Trace Read(TextReader reader, string name)
        {
            string header = reader.ReadLine();
            if (header == null)
            {
                throw new TraceException(name, 1, "the file is empty");
            }

            header = header.Trim().TrimStart('\uFEFF');
            bool withVehicle = header == Header + VehicleColumn;
            if (!withVehicle && header != Header)
            {
                throw new TraceException(name, 1, "the header must be " + Header + " or " + Header + VehicleColumn);
            }

            List<long[]> rows = ReadRows(reader, name, withVehicle ? 5 : 4);
            if (rows.Count == 0)
            {
                throw new TraceException(name, 2, "there is no row after the header");
            }

            return new Trace(rows, withVehicle);
        }

        private static List<long[]> ReadRows(TextReader reader, string name, int columns)
        {
            var rows = new List<long[]>();
            int emptyLine = 0;
            int line = 1;
            for (string text = reader.ReadLine(); text != null; text = reader.ReadLine())
            {
                line++;
                if (text.Trim().Length == 0)
                {
                    emptyLine = emptyLine == 0 ? line : emptyLine;
                    continue;
                }

                if (emptyLine != 0)
                {
                    throw new TraceException(name, emptyLine, "the line is empty");
                }

                long[] row = ParseRow(text, name, line, columns);
                if (rows.Count > 0 && row[0] <= rows[rows.Count - 1][0])
                {
                    throw new TraceException(
                        name, line, row[0] + " ms is not later than " + rows[rows.Count - 1][0] + " ms before it");
                }

                rows.Add(row);
            }

            return rows;
        }

        private static long[] ParseRow(string text, string name, int line, int columns)
        {
            string[] fields = text.Split(',');
            if (fields.Length != columns)
            {
                throw new TraceException(
                    name, line, "there are " + fields.Length + " columns instead of " + columns);
            }

            var row = new long[columns];
            for (int column = 0; column < columns; column++)
            {
                string field = fields[column].Trim();
                if (!long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out row[column]))
                {
                    throw new TraceException(name, line, "\"" + field + "\" is not an integer");
                }

                bool signed = column >= 1 && column <= 3;
                if (row[column] < 0 && !signed)
                {
                    throw new TraceException(name, line, field + " must not be negative");
                }

                if (column > 0 && (row[column] > LargestMilliamps || row[column] < -LargestMilliamps))
                {
                    throw new TraceException(name, line, field + " mA is beyond " + LargestMilliamps + " mA");
                }
            }

            return row;
        }
    }
}
