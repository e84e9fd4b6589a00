namespace nanoFramework.Hardware.Esp32
{
    /// <summary>What a pin can be lent to. Bits 16 up: the peripheral; 8 to 15: its number; 0 to 7: its line.</summary>
    public enum DeviceFunction
    {
        /// <summary>COM1 transmits.</summary>
        COM1_TX = 196864,

        /// <summary>COM1 receives.</summary>
        COM1_RX = 196865,

        /// <summary>COM1 requests to send, or enables the RS-485 driver.</summary>
        COM1_RTS = 196866,

        /// <summary>COM1 is cleared to send.</summary>
        COM1_CTS = 196867,

        /// <summary>COM2 transmits.</summary>
        COM2_TX = 197120,

        /// <summary>COM2 receives.</summary>
        COM2_RX = 197121,

        /// <summary>COM2 requests to send, or enables the RS-485 driver.</summary>
        COM2_RTS = 197122,

        /// <summary>COM2 is cleared to send.</summary>
        COM2_CTS = 197123,

        /// <summary>COM3 transmits.</summary>
        COM3_TX = 197376,

        /// <summary>COM3 receives.</summary>
        COM3_RX = 197377,

        /// <summary>COM3 requests to send, or enables the RS-485 driver.</summary>
        COM3_RTS = 197378,

        /// <summary>COM3 is cleared to send.</summary>
        COM3_CTS = 197379,

        /// <summary>COM4 transmits.</summary>
        COM4_TX = 197632,

        /// <summary>COM4 receives.</summary>
        COM4_RX = 197633,

        /// <summary>COM4 requests to send, or enables the RS-485 driver.</summary>
        COM4_RTS = 197634,

        /// <summary>COM4 is cleared to send.</summary>
        COM4_CTS = 197635,

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

        /// <summary>PWM channel 9.</summary>
        PWM9 = 264448,

        /// <summary>PWM channel 10.</summary>
        PWM10 = 264704,

        /// <summary>PWM channel 11.</summary>
        PWM11 = 264960,

        /// <summary>PWM channel 12.</summary>
        PWM12 = 265216,

        /// <summary>PWM channel 13.</summary>
        PWM13 = 265472,

        /// <summary>PWM channel 14.</summary>
        PWM14 = 265728,

        /// <summary>PWM channel 15.</summary>
        PWM15 = 265984,

        /// <summary>PWM channel 16.</summary>
        PWM16 = 266240,

        /// <summary>ADC input 0.</summary>
        ADC1_CH0 = 327936,

        /// <summary>ADC input 1.</summary>
        ADC1_CH1 = 327937,

        /// <summary>ADC input 2.</summary>
        ADC1_CH2 = 327938,

        /// <summary>ADC input 3.</summary>
        ADC1_CH3 = 327939,

        /// <summary>ADC input 4.</summary>
        ADC1_CH4 = 327940,

        /// <summary>ADC input 5.</summary>
        ADC1_CH5 = 327941,

        /// <summary>ADC input 6.</summary>
        ADC1_CH6 = 327942,

        /// <summary>ADC input 7.</summary>
        ADC1_CH7 = 327943,

        /// <summary>ADC input 8.</summary>
        ADC1_CH8 = 327944,

        /// <summary>ADC input 9.</summary>
        ADC1_CH9 = 327945,

        /// <summary>ADC input 10.</summary>
        ADC1_CH10 = 327946,

        /// <summary>ADC input 11.</summary>
        ADC1_CH11 = 327947,

        /// <summary>ADC input 12.</summary>
        ADC1_CH12 = 327948,

        /// <summary>ADC input 13.</summary>
        ADC1_CH13 = 327949,

        /// <summary>ADC input 14.</summary>
        ADC1_CH14 = 327950,

        /// <summary>ADC input 15.</summary>
        ADC1_CH15 = 327951,

        /// <summary>ADC input 16.</summary>
        ADC1_CH16 = 327952,

        /// <summary>ADC input 17.</summary>
        ADC1_CH17 = 327953,

        /// <summary>ADC input 18.</summary>
        ADC1_CH18 = 327954,

        /// <summary>ADC input 19.</summary>
        ADC1_CH19 = 327955,
    }
}
