using System;
using Evenload.Bench.Arguments;
using Evenload.Bench.Plants;
using Evenload.Core.Settings;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The simulated meters on a real pseudo-terminal or, where the settings say so, a real TCP
    /// port.</summary>
    public sealed class MeterServers : IDisposable
    {
        /// <summary>The UART that the firmware uses for RS-485.</summary>
        public const string SerialPort = "COM2";

        private readonly PseudoTerminal _terminal;
        private readonly RtuServerThread _serial;
        private readonly TcpServerThread _network;
        private readonly P1ServerThread _port;
        private readonly LineFaults _faults = new LineFaults();
        private readonly P1Faults _p1Faults = new P1Faults();

        /// <summary>Starts the servers and wires the board to them.</summary>
        /// <param name="settings">Of the firmware; where a network meter is, is written into them.</param>
        /// <param name="meters">Have measured already.</param>
        /// <param name="thinkMs">From a request to its answer.</param>
        /// <param name="seed">Of the line's noise.</param>
        public MeterServers(SettingValues settings, SimulatedMeters meters, int thinkMs, int seed)
        {
            var plan = new MeterPlan(settings);
            if (plan.UsesSerial)
            {
                _terminal = new PseudoTerminal();
                ModbusServer server = plan.SiteIsSerial ? meters.Site : meters.Vehicle;
                _serial = new RtuServerThread(_terminal, server, plan.Baud, thinkMs, _faults, seed);
            }

            if (plan.SiteIsP1)
            {
                _terminal = new PseudoTerminal();
                _port = new P1ServerThread(_terminal, meters.Telegram, _p1Faults, seed);
            }
            else if (!plan.SiteIsSerial)
            {
                _network = new TcpServerThread(meters.Site, thinkMs, _faults, seed);
            }

            Connect(settings);
        }

        /// <summary>Wires a board that has started again.</summary>
        /// <param name="settings">Of the firmware; where a network meter is, is written into them.</param>
        public void Connect(SettingValues settings)
        {
            if (_terminal != null)
            {
                VirtualBoard.ConnectSerial(SerialPort, _terminal.SlavePath);
            }

            if (_network != null)
            {
                SettingsBuilder.Apply(settings, "siteMeterAddress", "127.0.0.1");
                SettingsBuilder.Apply(settings, "siteMeterPort", FormattableString.Invariant($"{_network.Port}"));
            }
        }

        /// <summary>True while no meter answers or sends.</summary>
        public bool AreSilent
        {
            set
            {
                _faults.Silent = value;
                _p1Faults.Silent = value;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _port?.Dispose();
            _network?.Dispose();
            _serial?.Dispose();
            _terminal?.Dispose();
        }
    }
}
