using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Evenload.Esp32;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Board
{
    /// <summary>The rows of BoardPins.cs against the hardware's documents and the ESP32's rules.</summary>
    [TestClass]
    public sealed class PinTableTests
    {
        private static readonly PropertyInfo[] Functions = typeof(BoardPins).GetProperties()
            .Where(property => property.PropertyType == typeof(int) && !property.GetMethod.IsStatic).ToArray();

        [TestMethod]
        public void The_readmes_pin_table_is_the_one_in_the_code()
        {
            string[] lines = File.ReadAllLines(Document("README.md"));
            int head = Array.FindIndex(lines, line => line.StartsWith("| net | kind |", StringComparison.Ordinal));
            string[] boards = Cells(lines[head]).Skip(3).ToArray();
            CollectionAssert.AreEqual(Enumerable.Range(0, BoardPins.Count).Select(BoardPins.NameOf).ToArray(), boards);

            var written = new List<string>();
            for (int i = head + 2; lines[i].StartsWith('|'); i++)
            {
                string[] cells = Cells(lines[i]);
                written.Add(cells[0] + " " + string.Join(" ", cells.Skip(3)));
            }

            var coded = new List<string>();
            foreach (PropertyInfo function in Functions)
            {
                var pins = Enumerable.Range(0, BoardPins.Count)
                    .Select(board => (int)function.GetValue(BoardPins.Create(board)))
                    .Select(pin => pin == BoardPins.None ? "none" : pin.ToString(CultureInfo.InvariantCulture));
                coded.Add(Net(function.Name) + " " + string.Join(" ", pins));
            }

            CollectionAssert.AreEquivalent(coded, written);
        }

        [TestMethod]
        public void Every_function_is_a_net_of_the_schematic()
        {
            string sheet = File.ReadAllText(Document("schematic/evenload.kicad_sch"));
            foreach (PropertyInfo function in Functions)
            {
                int uses = sheet.Split($"(global_label \"{Net(function.Name)}\"").Length - 1;
                Assert.IsGreaterThan(1, uses, Net(function.Name));      // the processor's pin and something else
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void A_pin_has_one_function(int board)
        {
            BoardPins row = BoardPins.Create(board);
            Assert.AreEqual(BoardPins.NameOf(board), row.Name);
            var used = new Dictionary<int, string>();
            foreach (PropertyInfo function in Functions)
            {
                int pin = (int)function.GetValue(row);
                bool shared = function.Name == nameof(BoardPins.P1Receive) && pin == row.Rs485Receive;
                if (pin != BoardPins.None && !shared)
                {
                    Assert.IsTrue(used.TryAdd(pin, function.Name), $"{pin}: {function.Name}");
                }
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void No_pin_does_what_the_chip_cannot_or_the_boot_forbids(int board)
        {
            BoardPins row = BoardPins.Create(board);
            int[] outputs =
            {
                row.Pilot, row.Contactor, row.ResidualCurrentTest, row.Watchdog, row.Indicator, row.Rs485Transmit,
                row.Rs485DriverEnable, row.ConsoleTransmit,
            };
            foreach (int pin in outputs)
            {
                Assert.IsLessThan(34, pin, "34 to 39 are inputs only");
            }

            foreach (int pin in new[] { row.PilotHigh, row.PilotLow, row.Proximity, row.Temperature })
            {
                Assert.IsGreaterThanOrEqualTo(0, BoardPins.AdcChannel(pin), $"{pin} is not on ADC1");
            }

            // The boot code moves these; 2 and 12 are straps, and a self-test at low level suits both.
            foreach (int pin in new[] { row.Pilot, row.Contactor, row.Watchdog, row.ResidualCurrentTest })
            {
                CollectionAssert.DoesNotContain(new[] { 0, 1, 3, 5, 14, 15 }, pin);
            }

            foreach (PropertyInfo function in Functions)
            {
                int pin = (int)function.GetValue(row);
                CollectionAssert.DoesNotContain(new[] { 1, 3, 6, 7, 8, 9, 10, 11, 12, 20, 24 }, pin, function.Name);
                if (board == 1)
                {
                    // RMII, its management and its clock.
                    CollectionAssert.DoesNotContain(new[] { 17, 18, 19, 21, 22, 23, 25, 26, 27 }, pin, function.Name);
                }
            }
        }

        [TestMethod]
        [DataRow(32, 4)]
        [DataRow(33, 5)]
        [DataRow(34, 6)]
        [DataRow(35, 7)]
        [DataRow(36, 0)]
        [DataRow(39, 3)]
        [DataRow(31, -1)]
        [DataRow(40, -1)]
        [DataRow(4, -1)]
        [DataRow(-1, -1)]
        public void Adc_channel_of_a_pin(int pin, int channel) => Assert.AreEqual(channel, BoardPins.AdcChannel(pin));

        private static string Document(string name) =>
            Path.Combine(Spice.Repository(), "hardware", "board", name);

        private static string[] Cells(string line) =>
            line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray();

        // PilotHigh is PILOT_HIGH, Rs485Transmit RS485_TRANSMIT.
        private static string Net(string name)
        {
            var net = new StringBuilder();
            for (int i = 0; i < name.Length; i++)
            {
                if (i > 0 && char.IsUpper(name[i]))
                {
                    net.Append('_');
                }

                net.Append(char.ToUpperInvariant(name[i]));
            }

            return net.ToString();
        }
    }
}
