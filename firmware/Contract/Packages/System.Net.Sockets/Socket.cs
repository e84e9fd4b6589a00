using System;

namespace System.Net.Sockets
{
    /// <summary>A socket. Its waits stop the calling thread only. No name is looked up: that would stop all.</summary>
    /// <remarks>Without the property that tells whether it is connected: it stays true after the peer has
    /// gone.</remarks>
    public class Socket : IDisposable
    {
        /// <summary>An unconnected socket.</summary>
        /// <param name="addressFamily">Kind of address.</param>
        /// <param name="socketType">Kind of socket.</param>
        /// <param name="protocolType">Protocol.</param>
        public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType) => throw null;

        /// <summary>Bytes that can be received without waiting; throws after an error.</summary>
        public int Available => throw null;

        /// <summary>The local end.</summary>
        public EndPoint LocalEndPoint => throw null;

        /// <summary>The other end.</summary>
        public EndPoint RemoteEndPoint => throw null;

        /// <summary>Longest wait for the first byte, milliseconds; 0 for ever.</summary>
        public int ReceiveTimeout
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Longest wait for room to send, milliseconds; 0 for ever.</summary>
        public int SendTimeout
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Takes a local address.</summary>
        /// <param name="localEP">The address.</param>
        public void Bind(EndPoint localEP) => throw null;

        /// <summary>Connects; has no time-out of its own, and only closing the socket ends it early.</summary>
        /// <param name="remoteEP">The other end.</param>
        public void Connect(EndPoint remoteEP) => throw null;

        /// <summary>Frees the socket; without it the 16 native ones run out.</summary>
        public void Close() => throw null;

        /// <summary>Lets others connect.</summary>
        /// <param name="backlog">How many may wait.</param>
        public void Listen(int backlog) => throw null;

        /// <summary>Waits for one that connects.</summary>
        /// <returns>The connection.</returns>
        public Socket Accept() => throw null;

        /// <summary>Sends bytes; returns when all are queued.</summary>
        /// <param name="buffer">Where from.</param>
        /// <param name="offset">The first to send.</param>
        /// <param name="size">How many.</param>
        /// <param name="socketFlags">Ways to send.</param>
        /// <returns>The number sent.</returns>
        public int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags) => throw null;

        /// <summary>Sends one packet.</summary>
        /// <param name="buffer">Where from.</param>
        /// <param name="offset">The first to send.</param>
        /// <param name="size">How many.</param>
        /// <param name="socketFlags">Ways to send.</param>
        /// <param name="remoteEP">Where to.</param>
        /// <returns>The number sent.</returns>
        public int SendTo(byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP) =>
            throw null;

        /// <summary>Waits for at least one byte and takes what is there.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="size">The most to take.</param>
        /// <param name="socketFlags">Ways to receive.</param>
        /// <returns>The number taken; 0 when the peer has closed.</returns>
        public int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags) => throw null;

        /// <summary>Waits for a packet and takes it.</summary>
        /// <param name="buffer">Where to.</param>
        /// <param name="offset">The first to write.</param>
        /// <param name="size">The most to take.</param>
        /// <param name="socketFlags">Ways to receive.</param>
        /// <param name="remoteEP">Replaced by the sender.</param>
        /// <returns>The number taken.</returns>
        public int ReceiveFrom(byte[] buffer, int offset, int size, SocketFlags socketFlags, ref EndPoint remoteEP) =>
            throw null;

        /// <summary>Sets an option that is a number.</summary>
        /// <param name="optionLevel">Whom it concerns.</param>
        /// <param name="optionName">The option.</param>
        /// <param name="optionValue">Its value.</param>
        public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, int optionValue) =>
            throw null;

        /// <summary>Sets an option that is on or off.</summary>
        /// <param name="optionLevel">Whom it concerns.</param>
        /// <param name="optionName">The option.</param>
        /// <param name="optionValue">Its value.</param>
        public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, bool optionValue) =>
            throw null;

        /// <summary>Waits for a condition.</summary>
        /// <param name="microSeconds">The longest wait, microseconds; -1 for ever.</param>
        /// <param name="mode">The condition.</param>
        /// <returns>True when it holds.</returns>
        public bool Poll(int microSeconds, SelectMode mode) => throw null;

        void IDisposable.Dispose() => throw null;
    }
}
