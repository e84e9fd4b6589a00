using System;
using System.Globalization;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>A house, a vehicle and what happens to the meter, on which all are compared.</summary>
    public sealed class PeerTrace
    {
        private readonly Func<int, Trace> _create;

        /// <summary>Describes a trace.</summary>
        /// <param name="name">As the command line takes it.</param>
        /// <param name="text">What it is, for the table's title.</param>
        /// <param name="create">Makes it of a seed.</param>
        public PeerTrace(string name, string text, Func<int, Trace> create)
        {
            Name = name;
            Text = text;
            _create = create;
        }

        /// <summary>As the command line takes it.</summary>
        public string Name { get; }

        /// <summary>What it is.</summary>
        public string Text { get; }

        /// <summary>Dead time of the vehicle, ms.</summary>
        public int DeadTimeMs { get; init; } = 2000;

        /// <summary>When the meter falls silent and when it answers again, alternately, ms.</summary>
        public long[] SilentMs { get; init; } = Array.Empty<long>();

        /// <summary>The vehicle; what it can draw at the most is the trace's where that says so.</summary>
        public VehicleOptions CreateVehicle() => new VehicleOptions { DeadTimeMs = DeadTimeMs };

        /// <summary>The house.</summary>
        /// <param name="seed">Of what is random in it.</param>
        public Trace Create(int seed) => _create(seed);

        /// <summary>Whether the meter answers.</summary>
        /// <param name="nowMs">Of the trace.</param>
        public bool Answers(long nowMs)
        {
            int passed = 0;
            while (passed < SilentMs.Length && SilentMs[passed] <= nowMs)
            {
                passed++;
            }

            return passed % 2 == 0;
        }

        /// <summary>The settings that an installer makes for this vehicle: one that is slower than the standard allows is
        /// told to the charger, and a reading counts for less long, so that the times still add up.</summary>
        /// <param name="settings">Left as they are.</param>
        public SettingValues Told(SettingValues settings)
        {
            const int Standard = 5000;
            if (DeadTimeMs <= Standard)
            {
                return settings;
            }

            var told = new SettingValues();
            for (int i = 0; i < SettingTable.Count; i++)
            {
                string text = settings.Text((Setting)i);
                if (!string.IsNullOrEmpty(text))
                {
                    told.Apply(SettingTable.Row(i).Name, text);
                }
            }

            told.Apply("vehicleDeadTimeMs", DeadTimeMs.ToString(CultureInfo.InvariantCulture));
            told.Apply("staleAfterMs", "4900");
            return told;
        }
    }
}
