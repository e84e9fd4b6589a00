using System;
using System.Device.Gpio;
using System.Diagnostics;
using System.Threading;
using Evenload.Core;
using Evenload.Core.Console;
using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
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
        private const int ResetMs = 5000;
        private const int ResetStepMs = 60;

        // The gate is shut 1.25 s after the last pulse at the latest; see hardware/board.
        private const int GateMs = 1300;

        /// <summary>What runs; null until composed. For those who only look: they never write.</summary>
        public static Controller Controller { get; private set; }

        /// <summary>Starts with the saved settings.</summary>
        public static void Main() => Run(null);

        /// <summary>Starts and never returns.</summary>
        /// <param name="given">In force whatever is saved, and not saved; null on the device.</param>
        /// <remarks>Where settings break a rule, the charger runs with defaults and offers nothing, so that a person can
        /// mend them at the console.</remarks>
        public static void Run(SettingValues given)
        {
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues saved = store.CreateValues();
            SettingValues values = given ?? saved;
            BoardPins pins = BoardPins.Create((given ?? store.Loaded ?? saved).Get(Setting.Board));
            var pilot = new PwmPilotOutput(pins.Pilot); // first of all that moves: steady, nothing is offered
            var starts = new StartLog(new SettingsFlash("start"));
            Controller controller = null;
            try
            {
                var gpio = new GpioController();
                bool isReset = IsResetWanted(new InputPin(gpio, pins.FactoryReset));
                StartWatch watch = starts.Begin(isReset);
                if (isReset)
                {
                    store.Reset(store.Loaded ?? saved, Clock.NowMs());
                    saved = store.CreateValues();
                    values = given ?? saved;
                }

                bool isBroken = (given == null && store.Result == LoadResult.RuleBroken) || values.Check() != null;
                SettingValues inForce = values.Check() == null ? values : new SettingValues();
                var threads = new ThreadWatch();
                var network = new NetworkPlan(inForce);
                NetworkSetup setup = network.Type == NetworkType.None
                    ? null
                    : new NetworkSetup(network, threads.CreateMark());
                controller = Compose(inForce, pins, pilot, gpio, threads, setup, out ConsoleThread console);
                controller.Requests.Holds = isBroken;
                controller.Starts = watch;
                controller.Events.Write(EventCode.Started, (int)watch.Cause, Clock.NowMs());
                if (given == null && store.Result > LoadResult.LoadedBesideDamage)
                {
                    controller.Events.Write(EventCode.SettingsRefused, (int)store.Result, Clock.NowMs());
                }

                Controller = controller;
                if (pins.ConsoleTransmit != BoardPins.None)
                {
                    SettingValues edited = isBroken ? given ?? store.Loaded : saved;
                    var context = new ConsoleContext(controller, inForce, edited, store, console) { Starts = starts };
                    console.Start(context, pins, threads.CreateMark());
                }

                setup?.Start();
                Loop(controller, threads, setup, starts);
            }
            catch (Exception fault)
            {
                // The watchdog starves: the contactor opens too, however long the flash takes.
                pilot.Drive(PilotDuty.Steady);
                string type = fault.GetType().FullName;
                string told = type.Substring(type.LastIndexOf('.') + 1) + ", " + fault.Message;
                Debug.WriteLine("Evenload stopped: " + told);
                starts.End(RestartCause.Fault, told, controller == null ? null : controller.BlackBox);
                Thread.Sleep(RestartAfterMs);
                Restart();
            }
        }

        // Held from before the start for 5 s. Nothing is offered meanwhile.
        private static bool IsResetWanted(InputPin button)
        {
            long endMs = Clock.NowMs() + ResetMs;
            while (!button.IsHigh())
            {
                if (Clock.NowMs() >= endMs)
                {
                    return true;
                }

                Thread.Sleep(ResetStepMs);
            }

            return false;
        }

        private static Controller Compose(
            SettingValues values,
            BoardPins pins,
            PwmPilotOutput pilot,
            GpioController gpio,
            ThreadWatch threads,
            NetworkSetup network,
            out ConsoleThread console)
        {
            OutletPorts outlet = OutletPins.CreatePorts(values, pins, pilot, gpio);
            var plan = new MeterPlan(values);
            SerialLink serial = plan.UsesSerial ? OpenRs485(plan, pins) : null;
            ILink site = plan.SiteIsP1 ? OpenP1(plan, values, pins)
                : plan.SiteIsSerial ? serial
                : new TcpLink(plan.Address, plan.Port, threads.CreateMark(), threads.CreateMark());
            ILink vehicle = plan.SiteIsSerial || plan.Vehicle == null ? null : serial;
            console = new ConsoleThread(site, plan.SiteIsSerial ? serial : null, network);
            return new Controller(
                values,
                site,
                vehicle,
                outlet,
                new GpioIndicator(gpio, pins.Indicator),
                new WatchdogPulse(gpio, pins));
        }

        private static SerialLink OpenRs485(MeterPlan plan, BoardPins pins)
        {
            Configuration.SetPinFunction(pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(pins.Rs485Receive, DeviceFunction.COM2_RX);
            bool followsData = pins.Rs485DriverEnable == BoardPins.None;
            if (!followsData)
            {
                Configuration.SetPinFunction(pins.Rs485DriverEnable, DeviceFunction.COM2_RTS);
            }

            return new SerialLink(Rs485Port, plan.Baud, plan.Parity, plan.StopBits, followsData);
        }

        private static ILink OpenP1(MeterPlan plan, SettingValues values, BoardPins pins)
        {
            Configuration.SetPinFunction(pins.Rs485Transmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(pins.P1Receive, DeviceFunction.COM2_RX);
            return SerialLink.CreateP1(Rs485Port, plan.Site.P1, values.Get(Setting.P1Signal) == 0);
        }

        // The line in full every 20 ms; between, as often as the scheduler's grain lets us, only its first stages.
        private static void Loop(Controller controller, ThreadWatch threads, NetworkSetup network, StartLog starts)
        {
            long nextMs = Clock.NowMs();
            while (!controller.Restart.IsDue)
            {
                long nowMs = Clock.NowMs();
                if (nowMs < nextMs)
                {
                    controller.Exchange(nowMs);
                }
                else
                {
                    controller.Tick(nowMs);
                    controller.Finish(Clock.NowMs());
                    nextMs = nowMs - nextMs > LateMs ? nowMs : nextMs;
                    nextMs += Controller.TickMs;
                    network?.Exchange(controller, nowMs);
                    if (threads.HasHung(nowMs))
                    {
                        controller.Restart.Ask(RestartCause.HungThread, false);
                    }

                    if (controller.Starts.IsClearDue)
                    {
                        starts.Clear();
                    }
                }

                Thread.Sleep(1);
            }

            network?.Stop();
            starts.End(controller.Restart.Cause, "", controller.BlackBox);
            Restart();
        }

        // With the watchdog's gate shut no pin's state during the reset reaches the vehicle.
        private static void Restart()
        {
            Thread.Sleep(GateMs);
            Power.RebootDevice(RebootOption.NormalReboot);
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
