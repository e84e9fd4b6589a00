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
        private const int StepMs = 10;
        private const int Steady = 10000; // the board's pull holds the pilot there until the firmware takes it

        private readonly object _gate = new object();
        private readonly Plant _plant;
        private readonly SimulatedMeters _meters;
        private readonly long _startMs;
        private readonly Thread _thread;
        private readonly ManualResetEventSlim _stopping = new ManualResetEventSlim();

        /// <summary>Steps the plant once; its time starts at 0.</summary>
        /// <param name="plant">Touched only by this object from now on.</param>
        /// <param name="meters">Null: the meter is a real one.</param>
        /// <param name="startMs">Time of the board that is the plant's 0.</param>
        public PlantThread(Plant plant, SimulatedMeters meters, long startMs)
        {
            _plant = plant;
            _meters = meters;
            _startMs = startMs;
            Step();
            _thread = new Thread(Run) { IsBackground = true, Name = "plant" };
            _thread.Start();
        }

        /// <summary>The duty cycle on the pilot's pin, 1/10000; -1 before the firmware started it.</summary>
        public static int PilotDuty => VirtualBoard.PwmDuty(Pins.Pilot);

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

        /// <inheritdoc/>
        public void Dispose()
        {
            _stopping.Set();
            _thread.Join();
            _stopping.Dispose();
        }

        private void Run()
        {
            while (!_stopping.Wait(StepMs))
            {
                Step();
            }
        }

        private void Step()
        {
            lock (_gate)
            {
                long nowMs = Clock.NowMs() - _startMs;
                int duty = PilotDuty;
                _plant.Step(nowMs, duty < 0 ? Steady : duty);
                _meters?.Update(nowMs, _plant);
            }
        }
    }
}
