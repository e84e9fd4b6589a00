using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>A meter of pymodbus or libmodbus on one of the three kinds of line, where the bench can reach
    /// it.</summary>
    public sealed class MeterLine : IDisposable
    {
        /// <summary>A Countis E27, unit 5, on Modbus TCP.</summary>
        public const string Tcp = "countis-e27 over tcp";

        /// <summary>An EM340, unit 1, on a pair of pseudo-terminals.</summary>
        public const string Rtu = "em340 over rtu";

        /// <summary>An EM340, unit 1, on a serial line behind a gateway.</summary>
        public const string RtuOverTcp = "em340 over rtu-over-tcp";

        /// <summary><see cref="Tcp"/>, served by libmodbus.</summary>
        public const string LibTcp = "countis-e27 of libmodbus over tcp";

        /// <summary><see cref="Rtu"/>, served by libmodbus.</summary>
        public const string LibRtu = "em340 of libmodbus over rtu";

        /// <summary>The script of a server of pymodbus.</summary>
        public const string PyModbus = "modbus_server.py";

        /// <summary>The script of a server of libmodbus.</summary>
        public const string LibModbus = "libmodbus_server.py";

        private const int StartSeconds = 20;

        // socat's own end, should the tests be torn down without a chance to end it: after this long without a byte.
        private const string IdleSeconds = "30";

        private readonly string _folder = Directory.CreateTempSubdirectory("evenload-interop-").FullName;
        private readonly Helper _socat;     // null on TCP, which needs none
        private readonly Helper _gateway;   // null but for RTU over TCP
        private readonly string _profile;
        private readonly string _script;
        private Helper _server;
        private string _port;

        /// <summary>Lays the line, and connects the meter.</summary>
        /// <param name="kind">One of the constants.</param>
        /// <param name="profile">The meter on it; null: the one that belongs there.</param>
        /// <param name="later">True: the meter is there only after <see cref="Connect"/>.</param>
        public MeterLine(string kind, string profile = null, bool later = false)
        {
            _profile = profile ?? kind.Split(' ')[0];
            _script = kind.Contains("libmodbus") ? LibModbus : PyModbus;
            try
            {
                switch (kind)
                {
                    case Tcp:
                    case LibTcp:
                        _port = later ? $"{FreePort()}" : "0";
                        break;
                    case Rtu:
                    case LibRtu:
                        _socat = Socat(Terminal("meter") + ",ignoreeof", Terminal("charger") + ",ignoreeof");
                        _socat.WaitForLine("starting data transfer", StartSeconds);
                        break;
                    default:
                        // A gateway takes the next connection when one has ended.
                        _socat = Socat(Terminal("meter") + ",ignoreeof", Terminal("charger") + ",ignoreeof");
                        _socat.WaitForLine("starting data transfer", StartSeconds);
                        _gateway = Socat(
                            "TCP-LISTEN:0,bind=127.0.0.1,reuseaddr,fork", $"{Path.Combine(_folder, "charger")},raw,echo=0");
                        _port = _gateway.WaitForLine("listening on", StartSeconds).Split(':').Last();
                        break;
                }

                if (!later)
                {
                    Connect();
                }
            }
            catch (Exception)
            {
                Dispose();
                throw;
            }
        }

        /// <summary>Whether a kind is Modbus TCP: a Countis E27, unit 5.</summary>
        public static bool IsNetwork(string kind) => kind is Tcp or LibTcp;

        private bool IsTcp => _socat == null;

        private int Unit => IsTcp ? 5 : 1;

        /// <summary>Where it is, in the words of the bench's event lines.</summary>
        public string Place => _port == null ? "RS-485 at 9600 baud" : $"127.0.0.1:{_port}";

        /// <summary>The bench's arguments that find the meter.</summary>
        public string[] Arguments => ArgumentsFor(Unit);

        /// <summary>The bench's arguments that ask for a unit on the line.</summary>
        public string[] ArgumentsFor(int unit)
        {
            string url = IsTcp ? $"tcp://{Place}/{unit}"
                : _port != null ? $"rtu-over-tcp://{Place}/{unit}"
                : $"rtu:{Path.Combine(_folder, "charger")}?baud=9600&parity=none&stop=1&unit={unit}";
            return ["--meter", url, "--profile", IsTcp ? "countis-e27" : "em340"];
        }

        /// <summary>Starts the meter, at the same place each time.</summary>
        public void Connect()
        {
            string[] place = IsTcp ? ["tcp", _port] : ["rtu", Path.Combine(_folder, "meter")];
            _server = StartMeter("/usr/bin/python3", _script, [_profile, $"{Unit}", .. place]);
            _port = IsTcp ? _server.Lines[0].Split(' ')[1] : _port;
        }

        /// <summary>Ends the meter as a power cut does.</summary>
        public void Cut() => _server.Dispose();

        /// <summary>Lets currents flow.</summary>
        /// <param name="milliamps">By phase, import positive.</param>
        public void Currents(params int[] milliamps) => _server.Tell("currents " + string.Join(" ", milliamps));

        /// <summary>Sets registers to words.</summary>
        /// <param name="hex">Address and words.</param>
        public void Registers(string hex) => _server.Tell("registers " + hex);

        /// <summary>From now on the meter refuses.</summary>
        /// <param name="code">Of the exception; 0: no more.</param>
        public void Refuse(int code) => _server.Tell($"exceptions {code}");

        /// <summary>Starts the server; fails the test in one sentence if something that it needs is missing.</summary>
        /// <param name="python">The interpreter for which the packages are installed.</param>
        /// <param name="script"><see cref="PyModbus"/> or <see cref="LibModbus"/>.</param>
        /// <param name="arguments">Of the script.</param>
        public static Helper StartMeter(string python, string script, params string[] arguments)
        {
            var server = new Helper(python, [Path.Combine(AppContext.BaseDirectory, "Interop", script), .. arguments]);
            try
            {
                string said = server.WaitFor("'ready'", StartSeconds, () => server.Lines.FirstOrDefault());
                return said.StartsWith("ready ", StringComparison.Ordinal) ? server
                    : throw new AssertFailedException(
                        $"{script} is {said}: {Helper.Install}.");
            }
            catch (Exception)
            {
                server.Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _server?.Dispose();
            _gateway?.Dispose();
            _socat?.Dispose();
            Directory.Delete(_folder, true);
        }

        private static Helper Socat(string left, string right) =>
            new("socat", "-d", "-d", "-T", IdleSeconds, left, right);

        private string Terminal(string name) => $"PTY,link={Path.Combine(_folder, name)},raw,echo=0";

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
