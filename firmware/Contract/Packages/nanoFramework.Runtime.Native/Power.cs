namespace nanoFramework.Runtime.Native
{
    /// <summary>Starting anew.</summary>
    public class Power
    {
        /// <summary>Asks for a restart, which comes when the scheduler returns: sleep for ever behind this
        /// call.</summary>
        /// <param name="rebootOption">How much starts anew.</param>
        public static void RebootDevice(RebootOption rebootOption) => throw null;
    }
}
