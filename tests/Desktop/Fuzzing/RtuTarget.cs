using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Modbus;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>The reply to a read on a serial line: what is taken for it stands in the bytes whole, and one that
    /// comes after any noise is found.</summary>
    public sealed class RtuTarget : IFuzzTarget
    {
        private const byte Unit = 0x01;
        private const byte Function = 0x04;
        private const int Quantity = 2;
        private const int LongestNoise = 200;
        private const string Sent = "01 04 00 0C 00 02 B1 C8";
        private const string Answer = "01 04 04 30 39 00 00 24 89";     // 12345 and 0

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } = new[]
        {
            Answer,
            Sent + Answer,                          // with the echo of the request
            "01 84 02 C2 C1",                       // an exception
            "02 04 04 30 39 00 00 17 89",           // another unit
            "01 03 04 30 39 00 00 25 3E",           // another function
            "01 04 06 30 39 00 00 00 00 5A 6D",     // another length
            "01 04 04 30 38 00 00 24 89",           // a wrong bit
            "55 AA 01 04 04" + Answer,
        }.Select(Bytes).ToArray();

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            if (input.Length < 4)
            {
                return input;
            }

            ushort crc = Crc(input.AsSpan(0, input.Length - 2));
            return [.. input[..^2], (byte)crc, (byte)(crc >> 8)];
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            TransactionResult result = Feed(input, random, out RtuReply reply, out int taken);
            if (result == TransactionResult.Fine)
            {
                byte[] frame = reply.Bytes[(reply.PduOffset - 1)..(reply.PduOffset + 8)];
                Assert.IsTrue(IsReply(frame), "no such reply: " + Convert.ToHexString(frame));
                Assert.IsGreaterThanOrEqualTo(0, input.AsSpan(0, taken).IndexOf(frame), "a reply that never came");
            }
            else if (result == TransactionResult.Exception)
            {
                byte[] frame = reply.Bytes[(reply.PduOffset - 1)..(reply.PduOffset + 4)];
                Assert.AreEqual((Unit, (byte)(Function | 0x80)), (frame[0], frame[1]));
                Assert.AreEqual(0, Crc(frame));
            }

            TransactionResult diagnosis = result == TransactionResult.Pending ? reply.Diagnose() : result;
            Assert.IsTrue(
                result != TransactionResult.Pending
                    || diagnosis is TransactionResult.Timeout or TransactionResult.Corrupt or TransactionResult.WrongUnit
                        or TransactionResult.WrongFunction or TransactionResult.WrongLength,
                $"{diagnosis}");
            bool damaged = reply.HoldsDamagedReply();
            if (input.Length <= LongestNoise)
            {
                byte[] late = [.. input, .. Bytes(Answer)];
                TransactionResult found = Feed(late, random, out _, out _);
                Assert.IsTrue(found is TransactionResult.Fine or TransactionResult.Exception, "the reply was missed");
                found = Feed(late, null, out _, out _);
                Assert.IsTrue(found is TransactionResult.Fine or TransactionResult.Exception, "missed byte by byte");
            }

            return ((long)diagnosis * 10) + (damaged ? 1 : 0) + (Math.Min(taken, 600) / 8 * 1000);
        }

        private static TransactionResult Feed(byte[] input, Random random, out RtuReply reply, out int taken)
        {
            reply = new RtuReply();
            reply.Expect(Request.CreateRead(Unit, FunctionCode.ReadInputRegisters, 0x000C, Quantity), Bytes(Sent), 8);
            taken = 0;
            while (taken < input.Length)
            {
                int piece = random == null ? 1 : 1 + random.Next(random.Next(2) == 0 ? 4 : 300);
                int count = Math.Min(Math.Min(piece, input.Length - taken), reply.Room);
                Assert.IsGreaterThan(0, count, "there is no room for more");
                Array.Copy(input, taken, reply.Bytes, reply.Count, count);
                taken += count;
                TransactionResult result = reply.Take(count);
                if (result != TransactionResult.Pending)
                {
                    return result;
                }
            }

            return TransactionResult.Pending;
        }

        private static bool IsReply(byte[] frame) => frame[0] == Unit && frame[1] == Function
            && frame[2] == 2 * Quantity && frame.Length == 5 + (2 * Quantity) && Crc(frame) == 0;

        // MODBUS over Serial Line V1.02, 6.2.2: bit by bit.
        private static ushort Crc(ReadOnlySpan<byte> bytes)
        {
            int crc = 0xFFFF;
            foreach (byte value in bytes)
            {
                crc ^= value;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
                }
            }

            return (ushort)crc;
        }

        private static byte[] Bytes(string text) => Convert.FromHexString(text.Replace(" ", ""));
    }
}
