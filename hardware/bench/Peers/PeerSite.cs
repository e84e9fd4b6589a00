namespace Evenload.Bench.Peers
{
    /// <summary>What every peer was set to: the same connection and the same charger as Evenload's.</summary>
    public static class PeerSite
    {
        /// <summary>Rating of the connection per phase, mA.</summary>
        public const int LimitMilliamps = 25000;

        /// <summary>What the charger may give per phase, mA.</summary>
        public const int StationMilliamps = 16000;

        /// <summary>The least that a pilot can say, mA.</summary>
        public const int MinimumMilliamps = 6000;

        /// <summary>Phase to neutral, V.</summary>
        public const double Volts = 230;
    }
}
