namespace Evenload.Virtual
{
    /// <summary>What a thread of the firmware is about to do, or has just done, in a package of the device.</summary>
    public enum DeviceCall : byte
    {
        /// <summary>Reads the microsecond counter.</summary>
        Clock,

        /// <summary>Sleeps.</summary>
        Sleep,

        /// <summary>Waits for another thread.</summary>
        Wait,

        /// <summary>Converts a voltage.</summary>
        Convert,

        /// <summary>Reads a pin.</summary>
        ReadPin,

        /// <summary>Drives a pin.</summary>
        WritePin,

        /// <summary>Changes a duty cycle.</summary>
        WriteDuty,

        /// <summary>Takes bytes from a UART, or looks for them.</summary>
        ReadSerial,

        /// <summary>Gives bytes to a UART.</summary>
        WriteSerial,

        /// <summary>Connects a socket.</summary>
        Connect,

        /// <summary>Sends through a socket.</summary>
        Send,

        /// <summary>Looks whether a socket has bytes.</summary>
        Poll,

        /// <summary>Takes bytes from a socket.</summary>
        Receive,
    }
}
