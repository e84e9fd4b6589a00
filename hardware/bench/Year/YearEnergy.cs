using System;

namespace Evenload.Bench.Year
{
    /// <summary>Energy of one meter's place, added up by the second and by phase, at 230 V.</summary>
    public sealed class YearEnergy
    {
        private const long MilliwattSecondsOfWattHour = 3600 * 1000;

        private long _taken; // mW times s
        private long _given;

        /// <summary>Taken, Wh.</summary>
        public double TakenWattHours => (double)_taken / MilliwattSecondsOfWattHour;

        /// <summary>Given, Wh.</summary>
        public double GivenWattHours => (double)_given / MilliwattSecondsOfWattHour;

        /// <summary>Adds a second of one phase.</summary>
        /// <param name="milliamps">Import positive.</param>
        public void Add(int milliamps)
        {
            _taken += Math.Max(0, milliamps) * 230L;
            _given += Math.Max(0, -milliamps) * 230L;
        }
    }
}
