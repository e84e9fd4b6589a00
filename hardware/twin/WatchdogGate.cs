namespace Evenload.Twin
{
    /// <summary>The board's watchdog: without pulses it takes pilot and contactor away, and then resets the
    /// processor.</summary>
    /// <remarks>Times lie within those of hardware/board, whose circuits ngspice has measured: which ones a board has,
    /// its parts decide.</remarks>
    public sealed class WatchdogGate
    {
        /// <summary>The gate closes this long after the last pulse at the soonest, ms.</summary>
        public const int ClosesSoonestMs = 500;

        /// <summary>The gate closes this long after the last pulse at the latest, ms.</summary>
        public const int ClosesLatestMs = 1250;

        private const int OpensSoonestMs = 240;
        private const int OpensLatestMs = 650;
        private const int ResetSoonestMs = 1000;
        private const int ResetLatestMs = 3000;

        private readonly int _opensMs;
        private readonly int _closesMs;
        private readonly int _resetMs;
        private long _firstMs = -1;
        private long _lastMs = -1;
        private long _countedMs = -1; // the supervisor begins to count with the first edge after a reset

        /// <summary>A closed gate.</summary>
        /// <param name="seed">Of the parts.</param>
        public WatchdogGate(int seed)
        {
            _opensMs = Chance.Between(Chance.Bits(seed, 21, 0), OpensSoonestMs, OpensLatestMs);
            _closesMs = Chance.Between(Chance.Bits(seed, 21, 1), ClosesSoonestMs, ClosesLatestMs);
            _resetMs = Chance.Between(Chance.Bits(seed, 21, 2), ResetSoonestMs, ResetLatestMs);
        }

        /// <summary>Whether pilot and contactor are the firmware's.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Whether the processor has just been reset; for one step.</summary>
        public bool Resets { get; private set; }

        /// <summary>How often it has been.</summary>
        public int ResetCount { get; private set; }

        /// <summary>An edge of the firmware's pin.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        public void Pulse(long nowMs)
        {
            _firstMs = _firstMs < 0 ? nowMs : _firstMs;
            _lastMs = nowMs;
            _countedMs = nowMs;
        }

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        public void Step(long nowMs)
        {
            if (_lastMs >= 0 && nowMs - _lastMs >= _closesMs)
            {
                IsOpen = false;
                _firstMs = -1;
                _lastMs = -1;
            }
            else if (_firstMs >= 0 && nowMs - _firstMs >= _opensMs)
            {
                IsOpen = true;
            }

            Resets = _countedMs >= 0 && nowMs - _countedMs >= _resetMs;
            if (Resets)
            {
                ResetCount++;
                _countedMs = -1;
            }
        }
    }
}
