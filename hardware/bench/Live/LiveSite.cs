using System;
using Evenload.Bench.Plants;
using Evenload.Twin;

namespace Evenload.Bench.Live
{
    /// <summary>What is around the charger of a live run.</summary>
    public sealed class LiveSite
    {
        private LiveSite(IHouse house, int thinkMs, Func<long, string> text, Func<long, bool> meterIsCut)
        {
            House = house;
            ThinkMs = thinkMs;
            Text = text;
            MeterIsCut = meterIsCut;
        }

        /// <summary>What the supply feeds besides the vehicle.</summary>
        public IHouse House { get; }

        /// <summary>From a request to the meter's answer, ms.</summary>
        public int ThinkMs { get; }

        /// <summary>What goes on at a time of the run, ms, for people; or null.</summary>
        public Func<long, string> Text { get; }

        /// <summary>Whether the meter is cut off at a time of the run, ms.</summary>
        public Func<long, bool> MeterIsCut { get; }

        /// <summary>The house of the demonstration.</summary>
        /// <param name="seed">Of its random part.</param>
        public static LiveSite Demonstration(int seed) => new LiveSite(
            new DemonstrationHouse(seed),
            SimulatedMeters.ThinkMs,
            DemonstrationHouse.Text,
            DemonstrationHouse.MeterIsCut);

        /// <summary>A house at rest, whose meter answers at once.</summary>
        public static LiveSite Quiet() => new LiveSite(new SteadyHouse(2000, 2000, 2000), 0, _ => null, _ => false);

        /// <summary>A house elsewhere, behind a real meter: the plant has the vehicle only.</summary>
        public static LiveSite Elsewhere() => new LiveSite(new SteadyHouse(0, 0, 0), 0, _ => null, _ => false);
    }
}
