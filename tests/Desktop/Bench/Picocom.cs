using System;
using System.Diagnostics;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>picocom, or another program for terminals, in a tmux window of its own, 80 by 24.</summary>
    internal sealed class Picocom : IDisposable
    {
        private const int LongestMs = 20000;
        private const int LookMs = 50;

        private readonly string _server = "evenload-" + Guid.NewGuid().ToString("N");

        public Picocom(string device)
            : this("picocom -b 115200 " + device, "Terminal ready")     // before, it drops what is typed
        {
        }

        public Picocom(string command, string ready)
        {
            Tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", command);
            Expect(ready);
        }

        /// <summary>What the window shows.</summary>
        public string Screen => Tmux("capture-pane", "-p");

        /// <summary>What it has shown from the first line on.</summary>
        public string History => Tmux("capture-pane", "-p", "-S", "-");

        /// <summary>Presses a key by its name.</summary>
        public void Press(string key) => Tmux("send-keys", key);

        /// <summary>Types a line and waits for what comes of it.</summary>
        public void Answer(string line, params string[] expected)
        {
            if (line.Length > 0)
            {
                Tmux("send-keys", "-l", line);
            }

            Press("Enter");
            Expect(expected);
        }

        /// <summary>Waits until the window shows all of some texts.</summary>
        public void Expect(params string[] expected)
        {
            var watch = Stopwatch.StartNew();
            while (!Array.TrueForAll(expected, part => Screen.Contains(part, StringComparison.Ordinal)))
            {
                if (watch.ElapsedMilliseconds > LongestMs)
                {
                    Assert.Fail("Not seen: " + string.Join(", ", expected) + "\n" + Screen);
                }

                Thread.Sleep(LookMs);
            }
        }

        public void Dispose() => Tmux("kill-server");

        private string Tmux(params string[] arguments)
        {
            var start = new ProcessStartInfo("tmux") { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-L");
            start.ArgumentList.Add(_server);
            foreach (string argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
    }
}
