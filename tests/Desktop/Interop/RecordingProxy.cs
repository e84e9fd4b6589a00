using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>Stands between a client and a server on this computer and notes what they say.</summary>
    public sealed class RecordingProxy : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly IPEndPoint _server;
        private readonly PcapFile _file;
        private int _connections;

        /// <summary>Begins to listen.</summary>
        /// <param name="serverPort">Of 127.0.0.1.</param>
        /// <param name="file">Gets all bytes; not disposed here.</param>
        public RecordingProxy(int serverPort, PcapFile file)
        {
            _server = new IPEndPoint(IPAddress.Loopback, serverPort);
            _file = file;
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen();
            Port = ((IPEndPoint)_listener.LocalEndPoint).Port;
            new Thread(Accept) { IsBackground = true }.Start();
        }

        /// <summary>Where the client finds it.</summary>
        public int Port { get; }

        /// <inheritdoc/>
        public void Dispose() => _listener.Dispose();

        private void Accept()
        {
            try
            {
                while (true)
                {
                    Socket client = _listener.Accept();
                    var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    server.Connect(_server);
                    int connection = ++_connections;
                    _file.Open(connection);
                    new Thread(() => Pass(connection, client, server, false)) { IsBackground = true }.Start();
                    new Thread(() => Pass(connection, server, client, true)) { IsBackground = true }.Start();
                }
            }
            catch (SocketException)
            {
                // Disposed, or there is no server: the client sees its connection end.
            }
        }

        private void Pass(int connection, Socket from, Socket to, bool fromServer)
        {
            var buffer = new byte[4096];
            try
            {
                for (int count = from.Receive(buffer); count > 0; count = from.Receive(buffer))
                {
                    _file.Add(connection, fromServer, buffer.AsSpan(0, count));
                    to.Send(buffer, 0, count, SocketFlags.None);
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                // Its end is what is passed on.
            }

            from.Dispose();
            to.Dispose();
        }
    }
}
