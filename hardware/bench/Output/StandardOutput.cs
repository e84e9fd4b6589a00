using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Evenload.Bench.Output
{
    /// <summary>The standard output of a program that may run for days.</summary>
    public static class StandardOutput
    {
        private const int Descriptor = 1;

        /// <summary>A writer that fails once nobody reads the pipe any more; the console's own goes on
        /// unheard.</summary>
        public static TextWriter Open()
        {
            if (!Console.IsOutputRedirected)
            {
                return Console.Out;
            }

            var handle = new SafeFileHandle(Descriptor, ownsHandle: false);
            var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            return stream.CanSeek
                ? Console.Out // a file: others may write to it after us, from where we stopped
                : new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true };
        }
    }
}
