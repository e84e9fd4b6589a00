using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class Em340FrameTests
    {
        private static MeterImage Meter()
        {
            return new MeterImage("em340", 1000, 1) { JitterMilliamps = 0 };
        }

        [TestMethod]
        [DataRow(Frames.Identify, Frames.Identity)]
        [DataRow("01 03 11 03 00 01 71 36", "01 03 02 00 01 79 84")]   // mode B
        [DataRow("01 04 00 60 00 06 70 16", "01 84 02 C2 C1")]         // no such registers
        [DataRow("01 04 00 0C 00 33 70 1C", "01 84 03 03 01")]         // 51 registers
        [DataRow("01 06 11 03 00 00 7C F6", "01 86 01 83 A0")]         // this meter cannot be written
        public void Em340_answers_the_frames_of_its_protocol(string request, string reply)
        {
            Assert.AreEqual(reply, Frames.Rtu(Frames.Server(1, Meter()), request));
        }

        [TestMethod]
        public void Em340_sends_the_documented_frame_for_the_documented_currents_and_powers()
        {
            MeterImage meter = Meter();
            Frames.Put(meter.Registers, 0x000C, "30 39 00 00 0C 8A 00 00 FA C9 FF FF"); // 12.345, 3.210, -1.335 A
            Frames.Put(meter.Registers, 0x0012, "6E E6 00 00 1C 0C 00 00 F4 34 FF FF"); // 2839.0, 718.0, -302.0 W
            Assert.AreEqual(
                "01 04 18 30 39 00 00 0C 8A 00 00 FA C9 FF FF 6E E6 00 00 1C 0C 00 00 F4 34 FF FF 76 2F",
                Frames.Rtu(Frames.Server(1, meter), Frames.ReadSixPairs));
        }

        [TestMethod]
        public void Em340_turns_currents_into_signed_currents_and_powers_at_230_volts()
        {
            MeterImage meter = Meter();
            meter.Update(0, new[] { 12345, 3210, -1335 });
            Assert.AreEqual(
                "01 04 18 30 39 00 00 0C 8A 00 00 FA C9 FF FF 6E EA 00 00 1C D7 00 00 F4 01 FF FF 32 7C",
                Frames.Rtu(Frames.Server(1, meter), Frames.ReadSixPairs)); // 2839.4, 738.3, -307.1 W
        }

        [TestMethod]
        [DataRow("01 04 00 34 00 02 30 05", "01 04 04 E2 40 00 01 0D E8")]  // 12345.6 kWh imported
        [DataRow("01 04 00 4E 00 02 11 DC", "01 04 04 1D E6 00 00 1C 1F")]  // 765.4 kWh exported
        public void Em340_counts_in_tenths_of_a_kilowatt_hour_over_all_phases(string request, string reply)
        {
            MeterImage meter = Meter();
            meter.VoltageMillivolts = 100000;
            meter.Update(0, new[] { 10000, -10000, 0 });                    // 1 kW in, 1 kW out
            meter.Update(7654 * 360_000L, new[] { 10000, 0, 0 });           // 765.4 h later
            meter.Update(123456 * 360_000L, new[] { 0, 0, 0 });             // 12345.6 h after the start
            Assert.AreEqual(reply, Frames.Rtu(Frames.Server(1, meter), request));
        }

        [TestMethod]
        public void Em340_without_a_value_sends_its_overflow_pattern_and_goes_on_identifying_itself()
        {
            MeterImage meter = Meter();
            meter.NotAvailable = true;
            meter.Update(0, new[] { 1000, 1000, 1000 });
            ModbusServer server = Frames.Server(1, meter);
            Assert.AreEqual("01 04 04 FF FF 7F FF 9B D0", Frames.Rtu(server, "01 04 00 0C 00 02 B1 C8"));
            Assert.AreEqual(Frames.Identity, Frames.Rtu(server, Frames.Identify));
        }

        [TestMethod]
        [DataRow("01 04 00 00 00 2A 71 D5", 89)]
        [DataRow("01 04 00 00 00 32 71 DF", 105)]
        [DataRow("01 04 00 32 00 04 50 06", 13)]
        public void Em340_answers_the_long_blocks_of_the_poll_plans(string request, int length)
        {
            byte[] reply = new byte[ModbusServer.MaximumReply];
            Assert.AreEqual(
                length, Frames.Server(1, Meter()).AnswerRtu(Frames.Bytes(request), 8, reply));
        }

        [TestMethod]
        public void Em340_shows_voltage_and_not_its_model_inside_a_longer_read()
        {
            MeterImage meter = Meter();
            meter.Update(0, new[] { 0, 0, 0 });
            byte[] words = new byte[250];
            Assert.AreEqual(4, meter.Read(4, 0x000A, 2, words, 0));
            Assert.AreEqual("0F 90 00 00", Frames.Hex(words, 4)); // 398.4 V, low word first
            Assert.AreEqual(4, meter.Read(4, 0x000B, 2, words, 0));
            Assert.AreEqual("00 00 00 00", Frames.Hex(words, 4)); // its high word, and no current
        }

        [TestMethod]
        public void Em340_in_mode_A_shows_export_as_import_and_says_so()
        {
            MeterImage meter = Meter();
            meter.ModeA = true;
            meter.Update(0, new[] { -2000, 0, 0 });
            Assert.AreEqual(0, meter.Registers.Get(0x1103));
            Assert.AreEqual(2000, meter.Registers.Get(0x000C));
            Assert.AreEqual(4600, meter.Registers.Get(0x0012));
            Assert.AreEqual(4600, meter.Registers.Get(0x0028));
        }

        [TestMethod]
        public void Em340_fills_voltage_system_and_copy_registers()
        {
            MeterImage meter = Meter();
            meter.Update(0, new[] { 10000, -5000, 0 });
            RegisterStore words = meter.Registers;
            Assert.AreEqual(2300, words.Get(0x0002));                     // L2 to neutral
            Assert.AreEqual(11500, words.Get(0x0028));                    // system: 2300 - 1150 W
            Assert.AreEqual(34500, words.Get(0x002A));                    // system: 3450 VA
            Assert.AreEqual(unchecked((ushort)-1000), words.Get(0x002F)); // L2 exports: negative power factor
            Assert.AreEqual(333, words.Get(0x0031));
            Assert.AreEqual(0, words.Get(0x0032));                        // L1-L2-L3
            Assert.AreEqual(500, words.Get(0x0033));
            Assert.AreEqual(10000, words.Get(0x0122));
            Assert.AreEqual(unchecked((ushort)-5000), words.Get(0x0130));
            Assert.AreEqual(unchecked((ushort)-11500), words.Get(0x0132));
            Assert.AreEqual(50, words.Get(0x2004));
        }
    }
}
