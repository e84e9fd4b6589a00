using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Evenload.Core;

namespace Evenload.Budget
{
    /// <summary>The program: what the firmware takes of the device, and whether that is too much.</summary>
    public static class Program
    {
        private const int StartMs = 20000;

        /// <summary>Prints the table; with <c>--markdown</c> as it stands in the README.</summary>
        /// <remarks>Exits by itself, as the firmware never ends: 0; 1 when a figure is beyond its limit; 2 for other
        /// arguments.</remarks>
        public static void Main(string[] arguments)
        {
            bool markdown = arguments.Length == 1 && arguments[0] == "--markdown";
            if (arguments.Length > 0 && !markdown)
            {
                Console.Error.WriteLine($"budget: {arguments[0]}: it takes --markdown and nothing else");
                Environment.Exit(2);
            }

            string folder = Path.Combine(AppContext.BaseDirectory, "device");
            IEnumerable<Type> firmware = typeof(Controller).Assembly.GetTypes()
                .Where(type => type.FullName.StartsWith("Evenload.", StringComparison.Ordinal));
            var budget = new DeviceBudget(folder, new HeapEstimate(firmware, Compose()));
            foreach (string row in budget.Markdown())
            {
                Console.WriteLine(row);
            }

            foreach (string line in markdown ? [] : budget.Details())
            {
                Console.WriteLine(line);
            }

            if (budget.Broken != null)
            {
                Console.Error.WriteLine("budget: " + budget.Broken);
            }

            Environment.Exit(budget.Broken == null ? 0 : 1);
        }

        // The firmware as it comes, on a board with nothing plugged in.
        private static Controller Compose()
        {
            new Thread(Esp32.Program.Main) { IsBackground = true }.Start();
            var watch = Stopwatch.StartNew();
            while (Esp32.Program.Controller == null)
            {
                if (watch.ElapsedMilliseconds > StartMs)
                {
                    Console.Error.WriteLine("budget: the firmware did not start");
                    Environment.Exit(1);
                }

                Thread.Sleep(1);
            }

            return Esp32.Program.Controller;
        }
    }
}
