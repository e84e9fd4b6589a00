using Evenload.Virtual;

namespace System.Device.Adc
{
    /// <summary>A voltage that can be measured: see <see cref="VirtualBoard.DriveVoltage(int, int)"/>.</summary>
    public class AdcChannel
    {
        private readonly int _pin;

        internal AdcChannel(int pin)
        {
            _pin = pin;
        }

        /// <summary>Converts once. Allocates nothing.</summary>
        /// <returns>0 to 4095, as uncorrected as on the device; −1 when it failed.</returns>
        public int ReadValue()
        {
            DeviceThread.Pass(DeviceCall.Convert);
            return VirtualBoard.Adc.Convert(_pin);
        }
    }
}
