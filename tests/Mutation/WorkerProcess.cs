using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Evenload.Tests.Mutation
{
    /// <summary>A <see cref="Worker"/> seen from outside; started anew when it hangs or breaks down.</summary>
    public sealed class WorkerProcess : IDisposable
    {
        private readonly string _assembly;
        private Process _process;

        /// <summary>Starts one.</summary>
        /// <param name="assembly">The changed Core with its tests.</param>
        public WorkerProcess(string assembly)
        {
            _assembly = assembly;
            Start();
        }

        /// <summary>Asks for something.</summary>
        public void Ask(string line)
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }

        /// <summary>The next line of the answer.</summary>
        /// <param name="waitMs">How long it may take.</param>
        /// <returns>The line; null when there was none, and a fresh process stands there.</returns>
        public string Answer(int waitMs)
        {
            Task<string> line = _process.StandardOutput.ReadLineAsync();
            if (line.Wait(waitMs) && line.Result != null)
            {
                return line.Result;
            }

            Dispose();
            Start();
            return null;
        }

        /// <summary>Ends it.</summary>
        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        private void Start()
        {
            var start = new ProcessStartInfo(Environment.ProcessPath, ["--worker", _assembly])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            _process = Process.Start(start);
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
        }
    }
}
