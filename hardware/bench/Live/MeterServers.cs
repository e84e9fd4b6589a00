using System;
using Evenload.Bench.Arguments;
using Evenload.Bench.Plants;
using Evenload.Core.Settings;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The simulated meters on a real pseudo-terminal and, where the settings say so, a real TCP
    /// port.</summary>
    public sealed class MeterServers : IDisposable
    {
        /// <summary>The UART that the firmware uses for RS-485.</summary>
        public const string SerialPort = "COM2";

        private readonly PseudoTerminal _terminal;
        private readonly RtuServerThread _serial;
        private readonly TcpServerThread _network;

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
                _serial = new RtuServerThread(_terminal, server, plan.Baud, thinkMs, Faults, seed);
                VirtualBoard.ConnectSerial(SerialPort, _terminal.SlavePath);
            }

            if (!plan.SiteIsSerial)
            {
                _network = new TcpServerThread(meters.Site, thinkMs, Faults, seed);
                SettingsBuilder.Apply(settings, "siteMeterAddress", "127.0.0.1");
                SettingsBuilder.Apply(settings, "siteMeterPort", FormattableString.Invariant($"{_network.Port}"));
            }
        }

        /// <summary>What is wrong with the lines.</summary>
        public LineFaults Faults { get; } = new LineFaults();

        /// <inheritdoc/>
        public void Dispose()
        {
            _network?.Dispose();
            _serial?.Dispose();
            _terminal?.Dispose();
        }
    }
}
