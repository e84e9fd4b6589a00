using System;
using System.IO;
using System.Text;

namespace Evenload.Bench.Output
{
    /// <summary>Writes rows to a file, or to the standard output, each flushed: who reads along sees it at
    /// once.</summary>
    public sealed class RowWriter : IDisposable
    {
        private readonly TextWriter _writer;
        private readonly FileStream _file;

        private RowWriter(TextWriter writer, FileStream file)
        {
            _writer = writer;
            _file = file;
        }

        /// <summary>Starts a file with the names of the columns.</summary>
        /// <param name="path">Replaced where it exists.</param>
        /// <exception cref="UsageException">It cannot be written.</exception>
        public static RowWriter ToFile(string path)
        {
            FileStream file = OutputFile.Create("--out", path);
            var rows = new RowWriter(new StreamWriter(file, new UTF8Encoding(false)), file);
            try
            {
                rows.WriteLine(ResultRow.Header);
                return rows;
            }
            catch (Exception exception) when (OutputFile.IsRefusal(exception))
            {
                file.Dispose();
                throw OutputFile.Refusal("--out", path, exception);
            }
        }

        /// <summary>Starts rows on a writer that stays open afterwards.</summary>
        public static RowWriter To(TextWriter writer)
        {
            var rows = new RowWriter(writer, null);
            rows.WriteLine(ResultRow.Header);
            return rows;
        }

        /// <summary>Writes and flushes one row.</summary>
        /// <exception cref="FailureException">The disk is full, or the file is gone.</exception>
        public void Write(ResultRow row)
        {
            try
            {
                WriteLine(row.ToString());
            }
            catch (Exception exception) when (OutputFile.IsRefusal(exception))
            {
                string where = _file == null ? "the standard output" : "--out " + _file.Name;
                throw new FailureException(
                    $"{where}: a row could not be written ({OutputFile.Reason(exception)}), so the run ended");
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _file?.Dispose();

        private void WriteLine(string line)
        {
            _writer.Write(line);
            _writer.Write('\n');
            _writer.Flush();
        }
    }
}
