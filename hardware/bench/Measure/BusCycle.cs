using System;
using Evenload.Core.Metering;
using Evenload.Core.Settings;
using Evenload.Twin;

namespace Evenload.Bench.Measure
{
    /// <summary>How long one reading takes on a serial line at the least: its characters, the silence that ends each
    /// request, and the pause before the next.</summary>
    public sealed class BusCycle
    {
        private const int RequestCharacters = 8;
        private const int ReplyOverhead = 5; // unit, function, byte count, CRC

        /// <summary>Adds it up.</summary>
        /// <param name="settings">Name the meter, the speed and the pause.</param>
        public BusCycle(SettingValues settings)
        {
            var plan = new MeterPlan(settings);
            int set = settings.Get(Setting.SiteMeterGapMs);
            SilenceMicroseconds = LinePacing.SilenceMicroseconds(plan.Baud);
            PauseMicroseconds = Math.Max(SilenceMicroseconds, (set < 0 ? plan.Site.GapMs : set) * 1000L);
            Requests = plan.Site.Blocks.Length;
            foreach (RegisterBlock block in plan.Site.Blocks)
            {
                Characters += RequestCharacters + ReplyOverhead + (2 * block.Quantity);
            }

            Microseconds = LinePacing.CharactersMicroseconds(Characters, plan.Baud)
                + (Requests * (SilenceMicroseconds + PauseMicroseconds));
        }

        /// <summary>Requests that make a reading.</summary>
        public int Requests { get; }

        /// <summary>Characters of all its requests and replies.</summary>
        public int Characters { get; }

        /// <summary>The silence behind a request.</summary>
        public long SilenceMicroseconds { get; }

        /// <summary>The pause before a request: that silence, or the longer one that the meter or the setting wants.
        /// </summary>
        public long PauseMicroseconds { get; }

        /// <summary>All of it.</summary>
        public long Microseconds { get; }
    }
}
