using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>A program that a test starts, with what it prints. Ended by its id, whatever becomes of the
    /// test.</summary>
    public sealed class Helper : IDisposable
    {
        /// <summary>What has to be installed for the tests of this folder.</summary>
        public const string Install =
            "install it with 'apt-get install python3-pymodbus python3-serial-asyncio libmodbus5 mbpoll tshark socat'";

        private const int LastWordsMs = 3000;

        private readonly object _lock = new();
        private readonly List<string> _lines = [];
        private readonly Process _process;
        private readonly string _name;
        private bool _disposed;

        /// <summary>Starts a program.</summary>
        /// <param name="file">Found as the system finds programs; missing, it fails the test.</param>
        /// <param name="arguments">Handed over as they are.</param>
        public Helper(string file, params IEnumerable<string> arguments)
        {
            _name = Path.GetFileName(file);
            _process = new Process
            {
                StartInfo = new ProcessStartInfo(file, arguments)
                {
                    RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                },
            };
            _process.OutputDataReceived += (_, line) => Keep(_lines, line.Data);
            _process.ErrorDataReceived += (_, line) => Keep(Errors, line.Data);
            try
            {
                _process.Start();
            }
            catch (Win32Exception)
            {
                throw new AssertFailedException($"{file} is missing: {Install}.");
            }

            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        /// <summary>Everything that it has printed, line by line.</summary>
        public string[] Lines
        {
            get
            {
                lock (_lock)
                {
                    return [.. _lines];
                }
            }
        }

        /// <summary>What it has printed as errors; complete after <see cref="WaitForEnd"/>.</summary>
        public List<string> Errors { get; } = [];

        /// <summary>Writes a line to its standard input.</summary>
        public void Tell(string line)
        {
            _process.StandardInput.Write(line + "\n");
            _process.StandardInput.Flush();
        }

        /// <summary>Waits for a condition, which is tried whenever the program has printed a line.</summary>
        /// <param name="what">What is waited for, for the message of a failure.</param>
        /// <param name="seconds">The test fails after this.</param>
        /// <param name="find">Gives null while there is nothing.</param>
        public T WaitFor<T>(string what, int seconds, Func<T> find)
            where T : class
        {
            var watch = Stopwatch.StartNew();
            lock (_lock)
            {
                while (true)
                {
                    bool ended = _process.HasExited;
                    T found = find();
                    TimeSpan left = TimeSpan.FromSeconds(seconds) - watch.Elapsed;
                    if (found != null)
                    {
                        return found;
                    }

                    if (ended || left <= TimeSpan.Zero)
                    {
                        string said = string.Join("\n", _lines.Concat(Errors));
                        string end = ended ? $"{_name} ended" : $"{seconds} s passed";
                        throw new AssertFailedException($"{end} without {what}; {_name} said:\n{said}");
                    }

                    Monitor.Wait(_lock, left);
                }
            }
        }

        /// <summary>Waits for a line of its output or of its errors with a text in it.</summary>
        public string WaitForLine(string part, int seconds) =>
            WaitFor(
                $"the line '{part}'", seconds, () => _lines.Concat(Errors).FirstOrDefault(line => line.Contains(part)));

        /// <summary>Waits until it ends by itself, and until all that it printed is there.</summary>
        /// <returns>Its exit code.</returns>
        public int WaitForEnd(int seconds)
        {
            Assert.IsTrue(_process.WaitForExit(TimeSpan.FromSeconds(seconds)), $"{_name} did not end in {seconds} s");
            _process.WaitForExit();     // for its last lines
            return _process.ExitCode;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            if (!_process.HasExited)
            {
                Process.Start("kill", $"-TERM {_process.Id}").WaitForExit();
                if (!_process.WaitForExit(LastWordsMs))
                {
                    _process.Kill();
                    _process.WaitForExit();
                }
            }

            _process.Dispose();
        }

        private void Keep(List<string> lines, string line)
        {
            lock (_lock)
            {
                if (line != null)
                {
                    lines.Add(line);
                }

                Monitor.PulseAll(_lock);
            }
        }
    }
}
