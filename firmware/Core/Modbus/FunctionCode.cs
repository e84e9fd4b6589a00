namespace Evenload.Core.Modbus
{
    /// <summary>What a request asks for.</summary>
    /// <remarks>MODBUS Application Protocol V1.1b3, section 6; the values are the codes on the wire.</remarks>
    public enum FunctionCode : byte
    {
        /// <summary>Nothing; never on the wire.</summary>
        None = 0,

        /// <summary>Read 1 to 125 holding registers (6.3).</summary>
        ReadHoldingRegisters = 3,

        /// <summary>Read 1 to 125 input registers (6.4).</summary>
        ReadInputRegisters = 4,

        /// <summary>Write one holding register (6.6); the reply repeats the request.</summary>
        WriteSingleRegister = 6,

        /// <summary>Diagnostics, sub-function 0: the server returns the query data (6.8). Serial line only.</summary>
        Diagnostics = 8,

        /// <summary>Write 1 to 123 holding registers (6.12).</summary>
        WriteMultipleRegisters = 16,
    }
}
