using System;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class RequestTests
    {
        [TestMethod]
        public void Read_of_input_registers_is_function_4_address_and_quantity()
        {
            Request request = Request.CreateRead(17, FunctionCode.ReadInputRegisters, 0x000C, 30);
            ExpectPdu("04 00 0C 00 1E", request);
            Assert.AreEqual(17, (int)request.UnitIdentifier, "Unit.");
            Assert.AreEqual(30, request.Quantity, "Quantity.");
            Assert.AreEqual(62, request.ReplyPduLength, "Function and byte count and 30 registers.");
            Assert.IsTrue(request.Reads, "It reads.");
        }

        [TestMethod]
        public void Read_of_holding_registers_is_function_3_address_and_quantity()
            => ExpectPdu("03 C5 60 00 16", Request.CreateRead(5, FunctionCode.ReadHoldingRegisters, 0xC560, 22));

        [TestMethod]
        public void Write_of_one_register_is_function_6_address_and_value()
        {
            Request request = Request.CreateWrite(1, 0x1103, 0xFE02);
            ExpectPdu("06 11 03 FE 02", request);
            Assert.AreEqual(5, request.ReplyPduLength, "The reply repeats it.");
            Assert.AreEqual(1, request.Quantity, "One register.");
            Assert.IsFalse(request.Reads, "It writes.");
        }

        [TestMethod]
        public void Write_of_registers_is_function_16_address_quantity_byte_count_and_values()
        {
            Request request = Request.CreateWrite(1, 0x2001, new ushort[] { 0x000A, 0xF102 });
            ExpectPdu("10 20 01 00 02 04 00 0A F1 02", request);
            Assert.AreEqual(5, request.ReplyPduLength, "Function and address and quantity.");
            Assert.AreEqual(2, request.Quantity, "Quantity.");
        }

        [TestMethod]
        public void Line_test_is_function_8_subfunction_0_and_data()
        {
            Request request = Request.CreateEcho(1, 0xA537);
            ExpectPdu("08 00 00 A5 37", request);
            Assert.AreEqual(0, request.Quantity, "No registers.");
        }

        [TestMethod]
        [DataRow(0, 1, true)]
        [DataRow(0, 0, false)]
        [DataRow(0, 125, true)]
        [DataRow(0, 126, false)]
        [DataRow(-1, 1, false)]
        [DataRow(65535, 1, true)]
        [DataRow(65536, 1, false)]
        [DataRow(65411, 125, true)]     // the last 125 registers that exist
        [DataRow(65412, 125, false)]
        public void Read_takes_1_to_125_registers_that_exist(int startAddress, int quantity, bool allowed)
            => ExpectAllowed(
                allowed, () => Request.CreateRead(1, FunctionCode.ReadHoldingRegisters, startAddress, quantity));

        [TestMethod]
        [DataRow(0, false)]
        [DataRow(3, true)]
        [DataRow(4, true)]
        [DataRow(6, false)]
        [DataRow(8, false)]
        [DataRow(16, false)]
        public void Read_takes_a_read_function(int function, bool allowed)
            => ExpectAllowed(allowed, () => Request.CreateRead(1, (FunctionCode)function, 0, 1));

        [TestMethod]
        [DataRow(0, 0, true)]
        [DataRow(65535, 65535, true)]
        [DataRow(-1, 0, false)]
        [DataRow(65536, 0, false)]
        [DataRow(0, -1, false)]
        [DataRow(0, 65536, false)]
        public void Write_takes_16_bits(int address, int value, bool allowed)
            => ExpectAllowed(allowed, () => Request.CreateWrite(1, address, value));

        [TestMethod]
        [DataRow(0, 0, false)]
        [DataRow(0, 1, true)]
        [DataRow(0, 123, true)]
        [DataRow(0, 124, false)]
        [DataRow(-1, 1, false)]
        [DataRow(65413, 123, true)]
        [DataRow(65414, 123, false)]
        public void Write_takes_1_to_123_registers_that_exist(int startAddress, int quantity, bool allowed)
            => ExpectAllowed(allowed, () => Request.CreateWrite(1, startAddress, new ushort[quantity]));

        [TestMethod]
        [DataRow(-1, false)]
        [DataRow(0, true)]
        [DataRow(65535, true)]
        [DataRow(65536, false)]
        public void Line_test_takes_16_bits(int data, bool allowed)
            => ExpectAllowed(allowed, () => Request.CreateEcho(1, data));

        [TestMethod]
        [DataRow("04 04 30 39 00 00", (int)TransactionResult.Fine)]
        [DataRow("03 04 30 39 00 00", (int)TransactionResult.WrongFunction)]
        [DataRow("04 02 30 39", (int)TransactionResult.WrongLength)]
        [DataRow("04 06 30 39 00 00 00 00", (int)TransactionResult.WrongLength)]
        [DataRow("04 05 30 39 00 00", (int)TransactionResult.WrongLength)]       // byte count against true length
        [DataRow("04 03 30 39 00 00", (int)TransactionResult.WrongLength)]
        [DataRow("04 04 30 39 00", (int)TransactionResult.WrongLength)]
        [DataRow("04 04 30 39 00 00 00", (int)TransactionResult.WrongLength)]
        [DataRow("04", (int)TransactionResult.WrongLength)]
        [DataRow("84 02", (int)TransactionResult.Exception)]
        [DataRow("84", (int)TransactionResult.WrongLength)]
        [DataRow("84 02 00", (int)TransactionResult.WrongLength)]
        [DataRow("83 02", (int)TransactionResult.WrongFunction)]                 // refusal of another function
        public void Reply_to_a_read_counts_only_with_its_function_and_byte_count(string pdu, int expected)
            => ExpectJudged(expected, ClientBench.CreateRead(), pdu);

        [TestMethod]
        [DataRow("06 11 03 00 02", (int)TransactionResult.Fine)]
        [DataRow("06 11 03 00 03", (int)TransactionResult.WrongFunction)]        // another value
        [DataRow("06 11 03 01 02", (int)TransactionResult.WrongFunction)]
        [DataRow("06 11 04 00 02", (int)TransactionResult.WrongFunction)]        // another register
        [DataRow("06 10 03 00 02", (int)TransactionResult.WrongFunction)]
        [DataRow("06 11 03 00", (int)TransactionResult.WrongLength)]
        [DataRow("06 11 03 00 02 00", (int)TransactionResult.WrongLength)]
        [DataRow("86 03", (int)TransactionResult.Exception)]
        public void Reply_to_a_write_counts_only_when_it_repeats_it(string pdu, int expected)
            => ExpectJudged(expected, Request.CreateWrite(1, 0x1103, 2), pdu);

        [TestMethod]
        [DataRow("10 20 01 00 02", (int)TransactionResult.Fine)]
        [DataRow("10 20 02 00 02", (int)TransactionResult.WrongFunction)]
        [DataRow("10 20 01 00 03", (int)TransactionResult.WrongFunction)]
        [DataRow("10 20 01 00 02 04 00 0A 01 02", (int)TransactionResult.WrongLength)]   // the request again
        [DataRow("90 04", (int)TransactionResult.Exception)]
        public void Reply_to_a_write_of_registers_repeats_address_and_quantity(string pdu, int expected)
            => ExpectJudged(expected, Request.CreateWrite(1, 0x2001, new ushort[] { 10, 0x0102 }), pdu);

        [TestMethod]
        [DataRow("08 00 00 A5 37", (int)TransactionResult.Fine)]
        [DataRow("08 00 00 A5 38", (int)TransactionResult.WrongFunction)]
        [DataRow("08 00 01 A5 37", (int)TransactionResult.WrongFunction)]
        [DataRow("88 01", (int)TransactionResult.Exception)]
        public void Reply_to_a_line_test_returns_its_data(string pdu, int expected)
            => ExpectJudged(expected, Request.CreateEcho(1, 0xA537), pdu);

        private static void ExpectPdu(string expected, Request request)
        {
            byte[] buffer = Hex.Repeat(0xA5, request.PduLength + 4);
            request.CopyPdu(buffer, 2);
            Assert.AreEqual("A5 A5 " + expected + " A5 A5", Hex.Text(buffer, 0, buffer.Length), "The PDU.");
        }

        private static void ExpectAllowed(bool allowed, Action create)
        {
            bool threw = false;
            try
            {
                create();
            }
            catch (ArgumentException)
            {
                threw = true;
            }

            Assert.AreEqual(allowed ? 0 : 1, threw ? 1 : 0, "It is refused by an exception or not.");
        }

        private static void ExpectJudged(int expected, Request request, string pdu)
        {
            byte[] received = Hex.Bytes("A5 A5 A5 " + pdu + " A5 A5");
            ClientBench.Expect((TransactionResult)expected, request.Judge(received, 3, received.Length - 5));
        }
    }
}
