namespace Evenload.Core.Ports
{
    /// <summary>A terminal: the serial console or a connection to it.</summary>
    /// <remarks>Neither method blocks, throws or allocates.</remarks>
    public interface IConsolePort
    {
        /// <summary>Takes bytes that have been typed.</summary>
        /// <param name="buffer">Filled from index 0 on.</param>
        /// <returns>Number of bytes taken; 0 when there are none.</returns>
        int Read(byte[] buffer);

        /// <summary>Hands bytes over for sending.</summary>
        /// <param name="buffer">Holds them; copied or sent before the call returns.</param>
        /// <param name="offset">The first to send.</param>
        /// <param name="count">How many, 1 or more.</param>
        /// <returns>Number of bytes accepted, from the first on; 0 while the terminal keeps up no longer.</returns>
        int Write(byte[] buffer, int offset, int count);
    }
}
