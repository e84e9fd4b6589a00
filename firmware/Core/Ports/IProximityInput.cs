namespace Evenload.Core.Ports
{
    /// <summary>The proximity contact of a socket.</summary>
    public interface IProximityInput
    {
        /// <summary>Measures the voltage between proximity and earth.</summary>
        /// <returns>mV, calibrated; -1 when it could not be measured.</returns>
        /// <remarks>Returns within 1 ms, never throws.</remarks>
        int ReadMillivolts();
    }
}
