using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>A TCP connection that two threads of its own serve, so that nothing on it can hold the charger
    /// up.</summary>
    /// <remarks>The first connects and sends, the second receives. The caller only copies bytes in and out under a
    /// lock that neither thread holds while it waits.</remarks>
    public sealed class TcpLink : ILink
    {
        private const int BufferSize = 1024;            // four of the longest frames
        private const int PollMicroseconds = 500000;
        private const int SendTimeoutMs = 1000;
        private const int IdleMs = 1000;

        private readonly IPEndPoint _server;
        private readonly BusyMark _sender;
        private readonly BusyMark _receiver;
        private readonly object _lock = new object();
        private readonly AutoResetEvent _work = new AutoResetEvent(false);
        private readonly AutoResetEvent _connected = new AutoResetEvent(false);
        private readonly byte[] _received = new byte[BufferSize];
        private readonly byte[] _outgoing = new byte[BufferSize];
        private readonly byte[] _incoming = new byte[BufferSize];
        private readonly byte[] _sending = new byte[BufferSize];
        private Socket _socket;
        private LinkState _state = LinkState.Closed;
        private bool _closing;
        private int _receivedCount;
        private int _outgoingCount;

        /// <summary>A link to a server; nothing is opened yet.</summary>
        /// <param name="address">IPv4 address; looking up a name would stop all threads of the device.</param>
        /// <param name="port">1 to 65535.</param>
        /// <param name="sender">Of the thread that connects and sends.</param>
        /// <param name="receiver">Of the thread that receives.</param>
        /// <exception cref="ArgumentException"><paramref name="address"/> is no address.</exception>
        public TcpLink(string address, int port, BusyMark sender, BusyMark receiver)
        {
            _sender = sender;
            _receiver = receiver;
            _server = new IPEndPoint(IPAddress.Parse(address), port);
            new Thread(ConnectAndSend).Start();
            new Thread(ReceiveAll).Start();
        }

        /// <inheritdoc/>
        public LinkState State => _state;

        /// <inheritdoc/>
        public void Open()
        {
            lock (_lock)
            {
                if (_state != LinkState.Closed)
                {
                    return;
                }

                _state = LinkState.Opening;
                _closing = false;
                _receivedCount = 0;
                _outgoingCount = 0;
            }

            _work.Set();
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_state != LinkState.Closed)
            {
                _closing = true;
                _connected.Set();       // the receiver closes the socket, also under a connect that hangs
            }
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            lock (_lock)
            {
                int taken = _receivedCount < count ? _receivedCount : count;
                if (taken > 0)
                {
                    Array.Copy(_received, 0, buffer, offset, taken);
                    _receivedCount -= taken;
                    Array.Copy(_received, taken, _received, 0, _receivedCount);
                }

                return taken;
            }
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            lock (_lock)
            {
                if (_state != LinkState.Open || _outgoingCount > 0 || _closing)
                {
                    return false;
                }

                Array.Copy(buffer, 0, _outgoing, 0, count);
                _outgoingCount = count;
            }

            _work.Set();
            return true;
        }

        private void ConnectAndSend()
        {
            while (true)
            {
                _sender.Begin();        // a thread that hangs while it waits has hung too
                if (!_work.WaitOne(IdleMs, false))
                {
                    continue;
                }

                try
                {
                    if (_state == LinkState.Opening)
                    {
                        Connect();
                    }

                    SendOutgoing();
                }
                catch (Exception)
                {
                    Drop();             // refused, unreachable, reset, or closed by the receiver meanwhile
                }
            }
        }

        private void Connect()
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            socket.SendTimeout = SendTimeoutMs;
            lock (_lock)
            {
                _socket = socket;
            }

            if (_closing)
            {
                Drop();
                return;
            }

            socket.Connect(_server);
            lock (_lock)
            {
                if (_socket == socket && !_closing)
                {
                    _state = LinkState.Open;
                }
            }

            _connected.Set();
        }

        private void SendOutgoing()
        {
            int count;
            Socket socket;
            lock (_lock)
            {
                count = _state == LinkState.Open ? _outgoingCount : 0;
                socket = _socket;
                Array.Copy(_outgoing, 0, _sending, 0, count);
            }

            if (count > 0)
            {
                socket.Send(_sending, 0, count, SocketFlags.None);
                lock (_lock)
                {
                    _outgoingCount = 0;
                }
            }
        }

        private void ReceiveAll()
        {
            while (true)
            {
                _receiver.Begin();
                if (!_connected.WaitOne(IdleMs, false))
                {
                    continue;
                }

                try
                {
                    ReceiveWhileOpen();
                }
                catch (Exception)
                {
                    Drop();             // reset, or dropped by the sender meanwhile
                }
            }
        }

        private void ReceiveWhileOpen()
        {
            while (!_closing && _state == LinkState.Open)
            {
                _receiver.Begin();
                Socket socket = _socket;
                if (socket == null || !socket.Poll(PollMicroseconds, SelectMode.SelectRead))
                {
                    continue;
                }

                int count = socket.Receive(_incoming, 0, _incoming.Length, SocketFlags.None);
                if (count <= 0)
                {
                    Drop();             // the server closed
                    return;
                }

                Keep(count);
            }

            if (_closing)
            {
                Drop();
            }
        }

        // What does not fit was not asked for: a reply is shorter than the buffer, and is fetched 50 times a second.
        private void Keep(int count)
        {
            lock (_lock)
            {
                int room = _received.Length - _receivedCount;
                int kept = count < room ? count : room;
                Array.Copy(_incoming, 0, _received, _receivedCount, kept);
                _receivedCount += kept;
            }
        }

        private void Drop()
        {
            Socket socket;
            lock (_lock)
            {
                socket = _socket;
                _socket = null;
                _state = LinkState.Closed;
                _outgoingCount = 0;
            }

            if (socket != null)
            {
                socket.Close();
            }
        }
    }
}
