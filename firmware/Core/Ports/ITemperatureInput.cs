namespace Evenload.Core.Ports
{
    /// <summary>The temperature inside the charger, where it is hottest.</summary>
    public interface ITemperatureInput
    {
        /// <summary>Measures the temperature.</summary>
        /// <returns>Thousandths of a degree Celsius; -2147483648 when it could not be measured.</returns>
        /// <remarks>Returns within 1 ms, never throws.</remarks>
        int ReadMillicelsius();
    }
}
