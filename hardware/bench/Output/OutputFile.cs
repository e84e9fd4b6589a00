using System;
using System.IO;

namespace Evenload.Bench.Output
{
    /// <summary>Files that the bench writes.</summary>
    public static class OutputFile
    {
        /// <summary>Opens a file to write, unbuffered: closing it after a full disk has nothing left to write, and so
        /// cannot fail again.</summary>
        /// <param name="option">The option that named it, for the message.</param>
        /// <param name="path">Replaced where it exists.</param>
        /// <exception cref="UsageException">It cannot be written.</exception>
        public static FileStream Create(string option, string path)
        {
            try
            {
                return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            }
            catch (Exception exception) when (IsRefusal(exception))
            {
                throw Refusal(option, path, exception);
            }
        }

        /// <summary>Whether an exception is the system's refusal to write, and no defect of ours.</summary>
        /// <remarks>A file that has reached the process's limit comes as an argument out of range.</remarks>
        public static bool IsRefusal(Exception exception) =>
            exception is IOException or UnauthorizedAccessException or ArgumentException;

        /// <summary>The sentence for a file that cannot be written.</summary>
        public static UsageException Refusal(string option, string path, Exception exception) =>
            new UsageException($"{option} {path}: cannot be written ({Reason(exception)}), name another file");

        /// <summary>What the system said, as a part of a sentence.</summary>
        public static string Reason(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
    }
}
