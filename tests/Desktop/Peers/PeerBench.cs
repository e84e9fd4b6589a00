using System.Collections.Generic;
using Evenload.Bench.Peers;
using Evenload.Core.Pilot;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Peers
{
    /// <summary>A peer with a house that does as it is told, and a vehicle that follows at once.</summary>
    internal sealed class PeerBench
    {
        private const int StepMs = 100;

        private readonly IPeer _peer;
        private readonly SteadyHouse _house = new SteadyHouse(5000, 5000, 5000);
        private readonly PeerMeters _meters = new PeerMeters(1000, 1);
        private readonly Plant _plant;
        private long _nowMs;

        public PeerBench(IPeer peer)
        {
            _peer = peer;
            _plant = new Plant(_house, new Vehicle(new VehicleOptions { DeadTimeMs = 0 }));
        }

        /// <summary>Every offer since the last <see cref="Forget"/>, each once in a row.</summary>
        public List<int> Offers { get; } = new List<int>();

        public int Offer { get; private set; }

        public bool Answers
        {
            set => _meters.Answers = value;
        }

        public PeerBench House(int milliamps) => House(milliamps, milliamps, milliamps);

        public PeerBench House(int l1, int l2, int l3)
        {
            _house.Set(l1, l2, l3);
            return this;
        }

        public PeerBench Forget()
        {
            Offers.Clear();
            return this;
        }

        /// <summary>Lets whole seconds pass. Polls of 1 s fall on their beginnings.</summary>
        public PeerBench Run(int seconds)
        {
            for (int i = 0; i < seconds * 1000 / StepMs; i++)
            {
                _plant.Step(_nowMs, PilotDuty.FromMilliamps(Offer));
                _meters.Update(_nowMs, _plant);
                int before = Offer;
                Offer = _peer.Step(_nowMs, _meters);
                if (Offer != before)
                {
                    Offers.Add(Offer);
                }

                _nowMs += StepMs;
            }

            return this;
        }
    }
}
