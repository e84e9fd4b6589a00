using System;

namespace Evenload.Esp32
{
    /// <summary>Which pin of a board does what. A board is a row; hardware/board/README.md shows circuits.</summary>
    /// <remarks>Every number is a GPIO of the classic ESP32; <see cref="None"/> where a board lacks the function. What
    /// is read as a voltage sits on ADC1, because ADC2 fails while Wi-Fi runs. What must stay quiet through a reset
    /// (pilot, contactor, self-test, watchdog) keeps clear of 0, 1, 3, 5, 14 and 15, which the boot code moves.
    /// </remarks>
    public sealed class BoardPins
    {
        /// <summary>The board lacks the function.</summary>
        public const int None = -1;

        private static readonly string[] Names = { "esp32-devkitc", "esp32-poe-iso" };

        private BoardPins()
        {
        }

        /// <summary>Number of rows.</summary>
        public static int Count => Names.Length;

        /// <summary>Name of the row, lower case with hyphens.</summary>
        public string Name { get; private set; }

        /// <summary>The board, its module and its link to the network, for people.</summary>
        public string Title { get; private set; }

        /// <summary>Control pilot, to the +/-12 V driver: high is +12 V. The board pulls it up.</summary>
        public int Pilot { get; private set; }

        /// <summary>Voltage of the pilot's high part, held between periods.</summary>
        public int PilotHigh { get; private set; }

        /// <summary>Voltage of the pilot's low part, held between periods.</summary>
        public int PilotLow { get; private set; }

        /// <summary>Voltage at the plug's proximity resistor.</summary>
        public int Proximity { get; private set; }

        /// <summary>Voltage at the temperature sensor, an NTC.</summary>
        public int Temperature { get; private set; }

        /// <summary>Closes the contactor while high and while the watchdog gate is open. The board pulls it
        /// down.</summary>
        public int Contactor { get; private set; }

        /// <summary>Low while the load side of the contactor is live.</summary>
        public int ContactorFeedback { get; private set; }

        /// <summary>Low while the residual-current monitor is content; high when it tripped or is not there.</summary>
        public int ResidualCurrent { get; private set; }

        /// <summary>High makes the residual-current monitor test itself. The board pulls it down.</summary>
        public int ResidualCurrentTest { get; private set; }

        /// <summary>Low while the external contact (key, ripple control) is closed.</summary>
        public int Enable { get; private set; }

        /// <summary>Toggled once at the end of each good tick; any standing level closes the watchdog gate.</summary>
        public int Watchdog { get; private set; }

        /// <summary>The light that the owner sees, high is on.</summary>
        public int Indicator { get; private set; }

        /// <summary>RS-485: data to the transceiver, COM2.</summary>
        public int Rs485Transmit { get; private set; }

        /// <summary>RS-485: data from the transceiver, COM2.</summary>
        public int Rs485Receive { get; private set; }

        /// <summary>RS-485: driver enable, high while sending; the board pulls it down. <see cref="None"/>: the
        /// transceiver's direction follows the data.</summary>
        public int Rs485DriverEnable { get; private set; }

        /// <summary>P1: data from the meter, already inverted by the board, COM2. May be
        /// <see cref="Rs485Receive"/>: a jumper of the board then chooses.</summary>
        public int P1Receive { get; private set; }

        /// <summary>Serial console: data to the terminal, COM3.</summary>
        public int ConsoleTransmit { get; private set; }

        /// <summary>Serial console: data from the terminal, COM3.</summary>
        public int ConsoleReceive { get; private set; }

        /// <summary>Button that brings the factory settings back, low while pressed.</summary>
        public int FactoryReset { get; private set; }

        /// <summary>Name of a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1; new rows come last.</param>
        public static string NameOf(int index) => Names[index];

        /// <summary>Makes a row.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public static BoardPins Create(int index)
        {
            switch (index)
            {
                case 0:
                    return new BoardPins
                    {
                        Name = Names[0],
                        Title = "Espressif ESP32-DevKitC (WROOM-32E), Wi-Fi",
                        Pilot = 32,
                        PilotHigh = 36,
                        PilotLow = 39,
                        Proximity = 34,
                        Temperature = 35,
                        Contactor = 25,
                        ContactorFeedback = 19,
                        ResidualCurrent = 21,
                        ResidualCurrentTest = 27,
                        Enable = 13,
                        Watchdog = 26,
                        Indicator = 33,
                        Rs485Transmit = 17,
                        Rs485Receive = 16,
                        Rs485DriverEnable = 4,
                        P1Receive = 18,
                        ConsoleTransmit = 23,
                        ConsoleReceive = 22,
                        FactoryReset = 14,
                    };
                case 1:
                    return new BoardPins
                    {
                        Name = Names[1],
                        Title = "Olimex ESP32-POE-ISO (WROOM-32E), Ethernet",
                        Pilot = 33,
                        PilotHigh = 36,
                        PilotLow = 39,
                        Proximity = 35,
                        Temperature = 32,
                        Contactor = 4,
                        ContactorFeedback = 15,
                        ResidualCurrent = 14,
                        ResidualCurrentTest = 2,
                        Enable = None,
                        Watchdog = 16,
                        Indicator = 0,
                        Rs485Transmit = 13,
                        Rs485Receive = 5,
                        Rs485DriverEnable = None,
                        P1Receive = 5,
                        ConsoleTransmit = None,
                        ConsoleReceive = None,
                        FactoryReset = 34,
                    };
                default:
                    throw new ArgumentOutOfRangeException(nameof(index));
            }
        }

        /// <summary>Channel of <c>AdcController</c> that reads a pin.</summary>
        /// <param name="pin">A GPIO.</param>
        /// <returns>0 to 7, all of ADC1; <see cref="None"/> for a pin that ADC1 does not reach.</returns>
        public static int AdcChannel(int pin)
        {
            if (pin >= 36 && pin <= 39)
            {
                return pin - 36;
            }

            return pin >= 32 && pin <= 35 ? pin - 28 : None;
        }
    }
}
