using System;

namespace Evenload.Core.Modbus
{
    /// <summary>One request, made at start-up and sent as often as needed; a walk moves it to other registers.</summary>
    /// <remarks>Adding a function: its code, a Create method, and its reply's length. Sources: MODBUS Application
    /// Protocol V1.1b3, 6.3, 6.4, 6.6, 6.8, 6.12.</remarks>
    public sealed class Request
    {
        /// <summary>The longest PDU, bytes (V1.1b3, 4.1).</summary>
        public const int MaximumPduLength = 253;

        private readonly byte[] _pdu;

        private Request(byte unitIdentifier, byte[] pdu, int quantity)
        {
            UnitIdentifier = unitIdentifier;
            Function = (FunctionCode)pdu[0];
            Quantity = quantity;
            _pdu = pdu;
        }

        /// <summary>Which server is meant: 1 to 247 on a serial line, 0 to 255 on TCP.</summary>
        public byte UnitIdentifier { get; private set; }

        /// <summary>What is asked for.</summary>
        public FunctionCode Function { get; }

        /// <summary>Number of registers read or written; 0 for <see cref="FunctionCode.Diagnostics"/>.</summary>
        public int Quantity { get; }

        /// <summary>First register, 0 to 65535; of no use for <see cref="FunctionCode.Diagnostics"/>.</summary>
        public int StartAddress => (_pdu[1] << 8) | _pdu[2];

        /// <summary>Length of the PDU, bytes.</summary>
        public int PduLength => _pdu.Length;

        /// <summary>True when registers are read.</summary>
        public bool Reads
            => Function == FunctionCode.ReadHoldingRegisters || Function == FunctionCode.ReadInputRegisters;

        /// <summary>Length of the PDU of a good reply, bytes: 2 + 2 × registers, or 5.</summary>
        public int ReplyPduLength => Reads ? 2 + (2 * Quantity) : 5;

        /// <summary>A read of registers.</summary>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="function">One of the two read functions.</param>
        /// <param name="startAddress">0 to 65535, 0-based as on the wire.</param>
        /// <param name="quantity">1 to 125 registers, within the 65536 that exist.</param>
        /// <exception cref="ArgumentException">Something is out of range.</exception>
        public static Request CreateRead(byte unitIdentifier, FunctionCode function, int startAddress, int quantity)
        {
            bool reads = function == FunctionCode.ReadHoldingRegisters || function == FunctionCode.ReadInputRegisters;
            if (!reads || quantity < 1 || quantity > 125 || startAddress < 0 || startAddress + quantity > 65536)
            {
                throw new ArgumentException("A read takes function 3 or 4 and 1 to 125 registers within 0 to 65535.");
            }

            return new Request(unitIdentifier, CreatePdu(function, startAddress, quantity, 5), quantity);
        }

        /// <summary>A write of one register.</summary>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="address">0 to 65535.</param>
        /// <param name="value">0 to 65535.</param>
        /// <exception cref="ArgumentException">Something is out of range.</exception>
        public static Request CreateWrite(byte unitIdentifier, int address, int value)
        {
            if (address < 0 || address > 65535 || value < 0 || value > 65535)
            {
                throw new ArgumentException("A register has an address and a value of 0 to 65535.");
            }

            return new Request(unitIdentifier, CreatePdu(FunctionCode.WriteSingleRegister, address, value, 5), 1);
        }

        /// <summary>A write of several registers.</summary>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="startAddress">0 to 65535.</param>
        /// <param name="values">1 to 123 values, within the 65536 registers that exist.</param>
        /// <exception cref="ArgumentException">Something is out of range.</exception>
        public static Request CreateWrite(byte unitIdentifier, int startAddress, ushort[] values)
        {
            int quantity = values.Length;
            if (quantity < 1 || quantity > 123 || startAddress < 0 || startAddress + quantity > 65536)
            {
                throw new ArgumentException("A write takes 1 to 123 registers within 0 to 65535.");
            }

            byte[] pdu = CreatePdu(FunctionCode.WriteMultipleRegisters, startAddress, quantity, 6 + (2 * quantity));
            pdu[5] = (byte)(2 * quantity);
            for (int i = 0; i < quantity; i++)
            {
                pdu[6 + (2 * i)] = (byte)(values[i] >> 8);
                pdu[7 + (2 * i)] = (byte)values[i];
            }

            return new Request(unitIdentifier, pdu, quantity);
        }

        /// <summary>A line test: the server returns the same bytes.</summary>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="data">0 to 65535.</param>
        /// <exception cref="ArgumentException"><paramref name="data"/> is out of range.</exception>
        public static Request CreateEcho(byte unitIdentifier, int data)
        {
            if (data < 0 || data > 65535)
            {
                throw new ArgumentException("The query data of a line test is 0 to 65535.");
            }

            return new Request(unitIdentifier, CreatePdu(FunctionCode.Diagnostics, 0, data, 5), 0);
        }

        /// <summary>Points the request at other registers; not while it is under way.</summary>
        /// <param name="startAddress">0 to 65536 less <see cref="Quantity"/>; others wrap around.</param>
        public void MoveTo(int startAddress)
        {
            _pdu[1] = (byte)(startAddress >> 8);
            _pdu[2] = (byte)startAddress;
        }

        /// <summary>Turns the request to another server; not while it is under way.</summary>
        /// <param name="unitIdentifier">1 to 247 on a serial line, 0 to 255 on TCP.</param>
        public void TurnTo(byte unitIdentifier) => UnitIdentifier = unitIdentifier;

        /// <summary>Copies the PDU.</summary>
        /// <param name="target">Holds at least <paramref name="offset"/> + <see cref="PduLength"/> bytes.</param>
        /// <param name="offset">Where the PDU begins.</param>
        public void CopyPdu(byte[] target, int offset) => Array.Copy(_pdu, 0, target, offset, _pdu.Length);

        /// <summary>Judges a whole PDU that came back from the right unit.</summary>
        /// <param name="bytes">Holds it.</param>
        /// <param name="offset">Its first byte, the function code.</param>
        /// <param name="length">Its length, 1 byte or more.</param>
        /// <returns>Fine, Exception, WrongFunction or WrongLength.</returns>
        public TransactionResult Judge(byte[] bytes, int offset, int length)
        {
            int function = bytes[offset];
            if (function == ((int)Function | 0x80))
            {
                return length == 2 ? TransactionResult.Exception : TransactionResult.WrongLength;
            }

            if (function != (int)Function)
            {
                return TransactionResult.WrongFunction;
            }

            if (length != ReplyPduLength || (Reads && bytes[offset + 1] != 2 * Quantity))
            {
                return TransactionResult.WrongLength;
            }

            return Reads || RepeatsRequest(bytes, offset) ? TransactionResult.Fine : TransactionResult.WrongFunction;
        }

        private static byte[] CreatePdu(FunctionCode function, int first, int second, int length)
        {
            byte[] pdu = new byte[length];
            pdu[0] = (byte)function;
            pdu[1] = (byte)(first >> 8);
            pdu[2] = (byte)first;
            pdu[3] = (byte)(second >> 8);
            pdu[4] = (byte)second;
            return pdu;
        }

        // Writes and the line test are answered with the first five bytes of the request.
        private bool RepeatsRequest(byte[] bytes, int offset)
        {
            for (int i = 1; i < 5; i++)
            {
                if (bytes[offset + i] != _pdu[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
