namespace Evenload.Core.Modbus
{
    /// <summary>How a transaction stands or ended.</summary>
    public enum TransactionResult : byte
    {
        /// <summary>None was begun since the last end.</summary>
        Idle,

        /// <summary>Begun; not ended yet.</summary>
        Pending,

        /// <summary>A reply came that fits the request in every part.</summary>
        Fine,

        /// <summary>Nothing came until the deadline but the echo of the request, or less than any frame has.</summary>
        Timeout,

        /// <summary>Bytes came, but no frame with a right CRC; on TCP: a header that is none.</summary>
        Corrupt,

        /// <summary>A sound reply of another unit.</summary>
        WrongUnit,

        /// <summary>A sound reply of the unit to another function, or to a write of another register or
        /// value.</summary>
        WrongFunction,

        /// <summary>A sound reply of the unit and function with another byte count than asked for.</summary>
        WrongLength,

        /// <summary>The unit refused; <see cref="ModbusClient.ExceptionCode"/> says why.</summary>
        Exception,

        /// <summary>The link closed while the request or the reply was on its way, or was not open.</summary>
        ConnectionLost,
    }
}
