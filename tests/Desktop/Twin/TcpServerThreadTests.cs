using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class TcpServerThreadTests
    {
        private const int LimitMs = 3000;
        private const string Request = "00 07 00 00 00 06 05 03 C3 50 00 04";
        private const string Reply = "00 07 00 00 00 0B 05 03 08 00 53 00 4F 00 43 00 4F";
        private const string NextRequest = "00 08 00 00 00 06 05 03 C3 50 00 01";
        private const string NextReply = "00 08 00 00 00 05 05 03 02 00 53";

        private readonly LineFaults _faults = new LineFaults();
        private TcpServerThread _server;

        [TestInitialize]
        public void Start()
        {
            ModbusServer meters = Frames.Server(5, new MeterImage("countis-e27", 1000, 1));
            _server = new TcpServerThread(meters, 5, _faults, 1);
        }

        [TestCleanup]
        public void Stop()
        {
            var watch = Stopwatch.StartNew();
            _server.Dispose();
            Assert.IsLessThan(LimitMs, watch.ElapsedMilliseconds);
        }

        [TestMethod]
        public void Client_gets_its_reply_after_the_time_to_think()
        {
            using Socket client = Connect();
            var watch = Stopwatch.StartNew();
            Send(client, Request);
            Assert.AreEqual(Reply, Receive(client, 17));
            Assert.IsGreaterThanOrEqualTo(5.0, watch.Elapsed.TotalMilliseconds);
            Assert.IsLessThan(LimitMs, watch.ElapsedMilliseconds);
        }

        [TestMethod]
        public void Several_clients_are_served_at_once()
        {
            using Socket first = Connect();
            using Socket second = Connect();
            Send(first, Request);
            Send(second, NextRequest);
            Assert.AreEqual(NextReply, Receive(second, 11));
            Assert.AreEqual(Reply, Receive(first, 17));
        }

        [TestMethod]
        public void Request_in_pieces_and_two_requests_in_one_piece_are_understood()
        {
            using Socket client = Connect();
            foreach (string part in Request.Split(' '))
            {
                Send(client, part);
            }

            Assert.AreEqual(Reply, Receive(client, 17));
            Send(client, Request + " " + NextRequest);
            Assert.AreEqual(Reply + " " + NextReply, Receive(client, 28));
        }

        [TestMethod]
        public void Client_that_talks_nonsense_is_closed_and_the_next_is_served()
        {
            using (Socket client = Connect())
            {
                Send(client, "00 01 00 00 FF FF 05 03");
                Assert.AreEqual("", Receive(client, 1));
            }

            using Socket next = Connect();
            Send(next, Request);
            Assert.AreEqual(Reply, Receive(next, 17));
        }

        [TestMethod]
        public void Connections_are_refused_and_accepted_again_on_the_same_port()
        {
            using Socket present = Connect();
            Send(present, Request);
            Assert.AreEqual(Reply, Receive(present, 17));
            _server.RefuseConnections = true;
            WaitUntil(() => !CanConnect());
            Send(present, Request);
            Assert.AreEqual(Reply, Receive(present, 17)); // present ones stay
            _server.RefuseConnections = false;
            WaitUntil(CanConnect);
            using Socket next = Connect();
            Send(next, NextRequest);
            Assert.AreEqual(NextReply, Receive(next, 11));
        }

        [TestMethod]
        public void Half_open_connection_is_accepted_and_never_answered()
        {
            _server.HalfOpen = true;
            using Socket client = Connect();
            client.ReceiveTimeout = 200;
            Send(client, Request);
            SocketException silence = Assert.ThrowsExactly<SocketException>(() => client.Receive(new byte[1]));
            Assert.AreEqual(SocketError.TimedOut, Timeout(silence.SocketErrorCode));
            client.ReceiveTimeout = LimitMs;
            _server.HalfOpen = false;
            Assert.AreEqual(Reply, Receive(client, 17));
        }

        [TestMethod]
        public void Connection_is_closed_after_the_second_reply()
        {
            _server.CloseAfterReplies = 2;
            using Socket client = Connect();
            Send(client, Request);
            Assert.AreEqual(Reply, Receive(client, 17));
            Send(client, NextRequest);
            Assert.AreEqual(NextReply, Receive(client, 12)); // and then the end
        }

        [TestMethod]
        public void Dropped_connection_ends_and_a_new_one_works()
        {
            using Socket client = Connect();
            Send(client, Request);
            Assert.AreEqual(Reply, Receive(client, 17));
            _server.DropConnections();
            Assert.AreEqual("", Receive(client, 1));
            using Socket next = Connect();
            Send(next, NextRequest);
            Assert.AreEqual(NextReply, Receive(next, 11));
        }

        [TestMethod]
        public void Split_reply_trickles_in()
        {
            _faults.SplitBytes = true;
            using Socket client = Connect();
            Send(client, Request);
            var watch = Stopwatch.StartNew();
            Assert.AreEqual(Reply, Receive(client, 17));
            Assert.IsGreaterThanOrEqualTo(16, watch.ElapsedMilliseconds); // a millisecond between bytes
        }

        [TestMethod]
        public void Late_reply_comes_when_the_next_is_asked_for()
        {
            _faults.LateReplies = true;
            using Socket client = Connect();
            Send(client, Request);
            Send(client, NextRequest);
            Assert.AreEqual(Reply, Receive(client, 17));
        }

        [TestMethod]
        public void Glued_replies_come_in_one_segment()
        {
            _faults.Glued = true;
            using Socket client = Connect();
            Send(client, Request);
            Send(client, NextRequest);
            byte[] buffer = new byte[100];
            Assert.AreEqual(Reply + " " + NextReply, Frames.Hex(buffer, client.Receive(buffer)));
        }

        private Socket Connect()
        {
            var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            {
                NoDelay = true, ReceiveTimeout = LimitMs, SendTimeout = LimitMs,
            };
            client.Connect(new IPEndPoint(IPAddress.Loopback, _server.Port));
            return client;
        }

        private bool CanConnect()
        {
            try
            {
                Connect().Dispose();
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static void WaitUntil(Func<bool> condition)
        {
            var watch = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.IsLessThan(LimitMs, watch.ElapsedMilliseconds);
            }
        }

        private static void Send(Socket client, string hex)
        {
            client.Send(Frames.Bytes(hex));
        }

        /// <summary>So many bytes, or fewer if the connection ends before.</summary>
        private static string Receive(Socket client, int count)
        {
            byte[] buffer = new byte[count];
            int received = 0;
            while (received < count)
            {
                int some = client.Receive(buffer, received, count - received, SocketFlags.None, out SocketError error);
                if (error == SocketError.ConnectionReset || (error == SocketError.Success && some == 0))
                {
                    break;
                }

                Assert.AreEqual(SocketError.Success, error);
                received += some;
            }

            return Frames.Hex(buffer, received);
        }

        private static SocketError Timeout(SocketError error)
        {
            return error == SocketError.WouldBlock ? SocketError.TimedOut : error;
        }
    }
}
