using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Rig;
using Evenload.Esp32;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Esp32
{
    /// <summary>The rim's TCP link on real sockets.</summary>
    [TestClass]
    public class TcpLinkTests
    {
        private const int PatienceMs = 10000;

        [TestMethod]
        public void Bytes_pass_both_ways()
        {
            using var server = new Listener();
            var link = new TcpLink("127.0.0.1", server.Port, new BusyMark(), new BusyMark());
            using Socket peer = Connect(link, server);
            Assert.IsTrue(link.Send(new byte[] { 1, 2, 3 }, 3));
            var buffer = new byte[10];
            peer.ReceiveTimeout = PatienceMs;
            Assert.AreEqual(3, peer.Receive(buffer));
            peer.Send(new byte[] { 9, 8, 7, 6 });
            Assert.IsTrue(Eventually(() => Received(link, buffer) == 4));
            Assert.AreEqual(6, buffer[3]);
            link.Close();
        }

        [TestMethod]
        public void A_server_that_closes_closes_the_link_and_it_can_be_opened_again()
        {
            using var server = new Listener();
            var link = new TcpLink("127.0.0.1", server.Port, new BusyMark(), new BusyMark());
            for (int round = 0; round < 3; round++)
            {
                Connect(link, server).Dispose();
                Assert.IsTrue(Eventually(() => link.State == LinkState.Closed), "noticed");
            }
        }

        [TestMethod]
        public void A_link_that_was_given_up_can_be_opened_again()
        {
            using var server = new Listener();
            var link = new TcpLink("127.0.0.1", server.Port, new BusyMark(), new BusyMark());
            for (int round = 0; round < 3; round++)
            {
                using Socket peer = Connect(link, server);
                link.Close();
                Assert.IsTrue(Eventually(() => link.State == LinkState.Closed), "closed");
                Assert.IsFalse(link.Send(new byte[] { 1 }, 1), "nothing can be sent");
            }
        }

        [TestMethod]
        public void A_refused_connection_closes_the_link()
        {
            var server = new Listener();
            int port = server.Port;
            server.Dispose();
            var link = new TcpLink("127.0.0.1", port, new BusyMark(), new BusyMark());
            link.Open();
            Assert.IsTrue(Eventually(() => link.State == LinkState.Closed));
        }

        [TestMethod]
        public void A_connect_that_hangs_can_be_given_up_and_the_link_opens_once_the_server_answers()
        {
            using var server = new Listener();
            using Crowd crowd = server.Fill();
            var link = new TcpLink("127.0.0.1", server.Port, new BusyMark(), new BusyMark());
            link.Open();
            Thread.Sleep(300);
            Assert.AreEqual(LinkState.Opening, link.State, "the scenario does not hang");
            link.Close();
            Assert.IsTrue(Eventually(() => link.State == LinkState.Closed), "given up");
            crowd.Leave();
            using Socket peer = Connect(link, server);
        }

        [TestMethod]
        public void A_connect_that_hangs_delays_no_tick()
        {
            using var server = new Listener();
            using Crowd crowd = server.Fill();
            var values = new SettingValues();
            Assert.IsNull(values.Apply("siteMeter", "countis-e27"));
            var quiet = new ReadyVehicle();
            var link = new TcpLink("127.0.0.1", server.Port, new BusyMark(), new BusyMark());
            var controller = new Controller(values, link, null, quiet.Ports, quiet, quiet);
            double worst = 0;
            long until = Clock.NowMs() + 3000;
            while (Clock.NowMs() < until)
            {
                long started = Stopwatch.GetTimestamp();
                controller.Tick(Clock.NowMs());
                worst = Math.Max(worst, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                Thread.Sleep(Controller.TickMs);
            }

            Console.WriteLine($"longest tick {worst:F1} ms");
            Assert.AreEqual(LinkState.Opening, link.State, "the scenario does not hang");
            Assert.IsLessThan(500, worst, "a tick waited for the connection");
            Assert.AreEqual(6000, controller.OfferMilliamps, "safe current");
        }

        [TestMethod]
        public void A_meter_behind_the_link_is_read_and_found_again_after_its_server_restarted()
        {
            var server = new ModbusServer();
            var image = new MeterImage("countis-e27", 1000, 1);
            image.Update(1, new[] { 5000, 6000, 7000 });
            server.Add(5, image);
            var values = new SettingValues();
            Assert.IsNull(values.Apply("siteMeter", "countis-e27"));
            var quiet = new ReadyVehicle();
            int port;
            Controller controller;
            using (var real = new TcpServerThread(server, 0, new LineFaults(), 1))
            {
                port = real.Port;
                controller = new Controller(values, new TcpLink("127.0.0.1", port, new BusyMark(), new BusyMark()), null, quiet.Ports, quiet, quiet);
                Assert.IsTrue(TickUntil(controller, () => controller.SiteCounters.Good > 3), "read");
                Assert.AreEqual(6000, controller.Site.GridMilliamps(1), 3, "L2");
            }

            int good = controller.SiteCounters.Good;
            Assert.IsTrue(TickUntil(controller, () => controller.SiteCounters.Lost > 0), "lost");
            using var again = new TcpServerThread(server, 0, new LineFaults(), 1, port);
            Assert.IsTrue(TickUntil(controller, () => controller.SiteCounters.Good > good + 3), "found again");
            Assert.IsGreaterThan(0, controller.SiteCounters.Reconnects, "counted");
        }

        private static bool TickUntil(Controller controller, Func<bool> reached) => Eventually(() =>
        {
            controller.Tick(Clock.NowMs());
            return reached();
        });

        private static Socket Connect(TcpLink link, Listener server)
        {
            Assert.IsTrue(Eventually(() => link.State == LinkState.Closed), "closed before");
            link.Open();
            Socket peer = server.Accept();
            Assert.IsTrue(Eventually(() => link.State == LinkState.Open), "open");
            return peer;
        }

        private static int Received(TcpLink link, byte[] buffer) => link.Receive(buffer, 0, buffer.Length);

        private static bool Eventually(Func<bool> reached)
        {
            long until = Clock.NowMs() + PatienceMs;
            while (Clock.NowMs() < until)
            {
                if (reached())
                {
                    return true;
                }

                Thread.Sleep(5);
            }

            return false;
        }

        /// <summary>Connections that fill a listener's queue, so that a further one gets no answer at all.</summary>
        private sealed class Crowd : IDisposable
        {
            private readonly Listener _listener;
            private readonly Socket[] _members;

            public Crowd(Listener listener, Socket[] members)
            {
                _listener = listener;
                _members = members;
            }

            public void Leave()
            {
                foreach (Socket member in _members)
                {
                    member.Dispose();
                }

                _listener.AcceptWaiting();
            }

            public void Dispose() => Leave();
        }

        private sealed class Listener : IDisposable
        {
            private readonly Socket _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

            public Listener()
            {
                _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
                _socket.Listen(1);
            }

            public int Port => ((IPEndPoint)_socket.LocalEndPoint).Port;

            public Socket Accept()
            {
                Assert.IsTrue(_socket.Poll(PatienceMs * 1000, SelectMode.SelectRead), "nobody connected");
                return _socket.Accept();
            }

            public Crowd Fill()
            {
                var members = new Socket[4];
                for (int i = 0; i < members.Length; i++)
                {
                    members[i] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
                    {
                        Blocking = false,
                    };
                    try
                    {
                        members[i].Connect(_socket.LocalEndPoint);
                    }
                    catch (SocketException started) when (started.SocketErrorCode == SocketError.WouldBlock)
                    {
                        // Under way, as asked.
                    }
                }

                return new Crowd(this, members);
            }

            public void AcceptWaiting()
            {
                while (_socket.Poll(50000, SelectMode.SelectRead))
                {
                    _socket.Accept().Dispose();
                }
            }

            public void Dispose() => _socket.Dispose();
        }
    }
}
