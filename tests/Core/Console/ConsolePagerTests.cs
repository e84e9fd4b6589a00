using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class ConsolePagerTests
    {
        [TestMethod]
        public void Page_prints_a_line_a_step_until_it_is_through()
        {
            var output = new ConsoleOutput();
            var pager = new ConsolePager(output);
            var page = new CountingPage(3, "row ");
            pager.Step(0);
            Assert.IsFalse(pager.IsBusy, "No page yet.");
            pager.Begin(page);
            for (int i = 1; i <= 3; i++)
            {
                Assert.IsTrue(pager.IsBusy, "Busy.");
                pager.Step(i);
                Assert.AreEqual(i, page.Printed, "One line.");
            }

            Assert.IsFalse(pager.IsBusy, "Through.");
            pager.Step(9);
            Assert.AreEqual(3, page.Printed, "No more.");
        }

        [TestMethod]
        public void Page_waits_until_its_longest_line_fits()
        {
            var output = new ConsoleOutput();
            var pager = new ConsolePager(output);
            var page = new CountingPage(2, "row ");
            pager.Begin(page);
            int filled = ConsoleOutput.Capacity - ConsolePager.LongestLine + 1;
            output.Write(new byte[filled], 0, filled);
            pager.Step(0);
            Assert.AreEqual(0, page.Printed, "A byte is missing.");
            Assert.IsTrue(pager.IsBusy, "It waits.");
            output.Clear();
            output.Write(new byte[filled - 1], 0, filled - 1);
            pager.Step(1);
            Assert.AreEqual(1, page.Printed, "Just enough.");
        }

        [TestMethod]
        public void Cancelled_page_prints_no_more()
        {
            var pager = new ConsolePager(new ConsoleOutput());
            var page = new CountingPage(2, "row ");
            pager.Begin(page);
            pager.Step(0);
            pager.Cancel();
            pager.Step(1);
            Assert.AreEqual(1, page.Printed, "One line.");
            Assert.IsFalse(pager.IsBusy, "Not busy.");
        }

        [TestMethod]
        public void Page_may_begin_another_with_its_last_line()
        {
            var pager = new ConsolePager(new ConsoleOutput());
            var second = new CountingPage(1, "second ");
            pager.Begin(new CountingPage(1, "first ") { Follower = second, Pager = pager });
            pager.Step(0);
            Assert.IsTrue(pager.IsBusy, "With the other one.");
            pager.Step(1);
            Assert.AreEqual(1, second.Printed, "It runs.");
            Assert.IsFalse(pager.IsBusy, "Through.");
        }
    }
}
