namespace Evenload.Core.Ports
{
    /// <summary>The watchdog in hardware, which takes the offer and the contactor away when it starves.</summary>
    public interface IWatchdog
    {
        /// <summary>Tells it that a tick is complete, was in time, and that what it drives agrees with what it
        /// measures; a tick of which this is not true does not call.</summary>
        /// <remarks>Returns within 1 ms, never throws. To be called once a tick at the most: nothing else may make the
        /// watchdog believe that ticks end.</remarks>
        void Feed();
    }
}
