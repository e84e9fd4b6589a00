using System;
using System.Diagnostics;
using System.Threading;
using nanoFramework.Runtime.Native;

namespace Evenload.Virtual
{
    /// <summary>
    /// The board below the firmware: what a tester's probes see and drive. One process is one board, an ESP32 with
    /// pins 0 to 39. Every member may be called from any thread.
    /// </summary>
    public static class VirtualBoard
    {
        /// <summary>Pins are numbered from 0 to one less.</summary>
        internal const int PinCount = 40;

        private static readonly long StartedAt = Stopwatch.GetTimestamp();

        internal static PinBank Pins { get; } = new PinBank();

        internal static PwmBank Pwm { get; } = new PwmBank();

        internal static AdcBank Adc { get; } = new AdcBank();

        internal static PinFunctions Functions { get; } = new PinFunctions();

        internal static SerialSlots Serial { get; } = new SerialSlots();

        /// <summary>
        /// The firmware asked for a restart. Raised on the thread that asked, which sleeps for ever afterwards; the
        /// other threads run on until <see cref="Reset"/>.
        /// </summary>
        public static event Action<RebootOption> Rebooted;

        /// <summary>
        /// The firmware drives a pin otherwise than before. Gets the pin, and for how many ten-thousandths of the time
        /// it is high from now on: 0 and 10000 are levels, −1 is let go. Raised on the thread that did it.
        /// </summary>
        public static event Action<int, int> OutputChanged;

        /// <summary>What the firmware's microsecond counter shows, for whoever is around the board.</summary>
        public static long Microseconds => Stopwatch.GetElapsedTime(StartedAt).Ticks / TimeSpan.TicksPerMicrosecond;

        /// <summary>The converter's reference: 1000 to 1200 mV, nominally 1100. It spreads from chip to chip.</summary>
        public static int AdcReferenceMillivolts
        {
            get => Adc.ReferenceMillivolts;
            set => Adc.ReferenceMillivolts = value;
        }

        /// <summary>Whether every conversion fails.</summary>
        public static bool AdcFails
        {
            get => Adc.Fails;
            set => Adc.Fails = value;
        }

        /// <summary>Wires a COM port to a serial device; in force from the next <c>Open</c> of that port.</summary>
        /// <param name="portName">COM1 to COM3.</param>
        /// <param name="devicePath">A terminal: /dev/ttyUSB0, or <see cref="PseudoTerminal.SlavePath"/>.</param>
        /// <remarks>A port that was never wired opens all the same: it hears nothing, and its words are lost.</remarks>
        /// <exception cref="ArgumentException">No such port, or no path.</exception>
        public static void ConnectSerial(string portName, string devicePath)
        {
            ArgumentException.ThrowIfNullOrEmpty(devicePath);
            Serial.Connect(portName, devicePath);
        }

        /// <summary>Duty cycle on a pin. Allocates nothing.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <returns>0 to 10000 ten-thousandths; −1 while no PWM channel is started on the pin.</returns>
        /// <exception cref="ArgumentOutOfRangeException">No such pin.</exception>
        public static int PwmDuty(int pin)
        {
            RequirePin(pin);
            return Pwm.Duty(pin);
        }

        /// <summary>Level of a general-purpose pin as a probe sees it. Allocates nothing.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <returns>
        /// What the firmware drives; else what <see cref="DrivePin"/> drives; else the chip's own pull. A floating pin
        /// is low. PWM does not show here but in <see cref="PwmDuty"/>.
        /// </returns>
        /// <exception cref="ArgumentOutOfRangeException">No such pin.</exception>
        public static bool PinLevel(int pin)
        {
            RequirePin(pin);
            return Pins.Level(pin);
        }

        /// <summary>Drives a pin from outside, until the next call or <see cref="Reset"/>.</summary>
        /// <param name="pin">0 to 39. A push-pull output of the firmware wins over the drive.</param>
        /// <param name="high">The level.</param>
        /// <exception cref="ArgumentOutOfRangeException">No such pin.</exception>
        public static void DrivePin(int pin, bool high)
        {
            RequirePin(pin);
            Pins.Drive(pin, high);
        }

        /// <summary>Puts a voltage on a pin, for the converter, until the next call or <see cref="Reset"/>.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <param name="millivolts">Any; an undriven pin has 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">No such pin.</exception>
        public static void DriveVoltage(int pin, int millivolts)
        {
            RequirePin(pin);
            Adc.Drive(pin, millivolts);
        }

        /// <summary>Puts a voltage on a pin that is asked for at each conversion.</summary>
        /// <param name="pin">0 to 39.</param>
        /// <param name="millivolts">Gives mV; called on the firmware's thread.</param>
        /// <exception cref="ArgumentOutOfRangeException">No such pin.</exception>
        public static void DriveVoltage(int pin, Func<int> millivolts)
        {
            ArgumentNullException.ThrowIfNull(millivolts);
            RequirePin(pin);
            Adc.Drive(pin, millivolts);
        }

        /// <summary>
        /// A new board: closes every port, unplugs every wire, and forgets pins, pin functions and subscribers. Objects
        /// that the firmware made before must not be used any more; its threads stop at their next call. Whoever resets
        /// a firmware that runs calls <see cref="DeviceThreads.Stop"/> first.
        /// </summary>
        public static void Reset()
        {
            DeviceThreads.End();
            Serial.Reset();
            Pwm.Reset();
            Pins.Reset();
            Functions.Reset();
            Adc.Reset();
            VirtualNetwork.Reset();
            Rebooted = null;
            OutputChanged = null;
        }

        internal static void TellOutput(int pin, int highTenthousandths)
        {
            OutputChanged?.Invoke(pin, highTenthousandths);
        }

        internal static void Reboot(RebootOption option)
        {
            Rebooted?.Invoke(option);
            DeviceThread.StandStill();
            Thread.Sleep(Timeout.Infinite);
        }

        internal static void RequirePin(int pin)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(pin);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pin, PinCount);
        }
    }
}
