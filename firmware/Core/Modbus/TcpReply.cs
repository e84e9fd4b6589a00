using System;

namespace Evenload.Core.Modbus
{
    /// <summary>Finds the reply to one request in the stream of a Modbus TCP connection.</summary>
    /// <remarks>MODBUS Messaging on TCP/IP V1.0b, 3.1.3. Replies may come split or glued; one with another transaction
    /// identifier belongs to a request that was given up, and is dropped.</remarks>
    public sealed class TcpReply
    {
        /// <summary>Length of the MBAP header, bytes; the PDU of a request begins here.</summary>
        public const int HeaderLength = 7;

        private const int LongestAdu = HeaderLength + Request.MaximumPduLength;

        private readonly byte[] _bytes = new byte[2 * LongestAdu];
        private int _count;
        private int _transactionIdentifier;
        private Request _request;

        /// <summary>The bytes; a PDU found lies at <see cref="PduOffset"/>.</summary>
        public byte[] Bytes => _bytes;

        /// <summary>First byte of the PDU found.</summary>
        public int PduOffset => HeaderLength;

        /// <summary>Bytes of the stream not yet used up.</summary>
        public int Count => _count;

        /// <summary>Where the next bytes go.</summary>
        public int Room => _bytes.Length - _count;

        /// <summary>Puts the MBAP header before a PDU already in place.</summary>
        /// <param name="adu">Holds the PDU from index 7 on.</param>
        /// <param name="transactionIdentifier">0 to 65535.</param>
        /// <param name="unitIdentifier">Which server behind the address.</param>
        /// <param name="pduLength">1 to 253 bytes.</param>
        /// <returns>Length of the ADU, bytes.</returns>
        public static int Seal(byte[] adu, int transactionIdentifier, byte unitIdentifier, int pduLength)
        {
            adu[0] = (byte)(transactionIdentifier >> 8);
            adu[1] = (byte)transactionIdentifier;
            adu[2] = 0;                                 // protocol identifier 0 is Modbus
            adu[3] = 0;
            adu[4] = 0;                                 // 254 at the most
            adu[5] = (byte)(pduLength + 1);             // the unit identifier counts
            adu[6] = unitIdentifier;
            return HeaderLength + pduLength;
        }

        /// <summary>Forgets all bytes: the connection is a new one.</summary>
        public void Clear() => _count = 0;

        /// <summary>Awaits the reply to a request; bytes of an earlier reply that is still coming in are
        /// kept.</summary>
        /// <param name="request">What was asked.</param>
        /// <param name="transactionIdentifier">0 to 65535, another one than for the requests shortly before.</param>
        public void Expect(Request request, int transactionIdentifier)
        {
            DropFirst(_count >= HeaderLength && HasWholeAdu() ? AduLength() : 0);
            _request = request;
            _transactionIdentifier = transactionIdentifier;
        }

        /// <summary>Takes note of bytes put at the end of <see cref="Bytes"/> and looks for the reply.</summary>
        /// <param name="added">0 to <see cref="Room"/>.</param>
        /// <returns>Pending; Corrupt when the stream is no Modbus and the connection has to be closed; otherwise how
        /// the transaction ended.</returns>
        public TransactionResult Take(int added)
        {
            _count += added;
            while (_count >= HeaderLength)
            {
                int length = AduLength() - 6;
                if (_bytes[2] != 0 || _bytes[3] != 0 || length < 3 || length > LongestAdu - 6)
                {
                    return TransactionResult.Corrupt;
                }

                if (!HasWholeAdu())
                {
                    return TransactionResult.Pending;
                }

                if (_transactionIdentifier == ((_bytes[0] << 8) | _bytes[1]))
                {
                    return _bytes[6] != _request.UnitIdentifier
                        ? TransactionResult.WrongUnit
                        : _request.Judge(_bytes, HeaderLength, length - 1);
                }

                DropFirst(AduLength());
            }

            return TransactionResult.Pending;
        }

        private int AduLength() => 6 + ((_bytes[4] << 8) | _bytes[5]);

        private bool HasWholeAdu() => _count >= AduLength();

        private void DropFirst(int length)
        {
            _count -= length;
            Array.Copy(_bytes, length, _bytes, 0, _count);
        }
    }
}
