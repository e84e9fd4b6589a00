using System;
using System.Globalization;
using System.Linq;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    /// <summary>The documented frames of every family, from the documented values.</summary>
    [TestClass]
    public sealed class MeterFrameTests
    {
        private static MeterImage Meter(string profile)
        {
            return new MeterImage(profile, 0, 1) { JitterMilliamps = 0 };
        }

        /// <summary>Lets a meter measure values given in thousandths.</summary>
        private static MeterImage Meter(string profile, string millivolts, string milliamps, string milliwatts)
        {
            return Measured(Meter(profile), millivolts, milliamps, milliwatts);
        }

        private static MeterImage Measured(MeterImage meter, string millivolts, string milliamps, string milliwatts)
        {
            Array.Copy(Numbers(millivolts), meter.PhaseMillivolts, 3);
            meter.Update(0, Numbers(milliamps), Numbers(milliwatts).Select(w => (long)w).ToArray());
            return meter;
        }

        private static int[] Numbers(string text)
        {
            return text.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        }

        [TestMethod]
        [DataRow("em111", "01 04 02 00 65 79 1B")]          // 101
        [DataRow("em112", "01 04 02 00 68 B8 DE")]          // 104
        [DataRow("et112", "01 04 02 00 78 B9 12")]          // 120
        [DataRow("em330", "01 04 02 01 4B F8 97")]          // 331
        [DataRow("em340", "01 04 02 01 55 78 9F")]          // 341
        [DataRow("et330", "01 04 02 01 4F F9 54")]          // 335
        [DataRow("et340", "01 04 02 01 59 78 9A")]          // 345
        [DataRow("em530", "01 04 02 06 D0 BB 0C")]          // 1744
        [DataRow("em540", "01 04 02 06 E0 BB 18")]          // 1760
        [DataRow("em24", "01 04 02 00 47 F9 02")]           // 71
        [DataRow("em24-ethernet", "01 04 02 06 70 BB 74")]  // 1648
        public void Gavazzi_meter_tells_its_code_and_another_one_when_told_to(string profile, string reply)
        {
            MeterImage meter = Meter(profile);
            ModbusServer server = Frames.Server(1, meter);
            Assert.AreEqual(reply, Frames.Rtu(server, Frames.Identify));
            meter.IdentificationCode = 341;
            meter.Update(0, new[] { 0, 0, 0 });
            Assert.AreEqual(Frames.Identity, Frames.Rtu(server, Frames.Identify));
            meter.IdentificationCode = 0;
            meter.Update(1, new[] { 0, 0, 0 });
            Assert.AreEqual(reply, Frames.Rtu(server, Frames.Identify));
        }

        [TestMethod]
        [DataRow("em540", "01 03 00 0B 00 01 F5 C8", "01 03 02 06 E0 BA 6C")]       // the code by the other function
        [DataRow("em112", "01 03 11 03 00 01 71 36", "01 03 02 00 01 79 84")]       // mode B
        [DataRow("em540", "01 03 11 03 00 01 71 36", "01 03 02 00 02 39 85")]       // mode C
        [DataRow("em24", "01 06 11 01 00 07 9C F4", "01 86 01 83 A0")]              // cannot be written here
        [DataRow("abb-b23", "01 03 89 60 00 02 EE 49", "01 03 04 42 32 33 20 5A AC")] // "B23 "
        public void Meter_answers_the_documented_frame_as_it_comes_from_the_factory(
            string profile, string request, string reply)
        {
            Assert.AreEqual(reply, Frames.Rtu(Frames.Server(1, Meter(profile)), request));
        }

        [TestMethod]
        [DataRow("em540", "230000 230000 230000", "15500 -8040 6120", "3560000 -1845000 1398000",
            "01 04 00 0C 00 0C 30 0C",
            "01 04 18 3C 8C 00 00 1F 68 00 00 17 E8 00 00 8B 10 00 00 B7 EE FF FF 36 9C 00 00 0B 89")]
        [DataRow("em340", "230000 230000 230000", "12345 3210 -1335", "2839000 718000 -302000",
            "01 04 00 0C 00 0C 30 0C",
            "01 04 18 30 39 00 00 0C 8A 00 00 FA C9 FF FF 6E E6 00 00 1C 0C 00 00 F4 34 FF FF 76 2F")]
        [DataRow("em24", "230000 230000 230000", "9870 -420 16010", "2268000 -95000 3680000",
            "01 04 00 0C 00 06 B0 0B",
            "01 04 0C 26 8E 00 00 01 A4 00 00 3E 8A 00 00 89 2E")]
        [DataRow("em24", "230000 230000 230000", "9870 -420 16010", "2268000 -95000 3680000",
            "01 04 00 12 00 06 D0 0D",
            "01 04 0C 58 98 00 00 FC 4A FF FF 8F C0 00 00 AD EC")]
        [DataRow("abb-b24", "230000 230000 230000", "12340 870 -4550", "2834000 195000 -1029000",
            "01 03 5B 0C 00 10 97 21",
            "01 03 20 00 00 04 D2 00 00 00 57 00 00 01 C7 FF FF FF FF " +
            "00 03 0D 40 00 04 53 08 00 00 4C 2C FF FE 6E 0C 4D AA")]
        [DataRow("abb-b21", "230000 230000 230000", "-4550 870 12340", "-1029000 195000 2834000",
            "01 03 5B 14 00 02 97 2B",
            "01 03 04 FF FE 6E 0C 87 B2")]
        [DataRow("sdm630", "230200 231100 229800", "5130 -870 11020", "1180500 -195000 2530250",
            "01 04 00 00 00 12 70 07",
            "01 04 24 43 66 33 33 43 67 19 9A 43 65 CC CD " +
            "40 A4 28 F6 3F 5E B8 52 41 30 51 EC 44 93 90 00 C3 43 00 00 45 1E 24 00 AE 46")]
        [DataRow("sdm120", "231400 230000 230000", "-6040 1000 1000", "-1391000 230000 230000",
            "01 04 00 00 00 0E 71 CE",
            "01 04 1C 43 67 66 66 00 00 00 00 00 00 00 00 40 C1 47 AE " +
            "00 00 00 00 00 00 00 00 C4 AD E0 00 71 89")]
        [DataRow("sdm72d-m-v2", "230000 230000 230000", "8000 8000 -3000", "2000000 1500000 -750000",
            "01 04 00 34 00 02 30 05",
            "01 04 04 45 2B E0 00 D7 40")]
        [DataRow("iem3155", "230000 230000 230000", "10500 -420 7750", "2415000 -95000 1780000",
            "01 03 0B B7 00 06 77 CA",
            "01 03 0C 41 28 00 00 3E D7 0A 3D 40 F8 00 00 32 E7")]
        [DataRow("iem3155", "230000 230000 230000", "10500 -420 7750", "2415000 -95000 1780000",
            "01 03 0B ED 00 08 D6 1D",
            "01 03 10 40 1A 8F 5C BD C2 8F 5C 3F E3 D7 0A 40 83 33 33 7D 8D")]
        [DataRow("finder-7m38", "230000 230000 230000", "6500 -310 12250", "1490000 -70500 2810000",
            "01 04 09 D4 00 14 B3 A1",
            "01 04 28 40 D0 00 00 3E 9E B8 52 41 44 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 " +
            "44 BA 40 00 C2 8D 00 00 45 2F A0 00 B8 DD")]
        public void Meter_sends_the_documented_serial_frame_for_the_documented_values(
            string profile, string millivolts, string milliamps, string milliwatts, string request, string reply)
        {
            MeterImage meter = Meter(profile, millivolts, milliamps, milliwatts);
            Assert.AreEqual(reply, Frames.Rtu(Frames.Server(1, meter), request));
        }

        [TestMethod]
        [DataRow("em24-ethernet", "230000 230000 230000", "9870 -420 16010", "2268000 -95000 3680000",
            "00 01 00 00 00 06 01 04 00 0C 00 0C",
            "00 01 00 00 00 1B 01 04 18 26 8E 00 00 01 A4 00 00 3E 8A 00 00 58 98 00 00 FC 4A FF FF 8F C0 00 00")]
        [DataRow("pac2200", "200000 230000 230000", "4250 -3500 16000", "975000 -805000 3680000",
            "00 09 00 00 00 06 01 03 00 0D 00 12",
            "00 09 00 00 00 27 01 03 24 40 88 00 00 40 60 00 00 41 80 00 00 " +
            "44 54 80 00 44 49 40 00 45 66 00 00 44 73 C0 00 C4 49 40 00 45 66 00 00")] // 850, 805, 3680 VA
        [DataRow("shelly-pro-3em", "231500 230000 230000", "-5000 0 0", "-1155500 0 0",
            "00 03 00 00 00 06 01 04 03 FC 00 06",
            "00 03 00 00 00 0F 01 04 0C 80 00 43 67 00 00 40 A0 70 00 C4 90")]
        [DataRow("ksem", "231400 230000 230000", "-3512 0 0", "-1234500 0 0",
            "00 05 00 00 00 06 01 03 00 00 00 04",
            "00 05 00 00 00 0B 01 03 08 00 00 00 00 00 00 30 39")]
        public void Meter_sends_the_documented_tcp_frame_for_the_documented_values(
            string profile, string millivolts, string milliamps, string milliwatts, string request, string reply)
        {
            MeterImage meter = Meter(profile, millivolts, milliamps, milliwatts);
            Assert.AreEqual(reply, Frames.Tcp(Frames.Server(1, meter), request));
        }

        [TestMethod]
        [DataRow("umg604", "230000 230000 230000", "4250 -3500 16000", "975000 -805000 3680000",
            19018, "3F 66 66 66", // L4 0.9 A
            "00 07 00 00 00 06 01 03 4A 44 00 10",
            "00 07 00 00 00 23 01 03 20 40 88 00 00 40 60 00 00 41 80 00 00 3F 66 66 66 " +
            "44 73 C0 00 C4 49 40 00 45 66 00 00 45 70 A0 00")]
        [DataRow("em420", "231400 230000 230000", "-3512 0 0", "-805500 0 0",
            64, "FF FF FC 1A", // power factor with reactive power
            "00 06 00 00 00 06 01 03 00 28 00 1A",
            "00 06 00 00 00 37 01 03 34 00 00 00 00 00 00 1F 77 " +
            "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 " +
            "00 00 0D B8 00 03 87 E8 FF FF FC 1A")]
        public void Meter_sends_the_documented_tcp_frame_around_a_value_that_the_twin_does_not_measure(
            string profile,
            string millivolts,
            string milliamps,
            string milliwatts,
            int address,
            string words,
            string request,
            string reply)
        {
            MeterImage meter = Meter(profile, millivolts, milliamps, milliwatts);
            Frames.Put(meter.Registers, address, words);
            Assert.AreEqual(reply, Frames.Tcp(Frames.Server(1, meter), request));
        }

        [TestMethod]
        public void Em112_sends_the_documented_frame_around_values_that_the_twin_does_not_measure()
        {
            MeterImage meter = Meter("em112", "230600 0 0", "-6321 0 0", "-1450000 0 0");
            Frames.Put(meter.Registers, 0x0008, "FA 2E FF FF C8 88 FF FF 7B 0C 00 00"); // var, demand, its peak
            Assert.AreEqual(
                "01 04 20 09 02 00 00 E7 4F FF FF C7 5C FF FF 38 F0 00 00 FA 2E FF FF " +
                "C8 88 FF FF 7B 0C 00 00 03 E3 01 F4 F7 5A",
                Frames.Rtu(Frames.Server(1, meter), "01 04 00 00 00 10 F1 C6"));
        }

        [TestMethod]
        [DataRow("sunspec-int")]
        [DataRow("ksem")]
        public void SunSpec_meter_sends_values_and_scales_in_one_documented_frame(string profile)
        {
            MeterImage meter = Meter(profile);
            meter.FrequencyMillihertz = 50010;
            Measured(meter, "231400 230100 231050", "-3520 6400 15460", "-810000 1470000 3580000");
            Assert.AreEqual(
                "00 08 00 00 00 2D 47 03 2A 07 2A FE A0 02 80 06 0A FF FE 5A 2D 5A 64 59 E2 5A 41 " +
                "80 00 80 00 80 00 80 00 FF FE 13 89 FF FE 01 A8 FF AF 00 93 01 66 00 01",
                Frames.Tcp(Frames.Server(0x47, meter), "00 08 00 00 00 06 47 03 9C 87 00 15"));
        }

        [TestMethod]
        [DataRow("sunspec-int", 203, 105)]
        [DataRow("ksem", 203, 105)]
        [DataRow("sunspec-float", 213, 124)]
        public void SunSpec_meter_can_be_walked_from_its_base_to_its_end(string profile, int model, int length)
        {
            RegisterStore words = Meter(profile).Registers;
            Assert.AreEqual(0x5375, words.Get(40000));
            Assert.AreEqual(0x6E53, words.Get(40001));
            Assert.AreEqual(1, words.Get(40002));
            int next = 40002 + 2 + words.Get(40003);
            Assert.AreEqual(model, words.Get(next));
            Assert.AreEqual(length, words.Get(next + 1));
            byte[] bytes = new byte[256];
            int quantity = Math.Min(2 + length, 125);
            Assert.AreEqual(2 * quantity, words.Read(3, next, quantity, bytes, 0));
            int end = next + 2 + length;
            Assert.AreEqual(4, words.Read(3, end, 2, bytes, 0));
            Assert.AreEqual("FF FF 00 00", Frames.Hex(bytes, 4));
            Assert.AreEqual(-2, words.Read(3, end, 3, bytes, 0));
        }

        [TestMethod]
        [DataRow("countis-e23", "43 4F 55 4E 54 49 53 20 45 32 33 00 00 00 00 00")]
        [DataRow("countis-e24", "43 4F 55 4E 54 49 53 20 45 32 34 00 00 00 00 00")]
        [DataRow("countis-e27", "43 4F 55 4E 54 49 53 20 45 32 37 00 00 00 00 00")]
        public void Countis_tells_its_name(string profile, string name)
        {
            byte[] bytes = new byte[250];
            Assert.AreEqual(name, Frames.Hex(bytes, Meter(profile).Read(3, 0xC38A, 8, bytes, 0)));
        }

        [TestMethod]
        [DataRow("abb-b21", "42 32 31 20")]
        [DataRow("abb-b24", "42 32 34 20")]
        public void Abb_tells_its_type(string profile, string type)
        {
            byte[] bytes = new byte[250];
            Assert.AreEqual(type, Frames.Hex(bytes, Meter(profile).Read(3, 0x8960, 2, bytes, 0)));
            Assert.AreEqual(12, Meter(profile).Read(3, 0x8960, 6, bytes, 0));
        }
    }
}
