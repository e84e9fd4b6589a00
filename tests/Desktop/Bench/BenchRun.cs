using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>Runs the bench as its user does: as a process of its own.</summary>
    internal sealed class BenchRun : IDisposable
    {
        private const int LongestMs = 60000;

        private readonly StringBuilder _soFar = new StringBuilder();
        private readonly Process _process;
        private readonly Task<string> _output;
        private readonly Task<string> _error;

        private BenchRun(string program, string[] arguments)
        {
            var start = new ProcessStartInfo(program)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                WorkingDirectory = Path.GetTempPath(),
            };
            foreach (string argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            _process = Process.Start(start);
            _process.StandardInput.Close();
            _output = CollectAsync(_process.StandardOutput);
            _error = _process.StandardError.ReadToEndAsync();
        }

        /// <summary>The program's file, for shells.</summary>
        public static string Assembly => typeof(Evenload.Bench.Program).Assembly.Location;

        public int ExitCode { get; private set; }

        public string Output { get; private set; }

        public string Error { get; private set; }

        /// <summary>Lines of the standard output.</summary>
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>Starts the bench and does not wait.</summary>
        public static BenchRun Start(params string[] arguments) =>
            new BenchRun("dotnet", new[] { "exec", Assembly }.Concat(arguments).ToArray());

        /// <summary>Runs the bench to its end.</summary>
        public static BenchRun Of(params string[] arguments) => Start(arguments).Finish();

        /// <summary>Runs a line of the shell, in which $BENCH is the bench.</summary>
        public static BenchRun Shell(string line) =>
            new BenchRun("/bin/bash", new[] { "-c", $"BENCH='dotnet exec {Assembly}'; {line}" }).Finish();

        /// <summary>The standard output until now.</summary>
        public string SoFar
        {
            get
            {
                lock (_soFar)
                {
                    return _soFar.ToString();
                }
            }
        }

        /// <summary>Waits for a text on the standard output.</summary>
        /// <param name="text">The text.</param>
        /// <param name="from">Where in the output to begin.</param>
        /// <returns>False when it did not come in the time that a run may take.</returns>
        public bool WaitFor(string text, int from = 0)
        {
            var watch = Stopwatch.StartNew();
            lock (_soFar)
            {
                while (_soFar.ToString().IndexOf(text, from, StringComparison.Ordinal) < 0)
                {
                    int leftMs = LongestMs - (int)watch.ElapsedMilliseconds;
                    if (leftMs <= 0 || !Monitor.Wait(_soFar, leftMs))
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        /// <summary>Sends a signal to the running bench.</summary>
        public void Signal(string name)
        {
            using Process kill = Process.Start("/bin/bash", new[] { "-c", $"kill -{name} {_process.Id}" });
            kill.WaitForExit();
        }

        /// <summary>Waits for the end.</summary>
        /// <param name="longestMs">The test fails after this.</param>
        public BenchRun Finish(int longestMs = LongestMs)
        {
            if (!_process.WaitForExit(longestMs))
            {
                _process.Kill(entireProcessTree: true);
                Assert.Fail("The bench did not end.");
            }

            _process.WaitForExit();
            ExitCode = _process.ExitCode;
            Output = _output.Result;
            Error = _error.Result;
            return this;
        }

        /// <summary>Ends it by Ctrl-C, without an error.</summary>
        public void Stop()
        {
            Signal("INT");
            Finish();
            Assert.AreEqual(0, ExitCode, Error);
        }

        public void Dispose() => _process.Dispose();

        private async Task<string> CollectAsync(StreamReader reader)
        {
            var buffer = new char[1024];
            int count;
            while ((count = await reader.ReadAsync(buffer, 0, buffer.Length).ConfigureAwait(false)) > 0)
            {
                lock (_soFar)
                {
                    _soFar.Append(buffer, 0, count);
                    Monitor.PulseAll(_soFar);
                }
            }

            return _soFar.ToString();
        }
    }
}
