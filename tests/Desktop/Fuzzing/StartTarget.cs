using System;
using System.Collections.Generic;
using Evenload.Core.Console;
using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Console;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Monitoring;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>A slot of the starts' flash: whatever it holds, the charger starts, counts on and tells what it
    /// found.</summary>
    public sealed class StartTarget : IFuzzTarget
    {
        private const int LeastBytes = 18;
        private const int CheckBytes = 4;

        private readonly ConsoleContext _context = ConsoleBench.SetUp().Context;

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } =
        [
            Written(RestartCause.Unknown, "", null),
            Written(RestartCause.Person, "", BoxRows.Create(2)),
            Written(RestartCause.Fault, "IndexOutOfRangeException, x", BoxRows.Create(50)),
        ];

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            if (input.Length < LeastBytes)
            {
                return input;
            }

            byte[] record = (byte[])input.Clone();
            record[0] = 0x45;
            record[1] = 0x53;
            record[2] = 1;
            record[3] = (byte)record.Length;
            record[4] = (byte)(record.Length >> 8);
            StoredRecord.Seal(record);
            return record;
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            var flash = new FakeFlash();
            flash.Put(random.Next(2), input);
            var log = new StartLog(flash);
            StartWatch watch = log.Begin(false);
            Assert.IsTrue(watch.Starts is >= 1 and <= 255, $"{watch.Starts} starts");
            Assert.IsTrue(log.Rows == null || log.Rows.Length <= StartRecord.MostRows * BlackBox.RowBytes);
            _context.Starts = log;
            _context.Controller.Starts = watch;
            var report = new StateReport(_context);
            report.Begin(CommandKind.BlackBox);
            long sum = StartText.Of(log, watch).Length;
            for (int i = 0; report.Line(i, 0) is string line; i++)
            {
                sum += line.Length;
            }

            StartWatch next = new StartLog(flash).Begin(false);
            Assert.AreEqual(watch.Starts < StartWatch.LoopStarts ? watch.Starts + 1 : watch.Starts, next.Starts);
            Assert.AreEqual(watch.Loops, next.Loops);
            return sum;
        }

        private static byte[] Written(RestartCause end, string text, BlackBox box)
        {
            byte[] record = new byte[StartRecord.MaximumLength];
            return record[..StartRecord.Write(record, 7, end, 2, 1, text, box)];
        }
    }
}
