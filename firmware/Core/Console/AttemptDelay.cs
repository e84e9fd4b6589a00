namespace Evenload.Core.Console
{
    /// <summary>How long to wait after wrong passwords: 1 s, doubling up to 60 s.</summary>
    /// <remarks>Lasts until the right one, or a restart: whoever can cause that one stands at the charger.</remarks>
    public sealed class AttemptDelay
    {
        private const int FirstMs = 1000;
        private const int LongestMs = 60000;

        private int _delayMs;
        private long _failedMs;

        /// <summary>How long until the next attempt, ms.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>0 when it may come now.</returns>
        public int WaitMs(long nowMs)
        {
            long left = _failedMs + _delayMs - nowMs;
            return left > 0 ? (int)left : 0;
        }

        /// <summary>The password was wrong.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Fail(long nowMs)
        {
            _failedMs = nowMs;
            int doubled = _delayMs == 0 ? FirstMs : 2 * _delayMs;
            _delayMs = doubled < LongestMs ? doubled : LongestMs;
        }

        /// <summary>The password was right.</summary>
        public void Succeed()
        {
            _delayMs = 0;
        }
    }
}
