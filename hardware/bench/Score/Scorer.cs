using System;
using System.Linq;
using Evenload.Bench.Plants;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Score
{
    /// <summary>Judges a simulation tick by tick.</summary>
    public sealed class Scorer : ITickObserver
    {
        private readonly Trace _trace;
        private readonly VehicleOptions _vehicle;
        private readonly int _limitMilliamps;
        private readonly Overload _overload;
        private readonly Overload _houseOverload;
        private readonly Clairvoyant _clairvoyant;
        private readonly ConstantOffer _constant;
        private long _drawnMilliampMs; // of all phases
        private long _passedMs;
        private int _lastOffer = -1;
        private int _changes;
        private int _pauses;

        /// <summary>Nothing seen yet.</summary>
        /// <param name="trace">Of the simulation.</param>
        /// <param name="settings">Of the simulation's firmware.</param>
        /// <param name="options">Of the simulation's plant.</param>
        public Scorer(Trace trace, SettingValues settings, PlantOptions options)
        {
            _trace = trace;
            _vehicle = options.Vehicle;
            _limitMilliamps = settings.Get(Setting.InstallationLimitMilliamps);
            _overload = new Overload(_limitMilliamps);
            _houseOverload = new Overload(_limitMilliamps);
            int station = Math.Min(
                settings.Get(Setting.StationMaximumMilliamps), settings.Get(Setting.CableRatingMilliamps));
            int largest = trace.VehicleMaximumMilliamps == null
                ? _vehicle.MaximumMilliamps
                : trace.VehicleMaximumMilliamps.Max();
            _clairvoyant = new Clairvoyant(_vehicle, largest, station, Controller.TickMs);
            _constant = new ConstantOffer(_clairvoyant.LeastMilliamps);
        }

        /// <inheritdoc/>
        public void Ticked(Simulation simulation, long nowMs, int lengthMs)
        {
            NoteOffer(simulation.Controller.OfferMilliamps);
            int worst = int.MinValue;
            int worstHouse = int.MinValue;
            int worstUsed = int.MinValue;
            for (int phase = 0; phase < 3; phase++)
            {
                int house = simulation.Plant.HouseMilliamps(phase);
                int chargerPhase = (phase - simulation.Plant.Rotation + 3) % 3;
                worst = Math.Max(worst, simulation.Plant.GridMilliamps(phase));
                worstHouse = Math.Max(worstHouse, house);
                bool used = (_vehicle.PhasesMask >> chargerPhase & 1) != 0;
                worstUsed = used ? Math.Max(worstUsed, house) : worstUsed;
                _drawnMilliampMs += (long)simulation.Plant.VehicleMilliamps(phase) * lengthMs;
            }

            _overload.Add(worst, lengthMs);
            _houseOverload.Add(worstHouse, lengthMs);
            _passedMs += lengthMs;
            if (lengthMs > 0)
            {
                int able = _clairvoyant.Step(_limitMilliamps - worstUsed, VehicleMaximum(nowMs));
                _constant.Step(_limitMilliamps - worstUsed, able);
            }
        }

        /// <summary>The judgement of all that was seen.</summary>
        public ScoreReport Report()
        {
            long best = _clairvoyant.Optimum.BestMilliampSteps * Controller.TickMs * Phases;
            long constant = _constant.MilliampSteps * Controller.TickMs * Phases;
            return new ScoreReport
            {
                DurationSeconds = _passedMs / 1000m,
                SecondsAboveLimit = _overload.TotalMs / 1000m,
                SecondsHouseAboveLimit = _houseOverload.TotalMs / 1000m,
                LongestSecondsAboveLimit = _overload.LongestMs / 1000m,
                AmpSecondsAboveLimit = Math.Round(_overload.MilliampMs / 1000000m, 3),
                PeakAmps = _overload.PeakMilliamps / 1000m,
                EnergyWh = WattHours(_drawnMilliampMs),
                ClairvoyantWh = WattHours(best),
                ShareOfClairvoyant = Share(_drawnMilliampMs, best),
                BestConstantOfferMa = _constant.OfferMilliamps,
                BestConstantWh = WattHours(constant),
                ShareOfBestConstant = Share(_drawnMilliampMs, constant),
                OfferChanges = _changes,
                Pauses = _pauses,
            };
        }

        private int Phases => _vehicle.PhasesMask == 7 ? 3 : 1;

        private static decimal WattHours(long milliampMs) => Math.Round(milliampMs * 230m / 1000 / 1000 / 3600, 3);

        private static decimal Share(long part, long whole) =>
            whole == 0 ? 1 : Math.Round((decimal)part / whole, 4);

        private int VehicleMaximum(long nowMs) => _trace.VehicleMaximumMilliamps == null
            ? _vehicle.MaximumMilliamps
            : _trace.VehicleMaximumMilliamps[_trace.RowAt(nowMs)];

        private void NoteOffer(int offerMilliamps)
        {
            if (_lastOffer >= 0 && offerMilliamps != _lastOffer)
            {
                _changes++;
                _pauses += offerMilliamps == 0 ? 1 : 0;
            }

            _lastOffer = offerMilliamps;
        }
    }
}
