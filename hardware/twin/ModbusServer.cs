using System;

namespace Evenload.Twin
{
    /// <summary>Answers requests for the meters on one line or behind one address. It knows no time.</summary>
    /// <remarks>Allocates nothing in an answer.</remarks>
    public sealed class ModbusServer
    {
        /// <summary>Length of the longest reply, bytes.</summary>
        public const int MaximumReply = 260;

        private const int IllegalFunction = 1;
        private const int IllegalValue = 3;
        private const int RtuPdu = 1;
        private const int TcpPdu = 7;
        private const int ReadPduLength = 5;

        private readonly IRegisters[] _units = new IRegisters[256];

        /// <summary>Puts a meter on the line.</summary>
        /// <param name="unitIdentifier">1 to 247 on a serial line, 0 to 255 on TCP; one meter each.</param>
        /// <param name="registers">Usually a <see cref="MeterImage"/>.</param>
        public void Add(int unitIdentifier, IRegisters registers)
        {
            if (_units[unitIdentifier] != null)
            {
                throw new ArgumentException("There is a meter with this unit identifier.", nameof(unitIdentifier));
            }

            _units[unitIdentifier] = registers;
        }

        /// <summary>Answers one frame of the serial line.</summary>
        /// <param name="request">Unit identifier, PDU, CRC.</param>
        /// <param name="count">Length of the request, bytes.</param>
        /// <param name="reply">At least <see cref="MaximumReply"/> bytes.</param>
        /// <returns>Length of the reply; 0 is silence: too short, bad CRC, broadcast or somebody else's.</returns>
        public int AnswerRtu(byte[] request, int count, byte[] reply)
        {
            if (count < 4 || request[0] == 0 || _units[request[0]] == null || !RtuCrc.Fits(request, count))
            {
                return 0;
            }

            reply[0] = request[0];
            int pduLength = Answer(_units[request[0]], request, RtuPdu, count - 3, reply);
            return RtuCrc.Append(reply, RtuPdu + pduLength);
        }

        /// <summary>Answers one frame of a TCP connection.</summary>
        /// <param name="request">MBAP header and PDU.</param>
        /// <param name="count">Length of the request, bytes.</param>
        /// <param name="reply">At least <see cref="MaximumReply"/> bytes.</param>
        /// <returns>Length of the reply; 0 is silence: no Modbus, a wrong length or an unknown unit.</returns>
        public int AnswerTcp(byte[] request, int count, byte[] reply)
        {
            if (count < TcpPdu + 1 || request[2] != 0 || request[3] != 0 ||
                ((request[4] << 8) | request[5]) != count - 6 || _units[request[6]] == null)
            {
                return 0;
            }

            int pduLength = Answer(_units[request[6]], request, TcpPdu, count - TcpPdu, reply);
            reply[0] = request[0];
            reply[1] = request[1];
            reply[2] = 0;
            reply[3] = 0;
            reply[4] = (byte)((pduLength + 1) >> 8);
            reply[5] = (byte)(pduLength + 1);
            reply[6] = request[6];
            return TcpPdu + pduLength;
        }

        private static int Answer(IRegisters registers, byte[] request, int pdu, int pduLength, byte[] reply)
        {
            int function = request[pdu];
            int bytes = -IllegalFunction;
            if (function == 3 || function == 4)
            {
                bytes = -IllegalValue;
                if (pduLength == ReadPduLength)
                {
                    int startAddress = (request[pdu + 1] << 8) | request[pdu + 2];
                    int quantity = (request[pdu + 3] << 8) | request[pdu + 4];
                    bytes = registers.Read(function, startAddress, quantity, reply, pdu + 2);
                }
            }

            if (bytes < 0)
            {
                reply[pdu] = (byte)(function | 0x80);
                reply[pdu + 1] = (byte)-bytes;
                return 2;
            }

            reply[pdu] = (byte)function;
            reply[pdu + 1] = (byte)bytes;
            return 2 + bytes;
        }
    }
}
