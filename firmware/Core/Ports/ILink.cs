namespace Evenload.Core.Ports
{
    /// <summary>A stream of bytes to and from a meter: a serial line or a TCP connection.</summary>
    /// <remarks>No method blocks, throws or allocates; what can block runs on a thread of the implementation.</remarks>
    public interface ILink
    {
        /// <summary>How far the link has come. A serial line leaves <see cref="LinkState.Open"/> only on a
        /// fault.</summary>
        LinkState State { get; }

        /// <summary>Starts opening a closed link; otherwise does nothing.</summary>
        void Open();

        /// <summary>Gives the link up, also while it opens. It becomes <see cref="LinkState.Closed"/> soon after;
        /// bytes not yet received are lost.</summary>
        void Close();

        /// <summary>Takes bytes that have arrived.</summary>
        /// <param name="buffer">Filled from <paramref name="offset"/> on.</param>
        /// <param name="offset">0 to the length of <paramref name="buffer"/>.</param>
        /// <param name="count">The most to take; at most what fits behind <paramref name="offset"/>.</param>
        /// <returns>Number of bytes taken; 0 when none has arrived or the link is not open.</returns>
        int Receive(byte[] buffer, int offset, int count);

        /// <summary>Hands one whole frame over for sending, in one write.</summary>
        /// <param name="buffer">The frame; copied or sent before the call returns.</param>
        /// <param name="count">Length, 1 to 260 bytes.</param>
        /// <returns>False when the link is not open or still busy with an earlier frame: nothing was sent.</returns>
        bool Send(byte[] buffer, int count);
    }
}
