using System.Text;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Campaign
{
    /// <summary>The faults that the campaign has added to the twin.</summary>
    [TestClass]
    public sealed class TwinFaultTests
    {
        private const int Duty16A = 2667;

        [TestMethod]
        public void Deaf_vehicle_goes_on_by_the_last_duty_it_saw()
        {
            Vehicle vehicle = Charging();
            vehicle.Faults.Deaf = true;
            vehicle.Step(1000, 1000);
            Assert.AreEqual(16000, vehicle.CurrentMilliamps(0));
            vehicle.Faults.Deaf = false;
            vehicle.Step(2000, 1000);
            Assert.AreEqual(6000, vehicle.CurrentMilliamps(0));
        }

        [TestMethod]
        public void Deaf_inlet_stays_ready_when_the_offer_ends()
        {
            var inlet = new VehicleInlet(new InletOptions { ReadyAfterMs = 0, StopAfterMs = 100 });
            inlet.PlugIn();
            inlet.Step(0, Duty16A);
            inlet.IsDeaf = true;
            for (int nowMs = 10; nowMs < 1000; nowMs += 10)
            {
                inlet.Step(nowMs, 10000);
            }

            Assert.IsTrue(inlet.IsReady);
            inlet.IsDeaf = false;
            inlet.Step(1000, 10000);
            Assert.IsFalse(inlet.IsReady);
        }

        [TestMethod]
        public void Vehicle_loses_its_diode_and_asks_for_ventilation_for_a_while()
        {
            var inlet = new VehicleInlet(new InletOptions { ReadyAfterMs = 0 });
            inlet.PlugIn();
            inlet.Step(0, Duty16A);
            inlet.Step(10, Duty16A);
            Assert.IsTrue(inlet.HasDiode);
            Assert.AreEqual(PilotCircuit.OhmsC, inlet.Ohms);
            inlet.LacksDiode = true;
            inlet.AsksForVentilation = true;
            Assert.IsFalse(inlet.HasDiode);
            Assert.AreEqual(PilotCircuit.OhmsD, inlet.Ohms);
        }

        [TestMethod]
        [DataRow(1000)]
        [DataRow(400)]
        public void P1_port_at_another_speed_is_heard_as_noise(int permille)
        {
            int sent = Heard(new P1Faults(), out string telegram);
            StringAssert.StartsWith(telegram, "/");
            int heard = Heard(new P1Faults { WrongSpeedPermille = permille }, out string noise);
            Assert.AreEqual(sent * permille / 1000, heard, 1);
            Assert.IsFalse(noise.Contains("1-0:21.7.0"));
        }

        [TestMethod]
        public void Vehicle_overdraws_tapers_pulses_and_loses_phases()
        {
            Vehicle vehicle = Charging();
            vehicle.Faults.OverdrawPermille = 250;
            vehicle.Step(1000, Duty16A);
            Assert.AreEqual(20000, vehicle.CurrentMilliamps(0));
            vehicle.Faults.OverdrawPermille = 0;
            vehicle.Faults.AtMostMilliamps = 3000;
            vehicle.Step(2000, Duty16A);
            Assert.AreEqual(3000, vehicle.CurrentMilliamps(0));
            vehicle.Faults.AtMostMilliamps = 0;
            vehicle.Faults.PulseMs = 500;
            vehicle.Step(3000, Duty16A);
            Assert.AreEqual(0, vehicle.CurrentMilliamps(0));
            vehicle.Step(3500, Duty16A);
            Assert.AreEqual(16000, vehicle.CurrentMilliamps(0));
            vehicle.Faults.LostPhases = 5;
            Assert.AreEqual(0, vehicle.CurrentMilliamps(0));
            Assert.AreEqual(16000, vehicle.CurrentMilliamps(1));
            Assert.AreEqual(0, vehicle.CurrentMilliamps(2));
        }

        [TestMethod]
        public void Meter_shows_what_flows_until_something_is_wrong()
        {
            var faults = new MeterFaults(1);
            CollectionAssert.AreEqual(new[] { 1, 2, 3 }, Shown(faults, 0));
            Assert.IsFalse(faults.Any);
            faults.SwapPhases = 1;
            CollectionAssert.AreEqual(new[] { 2, 3, 1 }, Shown(faults, 0));
            faults.SwapPhases = 2;
            CollectionAssert.AreEqual(new[] { 3, 1, 2 }, Shown(faults, 0));
            faults.SwapPhases = 0;
            faults.Zero = true;
            CollectionAssert.AreEqual(new[] { 0, 0, 0 }, Shown(faults, 0));
            faults.Zero = false;
            faults.Foreign = true;
            CollectionAssert.AreNotEqual(new[] { 1, 2, 3 }, Shown(faults, 0));
            Assert.IsTrue(faults.Any);
        }

        [TestMethod]
        public void Meter_jumps_on_one_phase_now_and_then()
        {
            var faults = new MeterFaults(1) { JumpMilliamps = 1000, JumpEvery = 4 };
            int jumps = 0;
            for (int refresh = 0; refresh < 1000; refresh++)
            {
                int[] shown = Shown(faults, refresh);
                int off = shown[0] + shown[1] + shown[2] - 6;
                Assert.IsTrue(off == 0 || off == 1000 || off == -1000);
                jumps += off == 0 ? 0 : 1;
            }

            Assert.AreEqual(250, jumps, 50.0);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(9600)]
        public void Scrambled_reply_has_other_registers_and_a_check_that_fits(int baud)
        {
            var meter = new MeterImage("em340", 0, 1);
            meter.Update(0, new[] { 1000, 2000, 3000 });
            var server = new ModbusServer();
            server.Add(1, meter);
            var faults = new LineFaults();
            byte[] request = baud == 0
                ? new byte[] { 0, 7, 0, 0, 0, 6, 1, 4, 0, 0x0C, 0, 12 }
                : new byte[] { 1, 4, 0, 0x0C, 0, 12, 0, 0 };
            if (baud != 0)
            {
                int crc = Crc(request, 6);
                request[6] = (byte)crc;
                request[7] = (byte)(crc >> 8);
            }

            var line = new VirtualLine(server, baud, 0, faults, 1);
            byte[] sound = Reply(line, request, 0);
            faults.ScrambleEvery = 1;
            byte[] scrambled = Reply(line, request, 1000);
            int head = baud == 0 ? 9 : 3;
            CollectionAssert.AreEqual(sound[..head], scrambled[..head]);
            CollectionAssert.AreNotEqual(sound, scrambled);
            if (baud != 0)
            {
                Assert.AreEqual(0, Crc(scrambled, scrambled.Length));
            }
        }

        private static int Heard(P1Faults faults, out string text)
        {
            var line = new VirtualP1Line(new P1Telegram("dsmr-5"), faults, 1);
            byte[] bytes = new byte[4000];
            line.Receive(bytes, 0, 1, 0);
            int count = line.Receive(bytes, 0, bytes.Length, 990);
            text = Encoding.Latin1.GetString(bytes, 0, count);
            return count;
        }

        private static Vehicle Charging()
        {
            var vehicle = new Vehicle(new VehicleOptions { DeadTimeMs = 0 });
            vehicle.Step(0, Duty16A);
            Assert.AreEqual(16000, vehicle.CurrentMilliamps(0));
            return vehicle;
        }

        private static int[] Shown(MeterFaults faults, long refresh)
        {
            int[] currents = { 1, 2, 3 };
            faults.Spoil(currents, refresh);
            return currents;
        }

        private static byte[] Reply(VirtualLine line, byte[] request, long nowMs)
        {
            byte[] buffer = new byte[300];
            line.Send(request, request.Length, nowMs);
            int count = line.Receive(buffer, 0, buffer.Length, nowMs + 900);
            Assert.IsGreaterThan(24, count);
            return buffer[..count];
        }

        private static int Crc(byte[] bytes, int count)
        {
            int crc = 0xFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
                }
            }

            return crc;
        }
    }
}
