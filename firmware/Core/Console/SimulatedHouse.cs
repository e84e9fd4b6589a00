namespace Evenload.Core.Console
{
    /// <summary>A house that is made up: kettle, oven and heat pump come and go in the same four minutes again and
    /// again.</summary>
    /// <remarks>Sized for the connection, so that at any rating the kettle lowers what is left, heat pump and oven
    /// together leave less than the least current, and more than a minute of quiet follows. Numbers of a connection of
    /// 25 A:
    /// <code>
    /// s           0         60        120       180       240
    /// kettle      ..####.............####....................    8.7 A on L1
    /// heat pump   ......##################...................    5.4 A on each phase
    /// oven        ............##########.....................   15.2 A on L2
    /// </code>
    /// Where there is one phase, all of it is on that.</remarks>
    public static class SimulatedHouse
    {
        /// <summary>After this long it begins again, ms.</summary>
        public const int CycleMs = 240000;

        private const int DesignMilliamps = 25000;
        private const int BaseMilliamps = 900;
        private const int KettleMilliamps = 8700;
        private const int HeatPumpMilliamps = 5400;
        private const int OvenMilliamps = 15200;

        /// <summary>What it draws of a phase.</summary>
        /// <param name="phase">0 to 2.</param>
        /// <param name="phases">Of the connection: 1 or 3.</param>
        /// <param name="limitMilliamps">Rating of the connection, 0 to 125000 mA.</param>
        /// <param name="elapsedMs">Since it began, 0 or more.</param>
        /// <returns>mA; 0 for a phase that is not there.</returns>
        public static int Milliamps(int phase, int phases, int limitMilliamps, long elapsedMs)
        {
            if (phase >= phases)
            {
                return 0;
            }

            int seconds = (int)(elapsedMs % CycleMs / 1000);
            int drawn = BaseMilliamps + (seconds % 7 * 10);     // the last digits of a meter never stand still
            if (phase == 0 && (IsIn(seconds, 20, 50) || IsIn(seconds, 140, 170)))
            {
                drawn += KettleMilliamps;
            }

            if (IsIn(seconds, 40, 160))
            {
                drawn += HeatPumpMilliamps;
            }

            if (phase == (phases == 1 ? 0 : 1) && IsIn(seconds, 80, 140))
            {
                drawn += OvenMilliamps;
            }

            return (int)((long)drawn * limitMilliamps / DesignMilliamps);
        }

        private static bool IsIn(int seconds, int from, int to) => seconds >= from && seconds < to;
    }
}
