using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Evenload.Twin
{
    /// <summary>A Modbus TCP server on this computer, for any number of clients, in real time.</summary>
    /// <remarks>Each connection has its own <see cref="LineFaults"/> counting and its own replies held back. The
    /// switches may be changed at any time, from any thread; they act within 10 ms.</remarks>
    public sealed class TcpServerThread : IDisposable
    {
        private const int Backlog = 8;
        private const int QuietMicroseconds = 10000;
        private const int SendingMicroseconds = 1000;

        private readonly ModbusServer _server;
        private readonly int _thinkMs;
        private readonly LineFaults _faults;
        private readonly int _seed;
        private readonly Thread _thread;
        private readonly List<TcpSession> _sessions = new List<TcpSession>();
        private readonly List<Socket> _readable = new List<Socket>();
        private Socket _listener;
        private volatile bool _stopping;
        private volatile bool _dropping;
        private volatile bool _refusing;
        private volatile bool _halfOpen;
        private volatile int _closeAfterReplies;

        /// <summary>Starts to listen.</summary>
        /// <param name="server">Asked on the thread of this object.</param>
        /// <param name="thinkMs">From a request to its reply, at least 0.</param>
        /// <param name="faults">May be shared.</param>
        /// <param name="seed">The same seed gives the same noise on each connection.</param>
        /// <param name="port">Of 127.0.0.1; 0 means any free one.</param>
        /// <exception cref="SocketException">The port is in use.</exception>
        public TcpServerThread(ModbusServer server, int thinkMs, LineFaults faults, int seed, int port = 0)
        {
            if (thinkMs < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(thinkMs));
            }

            _server = server;
            _thinkMs = thinkMs;
            _faults = faults;
            _seed = seed;
            Port = port;
            OpenListener();
            Port = ((IPEndPoint)_listener.LocalEndPoint).Port;
            _thread = new Thread(Run) { IsBackground = true, Name = "Modbus TCP server" };
            _thread.Start();
        }

        /// <summary>The port of 127.0.0.1, also while connections are refused.</summary>
        public int Port { get; }

        /// <summary>New connections are refused; present ones stay.</summary>
        public bool RefuseConnections
        {
            get => _refusing;
            set => _refusing = value;
        }

        /// <summary>Connections are accepted, and then nobody reads or answers.</summary>
        public bool HalfOpen
        {
            get => _halfOpen;
            set => _halfOpen = value;
        }

        /// <summary>Each connection is closed after so many replies; 0 means never.</summary>
        public int CloseAfterReplies
        {
            get => _closeAfterReplies;
            set => _closeAfterReplies = value;
        }

        /// <summary>Closes all present connections, soon after.</summary>
        public void DropConnections()
        {
            _dropping = true;
        }

        /// <summary>Closes everything; returns when the thread has ended.</summary>
        public void Dispose()
        {
            _stopping = true;
            _thread.Join();
        }

        private void Run()
        {
            while (!_stopping)
            {
                Wait();
                if (_dropping)
                {
                    _dropping = false;
                    CloseSessions();
                }

                MindListener();
                if (!_halfOpen)
                {
                    Serve(RealTime.Microseconds());
                }
            }

            CloseSessions();
            _listener?.Dispose();
        }

        /// <summary>Waits for a client, a request, or the time of the next byte to send.</summary>
        private void Wait()
        {
            int timeoutMicroseconds = QuietMicroseconds;
            _readable.Clear();
            if (_listener != null)
            {
                _readable.Add(_listener);
            }

            for (int i = 0; i < _sessions.Count && !_halfOpen; i++)
            {
                _readable.Add(_sessions[i].Socket);
                if (_sessions[i].IsSending)
                {
                    timeoutMicroseconds = SendingMicroseconds;
                }
            }

            if (_readable.Count == 0)
            {
                Thread.Sleep(QuietMicroseconds / 1000);
            }
            else
            {
                Socket.Select(_readable, null, null, timeoutMicroseconds);
            }
        }

        private void MindListener()
        {
            if (_refusing && _listener != null)
            {
                _listener.Dispose();
                _listener = null;
            }

            try
            {
                if (!_refusing && _listener == null)
                {
                    OpenListener();
                }

                while (_listener != null && _listener.Poll(0, SelectMode.SelectRead))
                {
                    var line = new VirtualLine(_server, 0, _thinkMs, _faults, _seed);
                    _sessions.Add(new TcpSession(_listener.Accept(), line, _faults));
                }
            }
            catch (SocketException)
            {
                // A client that has gone again needs nothing; a port that is taken is tried again next time.
            }
        }

        private void Serve(long nowMicroseconds)
        {
            for (int i = _sessions.Count - 1; i >= 0; i--)
            {
                TcpSession session = _sessions[i];
                bool alive = session.Listen(nowMicroseconds) && session.Send(nowMicroseconds);
                bool spent = _closeAfterReplies > 0 && session.Replies >= _closeAfterReplies && !session.IsSending;
                if (!alive || spent)
                {
                    session.Dispose();
                    _sessions.RemoveAt(i);
                }
            }
        }

        private void OpenListener()
        {
            var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                listener.Bind(new IPEndPoint(IPAddress.Loopback, Port));
                listener.Listen(Backlog);
            }
            catch (SocketException)
            {
                listener.Dispose();
                throw;
            }

            _listener = listener;
        }

        private void CloseSessions()
        {
            foreach (TcpSession session in _sessions)
            {
                session.Dispose();
            }

            _sessions.Clear();
        }
    }
}
