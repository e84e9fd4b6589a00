using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>mbpoll, a Modbus client on libmodbus, as a person uses it at a meter.</summary>
    public sealed class Mbpoll
    {
        private const int LongestSeconds = 30;

        private readonly string[] _place;

        private Mbpoll(params string[] place)
        {
            _place = place;
        }

        /// <summary>On Modbus TCP.</summary>
        public static Mbpoll OfTcp(int port, int unit) =>
            new("-m", "tcp", "-p", Text(port), "-a", Text(unit), "127.0.0.1");

        /// <summary>On a serial device.</summary>
        /// <param name="device">Its path.</param>
        /// <param name="baud">Speed.</param>
        /// <param name="parity">none, even or odd.</param>
        /// <param name="stopBits">1 or 2.</param>
        /// <param name="unit">1 to 247.</param>
        public static Mbpoll OfRtu(string device, int baud, string parity, int stopBits, int unit) =>
            new("-m", "rtu", "-b", Text(baud), "-P", parity, "-s", Text(stopBits), "-a", Text(unit), device);

        /// <summary>Reads registers as words.</summary>
        /// <param name="function">3 or 4.</param>
        /// <param name="startAddress">0-based.</param>
        /// <param name="quantity">1 to 125.</param>
        public int[] Words(int function, int startAddress, int quantity) =>
            Read(function, startAddress, quantity, "hex", false).Select(Word).ToArray();

        /// <summary>Reads a value as mbpoll understands it.</summary>
        /// <param name="function">3 or 4.</param>
        /// <param name="address">Of its first register.</param>
        /// <param name="format">int, float, or null for one register.</param>
        /// <param name="highFirst">Whether the high word comes first.</param>
        public double Value(int function, int address, string format, bool highFirst)
        {
            string cell = Read(function, address, 1, format, highFirst).Single();
            int sign = cell.IndexOf('(');           // 65535 (-1)
            return double.Parse(sign < 0 ? cell : cell[(sign + 1)..^1], CultureInfo.InvariantCulture);
        }

        /// <summary>Asks once for something that is refused.</summary>
        /// <returns>What mbpoll says about it.</returns>
        public string Refusal(int function, int startAddress)
        {
            using Helper run = Start(function, startAddress, 1, "hex", false);
            Assert.AreEqual(1, run.WaitForEnd(LongestSeconds));
            return string.Join("\n", run.Errors);
        }

        private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

        private static int Word(string cell) =>
            int.Parse(cell.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        // mbpoll calls input registers type 3 and holding registers type 4: the digit of their traditional numbers.
        private Helper Start(int function, int startAddress, int quantity, string format, bool highFirst)
        {
            string type = (function == 4 ? "3" : "4") + (format == null ? "" : ":" + format);
            IEnumerable<string> order = highFirst ? ["-B"] : [];
            return new Helper(
                "mbpoll",
                [
                    .. order, "-1", "-0", "-o", "3", "-r", Text(startAddress), "-c", Text(quantity), "-t", type,
                    .. _place,
                ]);
        }

        private string[] Read(int function, int startAddress, int quantity, string format, bool highFirst)
        {
            using Helper run = Start(function, startAddress, quantity, format, highFirst);
            int exit = run.WaitForEnd(LongestSeconds);
            Assert.AreEqual(0, exit, string.Join("\n", run.Lines.Concat(run.Errors)));
            string[] cells = run.Lines.Where(line => line.StartsWith('[')).ToArray();
            Assert.HasCount(quantity, cells, string.Join("\n", run.Lines));
            Assert.StartsWith($"[{startAddress}]:", cells[0]);
            return cells.Select(line => line[(line.IndexOf(':') + 1)..].Trim()).ToArray();
        }
    }
}
