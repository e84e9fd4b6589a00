using System;
using Evenload.Twin;

namespace Evenload.Bench.Score
{
    /// <summary>What could have been charged by who knows the whole trace, on the grid of the firmware's
    /// ticks.</summary>
    /// <remarks>
    /// The dead time costs only the start of a session, as every later offer can be made that much earlier. The
    /// restart time counts from the offer, which may follow the end of the last one at once, so a pause lasts what the
    /// restart takes longer than the dead time; a vehicle that refuses 6 A is paused by that offer, and needs
    /// no restart
    /// at all. What the house alone draws beyond the limit pauses the vehicle. A charge shorter than the dead time
    /// counts, though the twin does not begin one whose offer has ended meanwhile.
    /// </remarks>
    public sealed class Clairvoyant
    {
        private const int LeastOfferMilliamps = 6000; // IEC 61851-1: there is no offer below it

        private readonly VehicleOptions _vehicle;
        private readonly int _stationMilliamps;
        private readonly int _readyAfterMs;
        private readonly int _stepMs;
        private long _connectedMs;

        /// <summary>Begins with a vehicle that has just been connected.</summary>
        /// <param name="vehicle">The vehicle of the replay.</param>
        /// <param name="largestMilliamps">The most that it ever draws per phase, by the trace too.</param>
        /// <param name="stationMilliamps">What charger and cable can give.</param>
        /// <param name="stepMs">Length of every step.</param>
        public Clairvoyant(VehicleOptions vehicle, int largestMilliamps, int stationMilliamps, int stepMs)
        {
            _vehicle = vehicle;
            _stationMilliamps = stationMilliamps;
            _stepMs = stepMs;
            _readyAfterMs = Math.Max(vehicle.DeadTimeMs, vehicle.RestartMs);
            LeastMilliamps = Math.Max(LeastOfferMilliamps, vehicle.MinimumMilliamps);
            int pauseSteps = LeastMilliamps > LeastOfferMilliamps
                ? 0
                : Steps(Math.Max(0, vehicle.RestartMs - vehicle.DeadTimeMs));
            Optimum = vehicle.RampUpMilliampsPerSecond == 0 && vehicle.RampDownMilliampsPerSecond == 0
                ? new FreeOptimum(LeastMilliamps, pauseSteps)
                : new RampedOptimum(
                    LeastMilliamps,
                    Math.Min(largestMilliamps, stationMilliamps),
                    vehicle.RampUpMilliampsPerSecond * stepMs,
                    vehicle.RampDownMilliampsPerSecond * stepMs,
                    pauseSteps);
        }

        /// <summary>The least that the vehicle draws when it draws, mA.</summary>
        public int LeastMilliamps { get; }

        /// <summary>The best so far.</summary>
        public IOptimum Optimum { get; }

        /// <summary>Adds a step.</summary>
        /// <param name="roomMilliamps">What the installation has left in the worst phase that the vehicle uses.</param>
        /// <param name="vehicleMilliamps">The most that the vehicle draws now; 0: it is not connected.</param>
        /// <returns>The most that the vehicle could draw whatever the room; 0 while it cannot draw yet.</returns>
        public int Step(int roomMilliamps, int vehicleMilliamps)
        {
            if (vehicleMilliamps == 0)
            {
                _connectedMs = 0;
                Optimum.StepDisconnected();
                return 0;
            }

            int able = _connectedMs < _readyAfterMs ? 0 : Math.Min(vehicleMilliamps, _stationMilliamps);
            _connectedMs += _stepMs;
            Optimum.Step(Math.Min(able, roomMilliamps));
            return able;
        }

        private int Steps(int milliseconds) => (milliseconds + _stepMs - 1) / _stepMs;
    }
}
