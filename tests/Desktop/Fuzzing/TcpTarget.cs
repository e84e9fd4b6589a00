using System;
using System.Collections.Generic;
using System.Linq;
using Evenload.Core.Modbus;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>The reply to a read on a TCP connection, against the same decided on the whole stream.</summary>
    public sealed class TcpTarget : IFuzzTarget
    {
        private const int Transaction = 0x1234;
        private const byte Unit = 5;
        private const byte Function = 3;
        private const int Quantity = 2;
        private const int Header = 7;
        private const int LongestPdu = 253;
        private const string Answer = "12 34 00 00 00 07 05 03 04 00 01 00 02";

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } = new[]
        {
            Answer,
            "12 33 00 00 00 07 05 03 04 00 09 00 09" + Answer,      // a late one before it
            "12 34 00 00 00 03 05 83 02",                           // an exception
            "12 34 00 00 00 07 06 03 04 00 01 00 02",               // another unit
            "12 34 00 00 00 07 05 04 04 00 01 00 02",               // another function
            "12 34 00 00 00 05 05 03 02 00 01",                     // another length
            "12 34 00 01 00 07 05 03 04 00 01 00 02",               // no Modbus
            "00 01 00 00 00 FE 05" + string.Concat(Enumerable.Repeat("55", 253)) + Answer,
        }.Select(text => Convert.FromHexString(text.Replace(" ", ""))).ToArray();

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            if (input.Length is < 8 or > 260)
            {
                return input;
            }

            // The first frame is as long as it says.
            return [.. input[..2], 0, 0, (byte)((input.Length - 6) >> 8), (byte)(input.Length - 6), .. input[6..]];
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            var reply = new TcpReply();
            reply.Expect(
                Request.CreateRead(Unit, FunctionCode.ReadHoldingRegisters, 0xC560, Quantity), Transaction);
            TransactionResult result = TransactionResult.Pending;
            int taken = 0;
            while (taken < input.Length && result == TransactionResult.Pending)
            {
                int piece = 1 + random.Next(random.Next(2) == 0 ? 4 : 400);
                int count = Math.Min(Math.Min(piece, input.Length - taken), reply.Room);
                Assert.IsGreaterThan(0, count, "there is no room for more");
                Array.Copy(input, taken, reply.Bytes, reply.Count, count);
                taken += count;
                result = reply.Take(count);
            }

            TransactionResult expected = Decide(input, out int at);
            Assert.AreEqual(expected, result);
            if (result == TransactionResult.Fine)
            {
                Assert.AreEqual(
                    Convert.ToHexString(input, at + Header, 2 + (2 * Quantity)),
                    Convert.ToHexString(reply.Bytes, reply.PduOffset, 2 + (2 * Quantity)));
            }

            return ((long)result * 10000) + Math.Min(at, 999);
        }

        // MODBUS Messaging on TCP/IP V1.0b, 3.1.3, on all bytes that will ever come.
        private static TransactionResult Decide(ReadOnlySpan<byte> stream, out int at)
        {
            for (at = 0; at + Header <= stream.Length;)
            {
                ReadOnlySpan<byte> rest = stream[at..];
                int length = (rest[4] * 256) + rest[5];         // of unit identifier and PDU
                if (rest[2] + rest[3] != 0 || length is < 3 or > LongestPdu + 1)
                {
                    return TransactionResult.Corrupt;
                }

                if (rest.Length < 6 + length)
                {
                    return TransactionResult.Pending;
                }

                if ((rest[0] * 256) + rest[1] == Transaction)
                {
                    return rest[6] == Unit ? Judge(rest[Header..(6 + length)]) : TransactionResult.WrongUnit;
                }

                at += 6 + length;
            }

            return TransactionResult.Pending;
        }

        private static TransactionResult Judge(ReadOnlySpan<byte> pdu) =>
            pdu[0] == Function + 128
                ? pdu.Length == 2 ? TransactionResult.Exception : TransactionResult.WrongLength
            : pdu[0] != Function ? TransactionResult.WrongFunction
            : pdu.Length == 2 + (2 * Quantity) && pdu[1] == 2 * Quantity ? TransactionResult.Fine
            : TransactionResult.WrongLength;
    }
}
