namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Which pin does what.</summary>
    public class Configuration
    {
        /// <summary>Gives a pin a function; before the peripheral is opened.</summary>
        /// <param name="pin">GPIO number.</param>
        /// <param name="value">The function.</param>
        public static void SetPinFunction(int pin, DeviceFunction value) => throw null;

        /// <summary>The pin that has a function.</summary>
        /// <param name="function">The function.</param>
        /// <returns>GPIO number, or -1.</returns>
        public static int GetFunctionPin(DeviceFunction function) => throw null;
    }
}
