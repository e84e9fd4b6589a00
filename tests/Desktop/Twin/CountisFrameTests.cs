using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class CountisFrameTests
    {
        private const string Documented =
            "00 00 28 B4 00 00 02 8F 00 00 2B FC 00 00 26 94 " + // I1 I2 I3 In
            "FF FF FF DE 00 00 00 0C 00 00 02 01 FF FF FF BE " + // P Q S PF
            "00 00 00 EE FF FF FF F2 FF FF FE FE";               // P1 P2 P3

        private static MeterImage Meter()
        {
            return new MeterImage("countis-e27", 1000, 1) { JitterMilliamps = 0 };
        }

        [TestMethod]
        public void Countis_says_who_made_it()
        {
            Assert.AreEqual(
                "00 00 00 00 00 0B 05 03 08 00 53 00 4F 00 43 00 4F",
                Frames.Tcp(Frames.Server(5, Meter()), "00 00 00 00 00 06 05 03 C3 50 00 04"));
        }

        [TestMethod]
        public void Countis_sends_the_documented_frame_for_the_documented_values_on_tcp_and_serial_line()
        {
            MeterImage meter = Meter();
            Frames.Put(meter.Registers, 0xC560, Documented);
            ModbusServer server = Frames.Server(5, meter);
            server.Add(1, meter);
            Assert.AreEqual(
                "01 03 00 00 00 2F 05 03 2C " + Documented,
                Frames.Tcp(server, "01 03 00 00 00 06 05 03 C5 60 00 16"));
            Assert.AreEqual(
                "01 03 2C " + Documented + " D6 41", Frames.Rtu(server, "01 03 C5 60 00 16 F8 D6"));
        }

        [TestMethod]
        public void Countis_turns_currents_into_magnitudes_and_signed_powers_in_steps_of_ten_watts()
        {
            MeterImage meter = Meter();
            meter.Update(0, new[] { 10420, -655, -11260 });
            Assert.AreEqual(
                "01 03 00 00 00 2F 05 03 2C " +
                "00 00 28 B4 00 00 02 8F 00 00 2B FC 00 00 49 58 " + // In 18.776 A
                "FF FF FF DE 00 00 00 00 00 00 02 02 FF FF FF BD " + // -340 W, 0 var, 5140 VA, -0.067
                "00 00 00 F0 FF FF FF F1 FF FF FE FD",               // 2400, -150, -2590 W
                Frames.Tcp(Frames.Server(5, meter), "01 03 00 00 00 06 05 03 C5 60 00 16"));
        }

        [TestMethod]
        public void Countis_sends_voltages_in_hundredths_and_frequency_in_thousandths()
        {
            MeterImage meter = Meter();
            meter.Update(0, new[] { 0, 0, 0 });
            byte[] words = new byte[250];
            Assert.AreEqual(28, meter.Read(3, 0xC552, 14, words, 0));
            Assert.AreEqual(
                "00 00 9B 9D 00 00 9B 9D 00 00 9B 9D " + // 398.37 V between phases
                "00 00 59 D8 00 00 59 D8 00 00 59 D8 " + // 230.00 V
                "00 00 C3 50",                           // 50.000 Hz
                Frames.Hex(words, 28));
        }

        [TestMethod]
        public void Countis_counts_in_hundredths_of_a_kilowatt_hour()
        {
            MeterImage meter = Meter();
            meter.VoltageMillivolts = 100000;
            meter.Update(0, new[] { 10000, -10000, 0 });
            meter.Update(36_000L * 1234, new[] { 0, 0, 0 });
            Assert.AreEqual(1234, meter.Registers.Get(0xC703));
            Assert.AreEqual(1234, meter.Registers.Get(0xC709));
            Assert.AreEqual(12, meter.Registers.Get(0xC653));
        }

        [TestMethod]
        public void Countis_without_a_value_sends_all_ones()
        {
            MeterImage meter = Meter();
            meter.NotAvailable = true;
            meter.Update(0, new[] { 1000, 1000, 1000 });
            byte[] words = new byte[250];
            meter.Read(3, 0xC560, 2, words, 0);
            Assert.AreEqual("FF FF FF FF", Frames.Hex(words, 4));
        }

        [TestMethod]
        [DataRow("00 01 00 00 00 06 05 03 C5 51 00 02", "00 01 00 00 00 03 05 83 02")] // one register too early
        [DataRow("00 01 00 00 00 06 05 03 FF FF 00 02", "00 01 00 00 00 03 05 83 02")] // past the last address
        [DataRow("00 01 00 00 00 06 05 04 C5 60 00 02", "00 01 00 00 00 03 05 84 01")] // no input registers
        [DataRow("00 01 00 00 00 06 05 03 C5 60 00 00", "00 01 00 00 00 03 05 83 03")]
        [DataRow("00 01 00 00 00 06 05 03 C5 60 00 7E", "00 01 00 00 00 03 05 83 03")] // 126 registers
        [DataRow("00 01 00 00 00 05 05 03 C5 60 00", "00 01 00 00 00 03 05 83 03")]    // one byte short
        [DataRow("00 01 00 00 00 06 06 03 C5 60 00 02", "")]                           // somebody else's
        [DataRow("00 01 00 01 00 06 05 03 C5 60 00 02", "")]                           // no Modbus
        [DataRow("00 01 00 00 00 07 05 03 C5 60 00 02", "")]                           // wrong length
        public void Countis_refuses_or_ignores_what_it_cannot_answer(string request, string reply)
        {
            Assert.AreEqual(reply, Frames.Tcp(Frames.Server(5, Meter()), request));
        }
    }
}
