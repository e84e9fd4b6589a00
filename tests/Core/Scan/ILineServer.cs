namespace Evenload.Tests.Core.Scan
{
    /// <summary>A Modbus server on a <see cref="ScanLine"/>.</summary>
    public interface ILineServer
    {
        /// <summary>Answers a frame of the serial line.</summary>
        /// <param name="request">Unit identifier, PDU, CRC.</param>
        /// <param name="count">Its length, bytes.</param>
        /// <param name="reply">At least 260 bytes.</param>
        /// <returns>Length of the reply; 0 is silence.</returns>
        int Answer(byte[] request, int count, byte[] reply);
    }
}
