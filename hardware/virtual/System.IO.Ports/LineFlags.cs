using Evenload.Virtual.Linux;

namespace System.IO.Ports
{
    /// <summary>Port settings as the kernel spells them.</summary>
    internal static class LineFlags
    {
        private const int FewestDataBits = 5;
        private const uint OneDataBit = 0x10;

        /// <param name="dataBits">5 to 8.</param>
        /// <param name="parity">Any member.</param>
        /// <param name="stopBits">Any member; one and a half counts as two.</param>
        /// <param name="handshake">Any member.</param>
        internal static uint Frame(int dataBits, Parity parity, StopBits stopBits, Handshake handshake)
        {
            uint flags = (uint)(dataBits - FewestDataBits) * OneDataBit;
            flags |= parity switch
            {
                Parity.None => 0,
                Parity.Odd => Termios2.ParityOn | Termios2.ParityOdd,
                Parity.Even => Termios2.ParityOn,
            };
            if (stopBits != StopBits.One)
            {
                flags |= Termios2.TwoStopBits;
            }

            return (handshake & Handshake.RequestToSend) != 0 ? flags | Termios2.HardwareFlow : flags;
        }

        internal static uint SoftwareFlow(Handshake handshake)
        {
            return (handshake & Handshake.XOnXOff) != 0 ? Termios2.SoftwareFlow : 0;
        }
    }
}
