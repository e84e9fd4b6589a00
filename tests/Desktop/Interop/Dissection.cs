using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>What tshark's Modbus dissector says about a capture.</summary>
    public sealed class Dissection
    {
        private const int LongestSeconds = 60;

        // Wireshark's epan/proto.h: chats and notes are the usual course of a connection; then warnings and errors.
        private const int Note = 0x0040_0000;

        private static readonly string[] _fields =
        [
            "frame.number", "frame.protocols", "tcp.srcport", "modbus.func_code", "modbus.word_cnt",
            "modbus.request_frame", "modbus.exception_code", "modbus.regnum16", "_ws.expert.severity", "_ws.malformed",
            "_ws.expert.message",
        ];

        private readonly Dictionary<string, int> _asked = [];    // registers, by number of the packet

        /// <summary>Dissects a file.</summary>
        /// <param name="path">Of the capture.</param>
        /// <param name="protocol">mbtcp or mbrtu.</param>
        public Dissection(string path, string protocol)
        {
            string[] crc = protocol == "mbrtu" ? ["-o", "mbrtu.crc_verification:TRUE", "-o", "mbtcp.tcp.port:0"] : [];
            using var tshark = new Helper(
                "tshark",
                [
                    "-n", "-r", path, "-d", $"tcp.port=={PcapFile.ServerPort},{protocol}", .. crc,
                    "-T", "fields", "-E", "separator=|", .. _fields.SelectMany(field => new[] { "-e", field }),
                ]);
            int exit = tshark.WaitForEnd(LongestSeconds);
            Assert.AreEqual(0, exit, string.Join("\n", tshark.Errors));
            foreach (string line in tshark.Lines)
            {
                Count(line);
            }
        }

        /// <summary>Requests, by function.</summary>
        public Dictionary<string, int> Requests { get; } = [];

        /// <summary>Replies that tshark found the request of.</summary>
        public int Replies { get; private set; }

        /// <summary>Replies without a request.</summary>
        public int Strays { get; private set; }

        /// <summary>Replies that refuse.</summary>
        public int Refusals { get; private set; }

        /// <summary>Packets that tshark finds malformed or odd in any layer, or in which it sees no Modbus; and replies
        /// with another number of registers than it saw in the request.</summary>
        public List<string> Complaints { get; } = [];

        // A field that a packet has several times, as one with two frames, has commas between.
        private static string[] Values(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

        private void Count(string line)
        {
            string[] cells = line.Split('|');
            string[] functions = Values(cells[3]);
            if (cells[2] != $"{PcapFile.ServerPort}")
            {
                _asked[cells[0]] = Values(cells[4]).Sum(Number);
                foreach (string function in functions)
                {
                    Requests[function] = Requests.GetValueOrDefault(function) + 1;
                }
            }
            else
            {
                string[] requests = Values(cells[5]);
                int refused = Values(cells[6]).Length;      // of these tshark does not tell the request
                Replies += requests.Length;
                Refusals += refused;
                Strays += functions.Length - requests.Length - refused;
                if (Values(cells[7]).Length != requests.Sum(request => _asked[request]))
                {
                    Complaints.Add("Another number of registers than asked for: " + line);
                }
            }

            bool undissected = cells[1].EndsWith(":data", StringComparison.Ordinal);
            if (undissected || Values(cells[8]).Any(severity => Number(severity) > Note) || cells[9].Length > 0)
            {
                Complaints.Add(line);
            }
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
