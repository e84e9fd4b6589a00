using System.Net;
using System.Net.Sockets;

namespace Evenload.Virtual
{
    /// <summary>The desktop's socket, whose calls a thread of the firmware may hang in.</summary>
    /// <remarks>A reset does not close it: the other side hears nothing, as of a device's reset.</remarks>
    public class DeviceSocket : Socket
    {
        /// <summary>Makes one.</summary>
        /// <param name="addressFamily">As on the desktop.</param>
        /// <param name="socketType">Likewise.</param>
        /// <param name="protocolType">Likewise.</param>
        public DeviceSocket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
            : base(addressFamily, socketType, protocolType)
        {
        }

        /// <summary>As on the desktop.</summary>
        public new void Connect(EndPoint remoteEP)
        {
            DeviceThread.BeginWait(DeviceCall.Connect);
            try
            {
                base.Connect(remoteEP);
            }
            finally
            {
                DeviceThread.EndWait(DeviceCall.Connect);
            }
        }

        /// <summary>As on the desktop.</summary>
        public new int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags)
        {
            DeviceThread.BeginWait(DeviceCall.Send);
            try
            {
                return base.Send(buffer, offset, size, socketFlags);
            }
            finally
            {
                DeviceThread.EndWait(DeviceCall.Send);
            }
        }

        /// <summary>As on the desktop.</summary>
        public new bool Poll(int microSeconds, SelectMode mode)
        {
            DeviceThread.BeginWait(DeviceCall.Poll);
            try
            {
                return base.Poll(microSeconds, mode);
            }
            finally
            {
                DeviceThread.EndWait(DeviceCall.Poll);
            }
        }

        /// <summary>As on the desktop.</summary>
        public new int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags)
        {
            DeviceThread.BeginWait(DeviceCall.Receive);
            try
            {
                return base.Receive(buffer, offset, size, socketFlags);
            }
            finally
            {
                DeviceThread.EndWait(DeviceCall.Receive);
            }
        }
    }
}
