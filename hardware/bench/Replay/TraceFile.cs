using System;
using System.IO;
using Evenload.Bench.Output;
using Evenload.Twin;

namespace Evenload.Bench.Replay
{
    /// <summary>Opens traces.</summary>
    public static class TraceFile
    {
        private const long LongestMs = 31L * 24 * 3600 * 1000;

        /// <summary>Reads a whole trace.</summary>
        /// <exception cref="UsageException">There is no such file, or it is no trace.</exception>
        public static Trace Read(string path)
        {
            try
            {
                using var reader = new StreamReader(path);
                Trace trace = Trace.Read(reader, path);
                return trace.Ms[^1] - trace.Ms[0] <= LongestMs
                    ? trace
                    : throw new UsageException(
                        $"{path}: longer than 31 days, cut it into parts; its first column is ms");
            }
            catch (TraceException exception)
            {
                throw new UsageException(exception.Message.TrimEnd('.') + "; correct that line");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(
                    $"{path}: the trace cannot be read ({OutputFile.Reason(exception)}), name another file");
            }
        }
    }
}
