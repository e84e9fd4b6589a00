using System;
using Evenload.Core.Pilot;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>A peer with the plant around it.</summary>
    public static class PeerRun
    {
        /// <summary>Length of a step, ms: all that happens in a trace falls on whole steps. A decision acts one step
        /// after the poll, about as long as a reply takes on Evenload's line.</summary>
        public const int StepMs = 100;

        /// <summary>Every how many ms the simulated meter measures anew.</summary>
        public const int RefreshMs = 1000;

        /// <summary>When a peer's clock begins, ms after the meter's: half a refresh, the mean of two clocks that do
        /// not know of each other.</summary>
        public const int PhaseMs = RefreshMs / 2;

        /// <summary>Rides a trace.</summary>
        /// <param name="peer">Has done nothing yet.</param>
        /// <param name="described">The trace.</param>
        /// <param name="trace">Made of it.</param>
        /// <param name="seed">Of the meter's last digits.</param>
        public static PeerScore Of(IPeer peer, PeerTrace described, Trace trace, int seed)
        {
            var vehicle = new Vehicle(described.CreateVehicle());
            var plant = new Plant(new TraceHouse(trace), vehicle);
            var meters = new PeerMeters(RefreshMs, seed);
            var score = new PeerScore(peer.Name, peer.MeasuresVehicle);
            int offer = 0;
            long lastMs = trace.Ms[^1];
            for (long nowMs = trace.Ms[0]; nowMs <= lastMs; nowMs += StepMs)
            {
                vehicle.MaximumMilliamps = trace.VehicleMaximumMilliamps[trace.RowAt(nowMs)];
                plant.Step(nowMs, PilotDuty.FromMilliamps(offer));
                meters.Answers = described.Answers(nowMs);
                meters.Update(nowMs, plant);
                score.Add(plant, offer, (int)Math.Min(StepMs, lastMs - nowMs));
                offer = nowMs - trace.Ms[0] < PhaseMs ? 0 : peer.Step(nowMs, meters);
            }

            return score;
        }
    }
}
