using System;
using Evenload.Esp32;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The virtual board's terminals, wired to the twin's outlet: pilot, proximity, contactor, residual-current
    /// monitor, contact from outside, temperature, watchdog.</summary>
    public sealed class OutletBoard : IDisposable
    {
        private const int Steady = 10000; // the board's pull holds the pilot there until the firmware takes it

        // The board has had power for this long when the firmware's first instruction runs: its capacitors are charged.
        private const int PoweredMs = 5000;

        private readonly OutletPlant _outlet;
        private readonly BoardPins _pins;
        private readonly PilotSamplers _samplers;
        private long _nowMs;
        private readonly Action _catchUp;
        private readonly object _gate;

        /// <summary>Wires a board; everything is content.</summary>
        /// <param name="outlet">The twin; with a watchdog.</param>
        /// <param name="pins">Of the board.</param>
        /// <param name="catchUp">Lets the plant's time pass until now; called on the firmware's thread when it measures,
        /// and before each of its edges counts. However busy this computer is, the firmware finds a plant that is up to
        /// date.</param>
        /// <param name="gate">Held by whoever steps the twin.</param>
        public OutletBoard(OutletPlant outlet, BoardPins pins, Action catchUp, object gate)
        {
            _outlet = outlet;
            _catchUp = catchUp;
            _gate = gate;
            _pins = pins;
            _samplers = new PilotSamplers(pins.PilotHigh, pins.PilotLow) { BeforeConversion = catchUp };
            VirtualBoard.OutputChanged += Notice;
            VirtualBoard.DriveVoltage(pins.Temperature, (int)BoardCircuits.Temperature(25));
            VirtualBoard.DrivePin(pins.FactoryReset, true);
            if (pins.Enable != BoardPins.None)
            {
                VirtualBoard.DrivePin(pins.Enable, false);
            }

            Step(0);
        }

        /// <summary>The duty cycle on the pilot's pin, 1/10000; -1 before the firmware started it.</summary>
        public int PilotDuty => VirtualBoard.PwmDuty(_pins.Pilot);

        /// <summary>Shows the twin what the firmware drives, and the firmware what the twin has come to.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        public void Step(long nowMs)
        {
            _nowMs = nowMs;
            int duty = PilotDuty;
            _outlet.Pilot.DutyTenthousandths = duty < 0 ? Steady : duty;
            _outlet.Coil = VirtualBoard.PinLevel(_pins.Contactor);
            _outlet.Testing = VirtualBoard.PinLevel(_pins.ResidualCurrentTest);
            _samplers.Step(
                nowMs + PoweredMs, _outlet.Pilot.SeenTenthousandths, _outlet.Pilot.HighMillivolts, _outlet.Pilot.LowMillivolts);
            VirtualBoard.DriveVoltage(_pins.Proximity, (int)BoardCircuits.Proximity(_outlet.Proximity.Ohms));
            VirtualBoard.DrivePin(_pins.ContactorFeedback, !_outlet.Contactor.Feedback);
            VirtualBoard.DrivePin(_pins.ResidualCurrent, _outlet.Residual.IsTripped);
        }

        /// <inheritdoc/>
        public void Dispose() => VirtualBoard.OutputChanged -= Notice;

        private void Notice(int pin, int highTenthousandths)
        {
            if (pin == _pins.Watchdog)
            {
                lock (_gate)
                {
                    _catchUp();
                    _outlet.Watchdog.Pulse(_nowMs);
                }
            }
        }
    }
}
