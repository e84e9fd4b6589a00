using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Evenload.Twin;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class RtuServerThreadTests
    {
        private const double SlackMs = 250; // for a computer that is busy with something else

        public TestContext TestContext { get; set; }

        [TestMethod]
        public void Reply_begins_in_time_and_keeps_the_pace_of_9600_baud()
        {
            using var client = new Client(9600, 40, new LineFaults());
            client.Exchange("01 04 00 00 00 2A 71 D5", 89, 2000); // compiles
            client.Exchange("01 04 00 00 00 2A 71 D5", 89, 2000);
            Assert.HasCount(89, client.ArrivalsMs);

            // 8.334 ms request, 4.011 ms silence, 40 ms thinking; then a character every 1.0417 ms.
            double worst = 0;
            for (int i = 0; i < 89; i++)
            {
                double dueMs = 52.345 + ((i + 1) * 10.0 / 9.6);
                Assert.IsGreaterThanOrEqualTo(dueMs - 0.01, client.ArrivalsMs[i], "byte " + i);
                Assert.IsLessThan(dueMs + SlackMs, client.ArrivalsMs[i], "byte " + i);
                worst = Math.Max(worst, client.ArrivalsMs[i] - dueMs);
            }

            TestContext.WriteLine("Greatest delay of a character: " + worst.ToString("F2") + " ms");
        }

        [TestMethod]
        public void Reply_does_not_arrive_in_one_piece()
        {
            using var client = new Client(2400, 0, new LineFaults());
            int most = 0;
            for (int i = 0; i < 5 && most <= 20; i++)       // a busy computer may look only when all of it has come
            {
                client.Exchange("01 04 00 00 00 2A 71 D5", 89, 3000);
                most = System.Math.Max(most, client.Pieces);
            }

            Assert.IsGreaterThan(20, most);
        }

        [TestMethod]
        public void Many_exchanges_in_a_row_all_succeed()
        {
            using var client = new Client(115200, 0, new LineFaults());
            for (int i = 0; i < 50; i++)
            {
                Assert.AreEqual(Frames.Identity, client.Exchange(Frames.Identify, 7, 2000));
            }
        }

        [TestMethod]
        public void Request_in_two_pieces_is_one_request()
        {
            using var client = new Client(9600, 5, new LineFaults());
            client.Write("01 04 00");
            Thread.Sleep(3);
            Assert.AreEqual(Frames.Identity, client.Exchange("0B 00 01 40 08", 7, 2000));
        }

        [TestMethod]
        public void Rest_of_a_broken_request_does_not_spoil_the_next()
        {
            using var client = new Client(9600, 5, new LineFaults());
            client.Write("01 04 00");
            Thread.Sleep(300);
            Assert.AreEqual(Frames.Identity, client.Exchange(Frames.Identify, 7, 2000));
        }

        [TestMethod]
        public void Client_hears_itself_and_then_the_reply()
        {
            using var client = new Client(9600, 1000, new LineFaults { Echo = true });
            Assert.AreEqual(Frames.Identify + " " + Frames.Identity, client.Exchange(Frames.Identify, 15, 3000));
            Assert.IsLessThan(1000, client.ArrivalsMs[7]); // the echo does not wait for the reply
        }

        [TestMethod]
        public void Silent_server_answers_nothing_until_it_is_switched_on_again()
        {
            var faults = new LineFaults { Silent = true };
            using var client = new Client(9600, 0, faults);
            Assert.AreEqual("", client.Exchange(Frames.Identify, 1, 200));
            faults.Silent = false;
            Assert.AreEqual(Frames.Identity, client.Exchange(Frames.Identify, 7, 2000));
        }

        [TestMethod]
        public void Line_chatters_without_being_asked()
        {
            using var client = new Client(9600, 0, new LineFaults { ChatterAlways = true });
            Assert.HasCount(20, Frames.Bytes(client.Exchange("", 20, 2000)));
        }

        [TestMethod]
        public void Server_ends_quietly_when_its_terminal_went_first()
        {
            var terminal = new PseudoTerminal();
            var server = new RtuServerThread(terminal, Frames.Em340(), 9600, 0, new LineFaults(), 1);
            terminal.Dispose();
            var watch = Stopwatch.StartNew();
            server.Dispose();
            Assert.IsLessThan(2000, watch.ElapsedMilliseconds);
        }

        /// <summary>The device that a charger opens, read by a thread that notes when each byte came.</summary>
        private sealed class Client : IDisposable
        {
            private readonly PseudoTerminal _terminal = new PseudoTerminal();
            private readonly RtuServerThread _server;
            private readonly FileStream _device;
            private readonly Thread _reader;
            private readonly object _gate = new object();
            private readonly List<byte> _bytes = new List<byte>();
            private readonly List<long> _stamps = new List<long>();
            private long _start;

            internal Client(int baud, int thinkMs, LineFaults faults)
            {
                _server = new RtuServerThread(_terminal, Frames.Em340(), baud, thinkMs, faults, 1);
                _device = new FileStream(
                    _server.SlavePath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
                _reader = new Thread(Read) { IsBackground = true };
                _reader.Start();
            }

            internal List<double> ArrivalsMs { get; } = new List<double>();

            internal int Pieces { get; private set; }

            public void Dispose()
            {
                _server.Dispose();
                _terminal.Dispose(); // hangs up: the reader ends
                _reader.Join(2000);
                _device.Dispose();
            }

            internal void Write(string request)
            {
                byte[] bytes = Frames.Bytes(request);
                _device.Write(bytes, 0, bytes.Length);
            }

            /// <summary>Sends, and waits for so many bytes, but no longer than a limit.</summary>
            internal string Exchange(string request, int count, int limitMs)
            {
                lock (_gate)
                {
                    _bytes.Clear();
                    _stamps.Clear();
                    Pieces = 0;
                }

                _start = Stopwatch.GetTimestamp();
                Write(request);
                var watch = Stopwatch.StartNew();
                lock (_gate)
                {
                    while (_bytes.Count < count && watch.ElapsedMilliseconds < limitMs)
                    {
                        Monitor.Wait(_gate, 10);
                    }

                    ArrivalsMs.Clear();
                    foreach (long stamp in _stamps)
                    {
                        ArrivalsMs.Add((stamp - _start) * 1000.0 / Stopwatch.Frequency);
                    }

                    return Frames.Hex(_bytes.ToArray(), count);
                }
            }

            private void Read()
            {
                byte[] buffer = new byte[256];
                try
                {
                    for (int count = 1; count > 0;)
                    {
                        count = _device.Read(buffer, 0, buffer.Length);
                        Note(buffer, count);
                    }
                }
                catch (IOException)
                {
                    // The other end hung up.
                }
            }

            private void Note(byte[] buffer, int count)
            {
                long now = Stopwatch.GetTimestamp();
                lock (_gate)
                {
                    Pieces++;
                    for (int i = 0; i < count; i++)
                    {
                        _bytes.Add(buffer[i]);
                        _stamps.Add(now);
                    }

                    Monitor.PulseAll(_gate);
                }
            }
        }
    }
}
