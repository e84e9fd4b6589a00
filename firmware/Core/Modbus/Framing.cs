namespace Evenload.Core.Modbus
{
    /// <summary>How a PDU is wrapped on its way.</summary>
    public enum Framing : byte
    {
        /// <summary>Serial line: unit identifier, PDU, CRC. MODBUS over Serial Line V1.02, 2.5.1.</summary>
        Rtu,

        /// <summary>MBAP header, PDU. MODBUS Messaging on TCP/IP V1.0b, 3.1.3.</summary>
        Tcp,

        /// <summary>The serial frame, CRC included, in a TCP stream: a transparent gateway.</summary>
        RtuOverTcp,
    }
}
