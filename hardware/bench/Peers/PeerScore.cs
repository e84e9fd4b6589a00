using System;
using Evenload.Bench.Score;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>How one of them rode a trace.</summary>
    public sealed class PeerScore
    {
        private readonly Overload _overload = new Overload(PeerSite.LimitMilliamps);
        private long _drawnMilliampMs;
        private int _offer = -1;

        /// <summary>Nothing seen yet.</summary>
        /// <param name="name">Whose score it is.</param>
        /// <param name="measuresVehicle">Whether that one knows what the vehicle draws.</param>
        public PeerScore(string name, bool measuresVehicle)
        {
            Name = name;
            MeasuresVehicle = measuresVehicle;
        }

        /// <summary>Whose score it is.</summary>
        public string Name { get; }

        /// <summary>Whether that one knows what the vehicle draws.</summary>
        public bool MeasuresVehicle { get; }

        /// <summary>Time with a phase above the limit, ms.</summary>
        public long AboveMs => _overload.TotalMs;

        /// <summary>What of the worst phase was above the limit, mA times ms.</summary>
        public long AboveMilliampMs => _overload.MilliampMs;

        /// <summary>The longest time above the limit without a break, ms.</summary>
        public long LongestMs => _overload.LongestMs;

        /// <summary>What the vehicle got, at 230 V, Wh.</summary>
        public decimal EnergyWh => Math.Round(_drawnMilliampMs * 230m / 1000 / 1000 / 3600, 3);

        /// <summary>How often the offer became another.</summary>
        public int OfferChanges { get; private set; }

        /// <summary>How often it became 0.</summary>
        public int Pauses { get; private set; }

        /// <summary>Adds some time.</summary>
        /// <param name="plant">As it is during it.</param>
        /// <param name="offerMilliamps">In force.</param>
        /// <param name="lengthMs">0 or more.</param>
        public void Add(Plant plant, int offerMilliamps, int lengthMs)
        {
            int worst = int.MinValue;
            for (int phase = 0; phase < 3; phase++)
            {
                worst = Math.Max(worst, plant.GridMilliamps(phase));
                _drawnMilliampMs += (long)plant.VehicleMilliamps(phase) * lengthMs;
            }

            _overload.Add(worst, lengthMs);
            if (_offer >= 0 && offerMilliamps != _offer)
            {
                OfferChanges++;
                Pauses += offerMilliamps == 0 ? 1 : 0;
            }

            _offer = offerMilliamps;
        }
    }
}
