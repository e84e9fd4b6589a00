using System.IO;
using System.Linq;

namespace Evenload.Bench.Tables
{
    /// <summary>Columns of plain text, for terminals and pipes alike.</summary>
    public static class TextTable
    {
        /// <summary>Writes a table, each column as wide as its widest cell.</summary>
        /// <param name="output">Gets it.</param>
        /// <param name="header">Names of the columns.</param>
        /// <param name="rows">As many cells each as <paramref name="header"/>.</param>
        public static void Write(TextWriter output, string[] header, string[][] rows)
        {
            int[] widths = header
                .Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max())
                .ToArray();
            foreach (string[] row in rows.Prepend(header))
            {
                output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
            }
        }
    }
}
