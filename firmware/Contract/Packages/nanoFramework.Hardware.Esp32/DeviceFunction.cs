namespace nanoFramework.Hardware.Esp32
{
    /// <summary>What a pin can be given to do. Only the functions that an ESP32 charger board can need.</summary>
    public enum DeviceFunction
    {
        /// <summary>COM1 sends.</summary>
        COM1_TX = 196864,

        /// <summary>COM1 receives.</summary>
        COM1_RX = 196865,

        /// <summary>COM1 asks to send; enables the RS-485 driver.</summary>
        COM1_RTS = 196866,

        /// <summary>COM1 is allowed to send.</summary>
        COM1_CTS = 196867,

        /// <summary>COM2 sends.</summary>
        COM2_TX = 197120,

        /// <summary>COM2 receives.</summary>
        COM2_RX = 197121,

        /// <summary>COM2 asks to send; enables the RS-485 driver.</summary>
        COM2_RTS = 197122,

        /// <summary>COM2 is allowed to send.</summary>
        COM2_CTS = 197123,

        /// <summary>COM3 sends.</summary>
        COM3_TX = 197376,

        /// <summary>COM3 receives.</summary>
        COM3_RX = 197377,

        /// <summary>COM3 asks to send; enables the RS-485 driver.</summary>
        COM3_RTS = 197378,

        /// <summary>COM3 is allowed to send.</summary>
        COM3_CTS = 197379,

        /// <summary>PWM channel 1.</summary>
        PWM1 = 262400,

        /// <summary>PWM channel 2.</summary>
        PWM2 = 262656,

        /// <summary>PWM channel 3.</summary>
        PWM3 = 262912,

        /// <summary>PWM channel 4.</summary>
        PWM4 = 263168,

        /// <summary>PWM channel 5.</summary>
        PWM5 = 263424,

        /// <summary>PWM channel 6.</summary>
        PWM6 = 263680,

        /// <summary>PWM channel 7.</summary>
        PWM7 = 263936,

        /// <summary>PWM channel 8.</summary>
        PWM8 = 264192,

        /// <summary>Input 0 of the first converter.</summary>
        ADC1_CH0 = 327936,

        /// <summary>Input 1 of the first converter.</summary>
        ADC1_CH1 = 327937,

        /// <summary>Input 2 of the first converter.</summary>
        ADC1_CH2 = 327938,

        /// <summary>Input 3 of the first converter.</summary>
        ADC1_CH3 = 327939,

        /// <summary>Input 4 of the first converter.</summary>
        ADC1_CH4 = 327940,

        /// <summary>Input 5 of the first converter.</summary>
        ADC1_CH5 = 327941,

        /// <summary>Input 6 of the first converter.</summary>
        ADC1_CH6 = 327942,

        /// <summary>Input 7 of the first converter.</summary>
        ADC1_CH7 = 327943,

        /// <summary>Input 8 of the first converter.</summary>
        ADC1_CH8 = 327944,

        /// <summary>Input 9 of the first converter.</summary>
        ADC1_CH9 = 327945,
    }
}
