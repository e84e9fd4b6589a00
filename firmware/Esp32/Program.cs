using System;
using System.Device.Gpio;
using System.Diagnostics;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace Evenload.Esp32
{
    /// <summary>Composes the firmware on the board and runs it.</summary>
    public static class Program
    {
        private const string Rs485Port = "COM2";    // COM1 is the debugger's

        // After a pause this long there is nothing to catch up with.
        private const int LateMs = 1000;

        private const int RestartAfterMs = 5000;

        /// <summary>What runs; null until composed. For those who only look: they never write.</summary>
        public static Controller Controller { get; private set; }

        /// <summary>Starts with the defaults.</summary>
        public static void Main() => Run(new SettingValues());

        /// <summary>Starts with some settings and never returns.</summary>
        /// <param name="values">Where <see cref="SettingValues.Check"/> finds fault with them, nothing is
        /// offered.</param>
        public static void Run(SettingValues values)
        {
            var pilot = new PwmPilotOutput(Pins.Pilot); // first of all: steady, nothing is offered
            try
            {
                Controller controller = Compose(values, pilot);
                Controller = controller;
                Loop(controller);
            }
            catch (Exception fault)
            {
                pilot.Drive(PilotDuty.Steady);
                Debug.WriteLine("Evenload stopped: " + fault.Message);
                Thread.Sleep(RestartAfterMs);
                Power.RebootDevice(RebootOption.NormalReboot);
                Thread.Sleep(Timeout.Infinite);
            }
        }

        private static Controller Compose(SettingValues values, IPilotOutput pilot)
        {
            string broken = values.Check();
            if (broken != null)
            {
                throw new ArgumentException(broken);
            }

            var indicator = new GpioIndicator(new GpioController(), Pins.Indicator);
            var plan = new MeterPlan(values);
            ILink serial = plan.UsesSerial ? OpenRs485(plan) : null;
            ILink site = plan.SiteIsP1 ? OpenP1(plan, values)
                : plan.SiteIsSerial ? serial
                : new TcpLink(plan.Address, plan.Port);
            ILink vehicle = plan.SiteIsSerial || plan.Vehicle == null ? null : serial;
            return new Controller(values, site, vehicle, pilot, indicator);
        }

        private static ILink OpenRs485(MeterPlan plan)
        {
            Configuration.SetPinFunction(Pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(Pins.Rs485Receive, DeviceFunction.COM2_RX);
            Configuration.SetPinFunction(Pins.Rs485DriverEnable, DeviceFunction.COM2_RTS);
            return new SerialLink(Rs485Port, plan.Baud, plan.Parity, plan.StopBits);
        }

        private static ILink OpenP1(MeterPlan plan, SettingValues values)
        {
            Configuration.SetPinFunction(Pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(Pins.Rs485Receive, DeviceFunction.COM2_RX);
            return SerialLink.CreateP1(Rs485Port, plan.Site.P1, values.Get(Setting.P1Signal) == 0);
        }

        // The line in full every 20 ms; between, as often as the scheduler's grain lets us, only its first stages.
        private static void Loop(Controller controller)
        {
            long nextMs = Clock.NowMs();
            while (true)
            {
                long nowMs = Clock.NowMs();
                if (nowMs < nextMs)
                {
                    controller.Exchange(nowMs);
                }
                else
                {
                    controller.Tick(nowMs);
                    nextMs = nowMs - nextMs > LateMs ? nowMs : nextMs;
                    nextMs += Controller.TickMs;
                }

                Thread.Sleep(1);
            }
        }
    }
}
