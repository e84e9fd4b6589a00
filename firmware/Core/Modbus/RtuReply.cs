using System;

namespace Evenload.Core.Modbus
{
    /// <summary>Finds the reply to one request among the bytes of a serial line.</summary>
    /// <remarks>The end of a frame is known from its length, never from silence. A frame may begin anywhere: noise, the
    /// echo of the request or the tail of a late reply before it are passed over.</remarks>
    public sealed class RtuReply
    {
        /// <summary>Bytes around a PDU: unit identifier and CRC.</summary>
        public const int Overhead = 3;

        private const int LongestFrame = 256;   // MODBUS over Serial Line V1.02, 2.5.1.1
        private const int ShortestFrame = 5;    // an exception reply

        // Each CRC costs milliseconds on the device, and noise can look like many frames.
        private const int MostChecksInDiagnosis = 4;

        private readonly byte[] _bytes = new byte[2 * LongestFrame];
        private readonly byte[] _sent = new byte[Request.MaximumPduLength + Overhead];
        private int _sentLength;
        private int _count;
        private int _from;              // no frame can begin before this
        private bool _echoSeen;
        private bool _lineEchoes;
        private Request _request;

        /// <summary>The bytes; a PDU found lies at <see cref="PduOffset"/>.</summary>
        public byte[] Bytes => _bytes;

        /// <summary>First byte of the PDU found.</summary>
        public int PduOffset { get; private set; }

        /// <summary>Bytes received since <see cref="Expect"/>, the last 512 at most.</summary>
        public int Count => _count;

        /// <summary>Where the next bytes go.</summary>
        public int Room => _bytes.Length - _count;

        /// <summary>Puts the unit identifier before, and the CRC behind, a PDU already in place.</summary>
        /// <param name="adu">Holds the PDU from index 1 on; at least its length + 3 bytes.</param>
        /// <param name="unitIdentifier">Which server.</param>
        /// <param name="pduLength">1 to 253 bytes.</param>
        /// <returns>Length of the ADU, bytes.</returns>
        public static int Seal(byte[] adu, byte unitIdentifier, int pduLength)
        {
            int end = 1 + pduLength;
            adu[0] = unitIdentifier;
            ushort crc = Crc16.Of(adu, 0, end);
            adu[end] = (byte)crc;               // low byte first: MODBUS over Serial Line V1.02, 2.5.1
            adu[end + 1] = (byte)(crc >> 8);
            return end + 2;
        }

        /// <summary>Forgets all bytes and awaits the reply to a request.</summary>
        /// <param name="request">What was asked.</param>
        /// <param name="adu">What was sent.</param>
        /// <param name="aduLength">Its length, bytes.</param>
        public void Expect(Request request, byte[] adu, int aduLength)
        {
            _request = request;
            Array.Copy(adu, 0, _sent, 0, aduLength);
            _sentLength = aduLength;
            _count = 0;
            _from = 0;
            _echoSeen = false;
        }

        /// <summary>Takes note of bytes put at the end of <see cref="Bytes"/> and looks for the reply.</summary>
        /// <param name="added">0 to <see cref="Room"/>.</param>
        /// <returns>Fine or Exception once the reply is whole; Pending otherwise.</returns>
        public TransactionResult Take(int added)
        {
            _count += added;
            for (int at = _from; at < _count; at++)
            {
                TransactionResult result = JudgeAt(at);
                if (result == TransactionResult.Fine || result == TransactionResult.Exception)
                {
                    PduOffset = at + 1;
                    if (_request.Reads)
                    {
                        _lineEchoes = _echoSeen; // the reply to a write looks like its echo and teaches nothing
                    }

                    return result;
                }

                if (result != TransactionResult.Pending && at == _from)
                {
                    _from++;
                }
            }

            if (Room < LongestFrame / 2)
            {
                DropOldest();
            }

            return TransactionResult.Pending;
        }

        /// <summary>Tells whether all of the reply to a read has come, but damaged.</summary>
        /// <returns>True for a frame of the right unit, function, byte count and length. Noise, echoes and late replies
        /// to other requests are none: the reply may still follow them.</returns>
        public bool HoldsDamagedReply()
        {
            int length = Overhead + _request.ReplyPduLength;
            for (int at = 0; _request.Reads && at + length <= _count; at++)
            {
                if (_bytes[at] == _request.UnitIdentifier && _bytes[at + 1] == (int)_request.Function
                    && _bytes[at + 2] == 2 * _request.Quantity && !IsEcho(at))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Says why there was no reply.</summary>
        /// <returns>Timeout, Corrupt, WrongUnit, WrongFunction or WrongLength.</returns>
        public TransactionResult Diagnose()
        {
            int checks = 0;
            for (int at = 0; at + ShortestFrame <= _count && checks < MostChecksInDiagnosis; at++)
            {
                int length = LengthByItself(at);
                if (length == 0 || at + length > _count)
                {
                    continue;
                }

                checks++;
                if (Crc16.Of(_bytes, at, length) == 0 && !IsEcho(at))
                {
                    return _bytes[at] != _request.UnitIdentifier
                        ? TransactionResult.WrongUnit
                        : _request.Judge(_bytes, at + 1, length - Overhead);
                }
            }

            int beyondEcho = _echoSeen ? _count - _sentLength : _count;
            return beyondEcho < ShortestFrame ? TransactionResult.Timeout : TransactionResult.Corrupt;
        }

        // Pending: may become the reply when more bytes come. WrongUnit stands for "no reply begins here".
        private TransactionResult JudgeAt(int at)
        {
            int available = _count - at;
            if (_bytes[at] != _request.UnitIdentifier)
            {
                return TransactionResult.WrongUnit;
            }

            if (available < 3)
            {
                return TransactionResult.Pending;
            }

            int function = _bytes[at + 1];
            bool refused = function == ((int)_request.Function | 0x80);
            int length = Overhead + (refused ? 2 : _request.ReplyPduLength);
            bool begins = refused || (function == (int)_request.Function
                && (!_request.Reads || _bytes[at + 2] == 2 * _request.Quantity));
            bool maybeEcho = !_echoSeen && function == (int)_request.Function;
            if (maybeEcho && IsEcho(at))
            {
                _echoSeen = true;
                if (_request.Reads || _lineEchoes || _sentLength != length)
                {
                    return TransactionResult.WrongUnit;
                }
            }

            if (!begins)
            {
                // The head of an echo that is still coming in must not be passed over before it is known as one.
                return maybeEcho && available < _sentLength ? TransactionResult.Pending : TransactionResult.WrongUnit;
            }

            if (available < length)
            {
                return TransactionResult.Pending;
            }

            if (Crc16.Of(_bytes, at, length) == 0)
            {
                return _request.Judge(_bytes, at + 1, length - Overhead);
            }

            // So with the echo of a write of registers, which is longer than its reply.
            return maybeEcho && available < _sentLength ? TransactionResult.Pending : TransactionResult.WrongUnit;
        }

        private bool IsEcho(int at)
        {
            if (_count - at < _sentLength)
            {
                return false;
            }

            for (int i = 0; i < _sentLength; i++)
            {
                if (_bytes[at + i] != _sent[i])
                {
                    return false;
                }
            }

            return true;
        }

        // Length of a frame by its own first bytes, whoever sent it; 0 when it can be none of the replies known here.
        private int LengthByItself(int at)
        {
            int function = _bytes[at + 1];
            bool refused = function > 0x7F;
            switch ((FunctionCode)(function & 0x7F))
            {
                case FunctionCode.ReadHoldingRegisters:
                case FunctionCode.ReadInputRegisters:
                    return refused ? ShortestFrame : ShortestFrame + _bytes[at + 2];
                case FunctionCode.WriteSingleRegister:
                case FunctionCode.Diagnostics:
                case FunctionCode.WriteMultipleRegisters:
                    return refused ? ShortestFrame : 8;
                default:
                    return 0;
            }
        }

        private void DropOldest()
        {
            int kept = LongestFrame;
            int dropped = _count - kept;
            Array.Copy(_bytes, dropped, _bytes, 0, kept);
            _count = kept;
            _from -= dropped;   // what may still become the reply begins within the longest frame from the end
        }
    }
}
