using Evenload.Virtual;

namespace System.Net.Sockets
{
    /// <summary>A socket of the device, in place of the desktop's own class.</summary>
    internal sealed class Socket : DeviceSocket
    {
        /// <summary>Makes one.</summary>
        /// <param name="addressFamily">As on the desktop.</param>
        /// <param name="socketType">Likewise.</param>
        /// <param name="protocolType">Likewise.</param>
        internal Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
            : base(addressFamily, socketType, protocolType)
        {
        }
    }
}
