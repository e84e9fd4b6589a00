using System;
using System.Linq;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Twin
{
    /// <summary>Frames as text, and meters to send them to.</summary>
    internal static class Frames
    {
        internal const string Identify = "01 04 00 0B 00 01 40 08";
        internal const string Identity = "01 04 02 01 55 78 9F"; // 0155h = 341
        internal const string ReadSixPairs = "01 04 00 0C 00 0C 30 0C";

        internal static byte[] Bytes(string hex)
        {
            return hex.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => Convert.ToByte(b, 16)).ToArray();
        }

        internal static string Hex(byte[] bytes, int count)
        {
            return string.Join(' ', bytes.Take(count).Select(b => b.ToString("X2")));
        }

        internal static ModbusServer Server(int unitIdentifier, IRegisters registers)
        {
            var server = new ModbusServer();
            server.Add(unitIdentifier, registers);
            return server;
        }

        /// <summary>An EM340 as unit 1 and another as unit 2.</summary>
        internal static ModbusServer Em340()
        {
            ModbusServer server = Server(1, new MeterImage("em340", 1000, 1));
            server.Add(2, new MeterImage("em340", 1000, 2));
            return server;
        }

        internal static string Rtu(ModbusServer server, string request)
        {
            byte[] reply = Prefilled();
            byte[] bytes = Bytes(request);
            return Hex(reply, server.AnswerRtu(bytes, bytes.Length, reply));
        }

        internal static string Tcp(ModbusServer server, string request)
        {
            byte[] reply = Prefilled();
            byte[] bytes = Bytes(request);
            return Hex(reply, server.AnswerTcp(bytes, bytes.Length, reply));
        }

        /// <summary>Writes register words from an address on, as they travel.</summary>
        internal static void Put(RegisterStore store, int address, string hex)
        {
            byte[] bytes = Bytes(hex);
            for (int i = 0; i < bytes.Length; i += 2)
            {
                store.Set(address + (i / 2), (ushort)((bytes[i] << 8) | bytes[i + 1]));
            }
        }

        /// <summary>Sends, and collects what arrives until <paramref name="untilMs"/>, looking every millisecond.
        /// </summary>
        internal static string Exchange(VirtualLine line, string request, long nowMs, long untilMs)
        {
            byte[] bytes = Bytes(request);
            line.Send(bytes, bytes.Length, nowMs);
            return Collect(line, nowMs, untilMs);
        }

        internal static string Collect(VirtualLine line, long nowMs, long untilMs)
        {
            byte[] buffer = new byte[4096];
            int count = 0;
            for (long ms = nowMs; ms <= untilMs; ms++)
            {
                count += line.Receive(buffer, count, buffer.Length - count, ms);
            }

            return Hex(buffer, count);
        }

        private static byte[] Prefilled()
        {
            byte[] bytes = new byte[ModbusServer.MaximumReply];
            Array.Fill(bytes, (byte)0xA5);
            return bytes;
        }
    }
}
