using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>The live view on a terminal, which <c>script</c> of util-linux provides.</summary>
    [TestClass]
    public sealed class TerminalTests
    {
        private const string EnterScreen = "\u001b[?1049h";
        private const string LeaveScreen = "\u001b[?1049l";
        private const string ShowCursor = "\u001b[?25h";

        [TestMethod]
        public void The_live_view_gives_the_terminal_back()
        {
            string text = OnTerminal("$BENCH --seconds 3");
            StringAssert.Contains(text, EnterScreen);
            Assert.IsGreaterThan(Last(text, EnterScreen), Last(text, LeaveScreen));
            Assert.IsGreaterThan(Last(text, "\u001b[?25l"), Last(text, ShowCursor));
            StringAssert.Contains(text, "grid connection");
            StringAssert.Contains(text, "\u001b[38;5;");
        }

        [TestMethod]
        public void Ctrl_C_gives_the_terminal_back_too()
        {
            string text = OnTerminal("timeout --foreground -s INT 4 $BENCH");
            Assert.IsGreaterThan(Last(text, EnterScreen), Last(text, LeaveScreen));
            Assert.IsGreaterThan(Last(text, "\u001b[?25l"), Last(text, ShowCursor));
        }

        [TestMethod]
        public void NO_COLOR_takes_the_colours_away()
        {
            string text = OnTerminal("NO_COLOR=1 $BENCH --seconds 3");
            StringAssert.Contains(text, "grid connection");
            Assert.IsFalse(text.Contains("\u001b[38;", StringComparison.Ordinal));
        }

        private static string OnTerminal(string line)
        {
            using BenchRun run = BenchRun.Shell(
                $"export BENCH TERM=xterm-256color; script -qec 'stty rows 24 cols 80; {line}' /dev/null");
            Assert.IsTrue(run.ExitCode is 0 or 124, run.Output + run.Error);
            return run.Output;
        }

        private static int Last(string text, string part) => text.LastIndexOf(part, StringComparison.Ordinal);
    }
}
