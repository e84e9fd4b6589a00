using System;
using System.Net.Sockets;

namespace Evenload.Twin
{
    /// <summary>One client of a <see cref="TcpServerThread"/>.</summary>
    internal sealed class TcpSession : IDisposable
    {
        private const int HeaderLength = 6; // up to and with the length field
        private const int LongestLength = 254;

        private readonly VirtualLine _line;
        private readonly LineFaults _faults;
        private readonly byte[] _input = new byte[2 * (HeaderLength + LongestLength)];
        private readonly byte[] _output = new byte[ReplyMaker.MaximumBytes];
        private int _count;

        /// <summary>Serves a client that was just accepted.</summary>
        internal TcpSession(Socket socket, VirtualLine line, LineFaults faults)
        {
            Socket = socket;
            _line = line;
            _faults = faults;
            socket.Blocking = false;
            socket.NoDelay = true;
        }

        /// <summary>The connection, for waiting.</summary>
        internal Socket Socket { get; }

        /// <summary>Whether bytes are under way to the client.</summary>
        internal bool IsSending => !_line.IsIdle || _faults.ChatterAlways;

        /// <summary>Replies sent or under way so far.</summary>
        internal int Replies => _line.Replies;

        /// <summary>Closes the connection.</summary>
        public void Dispose()
        {
            Socket.Dispose();
        }

        /// <summary>Takes and answers what has arrived.</summary>
        /// <returns>False when the client has gone or sends no Modbus.</returns>
        internal bool Listen(long nowMicroseconds)
        {
            int received = Socket.Receive(
                _input, _count, _input.Length - _count, SocketFlags.None, out SocketError error);
            if (error == SocketError.WouldBlock)
            {
                return true;
            }

            if (error != SocketError.Success || received == 0)
            {
                return false;
            }

            _count += received;
            while (_count >= HeaderLength)
            {
                int length = (_input[4] << 8) | _input[5];
                if (length < 2 || length > LongestLength)
                {
                    return false;
                }

                int frame = HeaderLength + length;
                if (_count < frame)
                {
                    break;
                }

                _line.Hear(_input, frame, nowMicroseconds);
                _count -= frame;
                Array.Copy(_input, frame, _input, 0, _count);
            }

            return true;
        }

        /// <summary>Sends what is due.</summary>
        /// <returns>False when the client has gone or takes nothing any more.</returns>
        internal bool Send(long nowMicroseconds)
        {
            int count = _line.Take(_output, 0, _output.Length, nowMicroseconds);
            int piece = _faults.SplitBytes ? 1 : count; // without delay, each piece is a segment of its own
            for (int sent = 0; sent < count; sent += piece)
            {
                Socket.Send(_output, sent, piece, SocketFlags.None, out SocketError error);
                if (error != SocketError.Success)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
