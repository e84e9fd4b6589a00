using System;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Console;
using Evenload.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Evenload.Esp32
{
    /// <summary>The console on its own UART, on a thread below the charging path's.</summary>
    public sealed class ConsoleThread : IConsoleRim
    {
        private const string PortName = "COM3";         // COM1 is the debugger's, COM2 the meter's
        private const int Baud = 115200;
        private const int RetryMs = 1000;

        private readonly NetworkSetup _network;
        private BusyMark _mark;
        private Controller _controller;
        private ConsolePort _port;
        private ConsoleHost _host;

        /// <summary>A console that has not started.</summary>
        /// <param name="siteLink">To the meter at the supply.</param>
        /// <param name="siteLine">The same where Modbus meters may be on it; otherwise null.</param>
        /// <param name="network">What brings the network up; null for none.</param>
        public ConsoleThread(ILink siteLink, ISerialLine siteLine, NetworkSetup network)
        {
            _network = network;
            SiteLink = siteLink;
            SiteLine = siteLine;
        }

        /// <inheritdoc/>
        public ILink SiteLink { get; }

        /// <inheritdoc/>
        public ISerialLine SiteLine { get; }

        /// <inheritdoc/>
        public string NetworkText => _network == null ? null : _network.Text;

        /// <inheritdoc/>
        public int Noise() => (int)HighResTimer.GetCurrent();

        /// <summary>Starts it. It ends with the controller, when that is to be restarted.</summary>
        /// <param name="context">What its commands look at and change.</param>
        /// <param name="pins">Of the board; with a console.</param>
        /// <param name="mark">Tells when the thread hangs.</param>
        public void Start(ConsoleContext context, BoardPins pins, BusyMark mark)
        {
            Configuration.SetPinFunction(pins.ConsoleTransmit, DeviceFunction.COM3_TX);
            Configuration.SetPinFunction(pins.ConsoleReceive, DeviceFunction.COM3_RX);
            _mark = mark;
            _controller = context.Controller;
            _port = new ConsolePort(PortName, Baud);
            _host = new ConsoleHost(context, _port);
            new Thread(Run) { Priority = ThreadPriority.BelowNormal }.Start();
        }

        private void Run()
        {
            while (!_controller.Restart.IsDue)
            {
                _mark.Begin();                  // a thread that hangs in its sleep has hung too
                if (!_port.Open())
                {
                    Thread.Sleep(RetryMs);
                    continue;
                }

                try
                {
                    _host.Step(Clock.NowMs());
                }
                catch (Exception fault)         // a defect of the console must not cost the charger its console
                {
                    _host.Recover(fault.Message);
                }

                Thread.Sleep(1);
            }
        }
    }
}
