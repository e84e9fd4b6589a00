using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>Trace files: one is refused with a line that it has, or gives times that grow and currents within
    /// limits, which written again are read as the same.</summary>
    public sealed class TraceTarget : IFuzzTarget
    {
        private const int Largest = 1_000_000;

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } = new[]
        {
            "ms,l1_ma,l2_ma,l3_ma\n0,1000,2000,-3000\n1000,1001,2002,3003\n",
            "ms,l1_ma,l2_ma,l3_ma,ev_max_ma\r\n0,1000,2000,-3000,16000\r\n60000,0,0,0,0\r\n\r\n",
            "\uFEFFms,l1_ma,l2_ma,l3_ma\n 5 , 1 , 2 , -0 ",
            "ms,l1_ma,l2_ma,l3_ma\n9223372036854775807,1000000,-1000000,0\n",
        }.Select(Encoding.UTF8.GetBytes).ToArray();

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            // The header is lost most often; behind it lies the rest.
            int line = Array.IndexOf(input, (byte)'\n');
            return [.. Encoding.ASCII.GetBytes("ms,l1_ma,l2_ma,l3_ma\n"), .. input[(line + 1)..]];
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            string text = Encoding.UTF8.GetString(input);
            Trace trace;
            try
            {
                trace = Trace.Read(new StringReader(text), "any.csv");
            }
            catch (TraceException refused)
            {
                int lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Length;
                Assert.IsInRange(1, lines + 1, refused.Line, refused.Message);
                Assert.StartsWith($"any.csv, line {refused.Line}: ", refused.Message);
                return refused.Message.Split(' ').Skip(3).Aggregate(0L, (sum, word) => (sum * 31) + word.Length);
            }

            Check(trace);
            string written = Written(trace);
            Assert.AreEqual(written, Written(Trace.Read(new StringReader(written), "again.csv")));
            Assert.AreEqual(trace.Ms.Length - 1, trace.RowAt(long.MaxValue));
            Assert.AreEqual(0, trace.RowAt(long.MinValue));
            return 1000 + trace.Ms.Length;
        }

        private static void Check(Trace trace)
        {
            Assert.IsGreaterThan(0, trace.Ms.Length);
            for (int row = 0; row < trace.Ms.Length; row++)
            {
                Assert.IsTrue(trace.Ms[row] > (row == 0 ? -1 : trace.Ms[row - 1]), "time does not grow");
                int[] currents = [trace.L1Milliamps[row], trace.L2Milliamps[row], trace.L3Milliamps[row]];
                Assert.IsTrue(currents.All(current => current is >= -Largest and <= Largest), "beyond the limit");
                int? vehicle = trace.VehicleMaximumMilliamps?[row];
                Assert.IsTrue(vehicle is null or (>= 0 and <= Largest), "a vehicle that feeds in");
            }
        }

        private static string Written(Trace trace)
        {
            bool vehicle = trace.VehicleMaximumMilliamps != null;
            var text = new StringBuilder("ms,l1_ma,l2_ma,l3_ma" + (vehicle ? ",ev_max_ma" : "") + "\n");
            for (int row = 0; row < trace.Ms.Length; row++)
            {
                text.Append($"{trace.Ms[row]},{trace.L1Milliamps[row]},{trace.L2Milliamps[row]},");
                text.Append(trace.L3Milliamps[row]);
                text.Append(vehicle ? $",{trace.VehicleMaximumMilliamps[row]}\n" : "\n");
            }

            return text.ToString();
        }
    }
}
