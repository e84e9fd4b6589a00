using System;
using System.Threading;
using Evenload.Bench.Plants;
using Evenload.Esp32;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>Lets the plant live in real time: it sees the pilot's pin and shows the meters what flows.</summary>
    public sealed class PlantThread : IDisposable
    {
        private const int StepMs = 5;

        private readonly object _gate = new object();
        private readonly Plant _plant;
        private readonly PluggedVehicle _vehicle;
        private OutletBoard _board;
        private readonly SimulatedMeters _meters;
        private readonly long _startMs;
        private long _lastMs = -1;
        private readonly Thread _thread;
        private readonly ManualResetEventSlim _stopping = new ManualResetEventSlim();

        /// <summary>Steps the plant once; its time starts at 0.</summary>
        /// <param name="plant">Touched only by this object from now on.</param>
        /// <param name="vehicle">Likewise; with its outlet.</param>
        /// <param name="pins">Of the virtual board that the outlet is wired to.</param>
        /// <param name="meters">Null: the meter is a real one.</param>
        /// <param name="startMs">Time of the board that is the plant's 0.</param>
        public PlantThread(
            Plant plant, PluggedVehicle vehicle, BoardPins pins, SimulatedMeters meters, long startMs)
        {
            _plant = plant;
            _vehicle = vehicle;
            _meters = meters;
            _startMs = startMs;
            _board = new OutletBoard(vehicle.Outlet, pins, Step, _gate);
            Step();
            _thread = new Thread(Run) { IsBackground = true, Name = "plant" };
            _thread.Start();
        }

        /// <summary>The duty cycle on the pilot's pin, 1/10000; -1 before the firmware started it.</summary>
        public int PilotDuty => _board.PilotDuty;

        /// <summary>Whether the vehicle has voltage.</summary>
        public bool ContactorIsClosed => _vehicle.Outlet.Contactor.IsClosed;

        /// <summary>Called after each step with the plant's time, ms, while the plant stands still; null:
        /// nothing.</summary>
        public Action<long> Stepped { get; set; }

        /// <summary>Lets the plant's time pass until now.</summary>
        /// <param name="look">Called with the plant's time, ms, while the plant stands still.</param>
        public void Look(Action<long> look)
        {
            lock (_gate)
            {
                Step();
                look(_lastMs);
            }
        }

        /// <summary>Copies the currents that flow.</summary>
        /// <param name="gridMilliamps">Gets those of the supply's phases.</param>
        /// <param name="vehicleMilliamps">Gets those of the charger's phases.</param>
        public void Read(int[] gridMilliamps, int[] vehicleMilliamps)
        {
            lock (_gate)
            {
                _plant.CopyGrid(gridMilliamps);
                _plant.CopyVehicle(vehicleMilliamps);
            }
        }

        /// <summary>Wires a board that has started again; the plant's time goes on.</summary>
        /// <param name="pins">Of the board.</param>
        /// <param name="reset">Resets it, while nothing touches it.</param>
        public void Restart(BoardPins pins, Action reset)
        {
            lock (_gate)
            {
                _board.Dispose();
                reset();
                _board = new OutletBoard(_vehicle.Outlet, pins, Step, _gate);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _stopping.Set();
            _thread.Join();
            _board.Dispose();
            _stopping.Dispose();
        }

        private void Run()
        {
            while (!_stopping.Wait(StepMs))
            {
                Step();
            }
        }

        // However late this is called, no step is longer than the plant's times bear.
        private void Step()
        {
            lock (_gate)
            {
                long nowMs = (VirtualBoard.Microseconds / 1000) - _startMs; // not a call of the firmware's
                while (_lastMs < nowMs)
                {
                    _lastMs = _lastMs < 0 ? nowMs : Math.Min(_lastMs + StepMs, nowMs);
                    _board.Step(_lastMs);
                    _plant.Step(_lastMs, _vehicle.Step(_lastMs));
                    _meters?.Update(_lastMs, _plant);
                    Stepped?.Invoke(_lastMs);
                }
            }
        }
    }
}
