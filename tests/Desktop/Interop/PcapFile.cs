using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>A capture file of what went over connections: real bytes in the pieces in which they came, in headers
    /// of IP and TCP made here.</summary>
    /// <remarks>So no right to capture is needed. The format is that of libpcap, with packets of raw IP. All members
    /// may be called from any thread.</remarks>
    public sealed class PcapFile : IDisposable
    {
        /// <summary>The server's port in the file: the one that dissectors expect.</summary>
        public const int ServerPort = 502;

        private const int RawIp = 101;
        private const int Headers = 40;
        private const int Longest = 1400;
        private const int ReadRequestBytes = 8;     // unit, function, address, count, check
        private const int ExceptionBytes = 5;
        private const int OtherReplyBytes = 5;      // unit, function, length, check
        private const byte Syn = 2;
        private const byte Ack = 16;
        private const byte PushAck = 24;
        private const byte FinAck = 17;

        private readonly object _lock = new();
        private readonly FileStream _file;
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Dictionary<int, uint[]> _next = [];     // sequence numbers of client and server, by connection

        private readonly Dictionary<(int Connection, bool FromServer), List<byte>> _uncut = [];
        private readonly bool _serial;

        /// <summary>Begins a file.</summary>
        /// <param name="path">Overwritten.</param>
        /// <param name="serial">True where serial frames go over the connections: each becomes a packet, however busy the
        /// computer was when its bytes came.</param>
        public PcapFile(string path, bool serial)
        {
            Path = path;
            _serial = serial;
            _file = File.Create(path);
            Span<byte> header = stackalloc byte[24];
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0xA1B2C3D4);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
            BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(header[16..], 65535);
            BinaryPrimitives.WriteUInt32LittleEndian(header[20..], RawIp);
            _file.Write(header);
        }

        /// <summary>Where it is.</summary>
        public string Path { get; }

        /// <summary>A client connects.</summary>
        /// <param name="connection">1 to 9999; another one for each.</param>
        public void Open(int connection)
        {
            lock (_lock)
            {
                _next[connection] = [1000, 5000];
                Write(connection, false, Syn, []);
                Write(connection, true, Syn | Ack, []);
                Write(connection, false, Ack, []);
            }
        }

        /// <summary>Bytes arrive.</summary>
        /// <param name="connection">Opened.</param>
        /// <param name="fromServer">True for replies.</param>
        /// <param name="bytes">In one piece.</param>
        public void Add(int connection, bool fromServer, ReadOnlySpan<byte> bytes)
        {
            lock (_lock)
            {
                if (_serial)
                {
                    Cut(connection, fromServer, bytes);
                    return;
                }

                for (; bytes.Length > Longest; bytes = bytes[Longest..])
                {
                    Write(connection, fromServer, PushAck, bytes[..Longest]);
                }

                Write(connection, fromServer, PushAck, bytes);
            }
        }

        /// <summary>One side ends the connection.</summary>
        public void Close(int connection, bool fromServer)
        {
            lock (_lock)
            {
                Write(connection, fromServer, FinAck, []);
                Write(connection, !fromServer, FinAck, []);
                Write(connection, fromServer, Ack, []);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            lock (_lock)
            {
                foreach (((int connection, bool fromServer), List<byte> rest) in _uncut)
                {
                    if (rest.Count > 0)
                    {
                        Write(connection, fromServer, PushAck, rest.ToArray());
                    }
                }

                _uncut.Clear();
                _file.Dispose();
            }
        }

        // A wrong length shows itself: what follows is cut at the wrong place, and its check fails.
        private void Cut(int connection, bool fromServer, ReadOnlySpan<byte> bytes)
        {
            if (!_uncut.TryGetValue((connection, fromServer), out List<byte> uncut))
            {
                _uncut[(connection, fromServer)] = uncut = [];
            }

            uncut.AddRange(bytes);
            for (int length = Length(uncut, fromServer); length <= uncut.Count; length = Length(uncut, fromServer))
            {
                Write(connection, fromServer, PushAck, uncut.GetRange(0, length).ToArray());
                uncut.RemoveRange(0, length);
            }
        }

        private static int Length(List<byte> bytes, bool fromServer) =>
            !fromServer ? ReadRequestBytes
            : bytes.Count < 3 ? int.MaxValue
            : (bytes[1] & 0x80) != 0 ? ExceptionBytes
            : bytes[2] + OtherReplyBytes;

        private void Write(int connection, bool fromServer, byte flags, ReadOnlySpan<byte> bytes)
        {
            uint[] next = _next[connection];
            int from = fromServer ? 1 : 0;
            Span<byte> packet = stackalloc byte[16 + Headers + bytes.Length];
            long microseconds = 1_000_000_000_000_000 + (_watch.Elapsed.Ticks / 10);
            BinaryPrimitives.WriteUInt32LittleEndian(packet, (uint)(microseconds / 1_000_000));
            BinaryPrimitives.WriteUInt32LittleEndian(packet[4..], (uint)(microseconds % 1_000_000));
            BinaryPrimitives.WriteInt32LittleEndian(packet[8..], Headers + bytes.Length);
            BinaryPrimitives.WriteInt32LittleEndian(packet[12..], Headers + bytes.Length);

            Span<byte> ip = packet[16..];
            ip[0] = 0x45;
            BinaryPrimitives.WriteUInt16BigEndian(ip[2..], (ushort)(Headers + bytes.Length));
            ip[8] = 64;
            ip[9] = 6;      // TCP
            (byte source, byte target) = fromServer ? ((byte)2, (byte)1) : ((byte)1, (byte)2);
            ((ReadOnlySpan<byte>)[10, 0, 0, source, 10, 0, 0, target]).CopyTo(ip[12..]);
            BinaryPrimitives.WriteUInt16BigEndian(ip[10..], Checksum(ip[..20]));

            Span<byte> tcp = ip[20..];
            int client = 40000 + connection;
            BinaryPrimitives.WriteUInt16BigEndian(tcp, (ushort)(fromServer ? ServerPort : client));
            BinaryPrimitives.WriteUInt16BigEndian(tcp[2..], (ushort)(fromServer ? client : ServerPort));
            BinaryPrimitives.WriteUInt32BigEndian(tcp[4..], next[from]);
            BinaryPrimitives.WriteUInt32BigEndian(tcp[8..], flags == Syn ? 0 : next[1 - from]);
            tcp[12] = 0x50;
            tcp[13] = flags;
            BinaryPrimitives.WriteUInt16BigEndian(tcp[14..], 65535);
            bytes.CopyTo(tcp[20..]);
            next[from] += (uint)bytes.Length + ((flags & (Syn | 1)) != 0 ? 1u : 0);
            _file.Write(packet);
        }

        // RFC 791, 3.1. That of TCP is left out: dissectors do not ask for it.
        private static ushort Checksum(ReadOnlySpan<byte> header)
        {
            uint sum = 0;
            for (int i = 0; i < header.Length; i += 2)
            {
                sum += BinaryPrimitives.ReadUInt16BigEndian(header[i..]);
            }

            return (ushort)~(sum + (sum >> 16));
        }
    }
}
