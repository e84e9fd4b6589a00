using System;
using System.Diagnostics;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Evenload.Bench.Live
{
    /// <summary>The terminal that this program was started in, without echo and lines while it is attached to the
    /// board.</summary>
    public sealed class RawTerminal : IDisposable
    {
        private readonly string _before;

        /// <summary>Takes the terminal, if there is one.</summary>
        public RawTerminal()
        {
            if (!Console.IsInputRedirected)
            {
                _before = Stty("-g");
                Stty("raw -echo");
            }
        }

        /// <summary>Opens the standard input as it is: the runtime's own stream reads a terminal by lines, with an
        /// echo of its own.</summary>
        public static Stream OpenInput()
            => new FileStream(new SafeFileHandle((IntPtr)0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!string.IsNullOrEmpty(_before))
            {
                Stty(_before);
            }
        }

        private static string Stty(string arguments)
        {
            var start = new ProcessStartInfo("stty", arguments) { RedirectStandardOutput = true };
            using Process process = Process.Start(start);
            string output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return output;
        }
    }
}
