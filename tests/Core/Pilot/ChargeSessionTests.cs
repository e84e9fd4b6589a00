using Evenload.Core.Pilot;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    /// <summary>The session's times to the millisecond.</summary>
    [TestClass]
    public class ChargeSessionTests
    {
        private const int Offer = 16000;

        [TestMethod]
        public void The_contactor_closes_five_seconds_after_start_up()
        {
            var session = new ChargeSession(false, WakeUpKind.Off);
            Step(session, "C", Offer, 1000);
            Step(session, "C", Offer, 5999);
            Assert.IsFalse(session.ContactorClosed, "not yet");
            Step(session, "C", Offer, 6000);
            Assert.IsTrue(session.ContactorClosed, "closed");
        }

        [TestMethod]
        public void The_contactor_closes_again_fifteen_seconds_after_it_closed()
        {
            ChargeSession session = CreateCharging();
            Step(session, "B", Offer, 7000);
            Step(session, "C", Offer, 20999);
            Assert.IsFalse(session.ContactorClosed, "not yet");
            Step(session, "C", Offer, 21000);
            Assert.IsTrue(session.ContactorClosed, "closed");
        }

        [TestMethod]
        public void The_contactor_closes_again_five_seconds_after_it_opened()
        {
            ChargeSession session = CreateCharging();
            Step(session, "B", Offer, 50000);
            Step(session, "C", Offer, 54999);
            Assert.IsFalse(session.ContactorClosed, "not yet");
            Step(session, "C", Offer, 55000);
            Assert.IsTrue(session.ContactorClosed, "closed");
        }

        [TestMethod]
        public void A_vehicle_that_does_not_stop_is_switched_off_after_six_seconds_and_that_is_told_from_then_on()
        {
            ChargeSession session = CreateCharging();
            Step(session, "C", 0, 40000);
            Step(session, "C", 0, 45999);
            Assert.AreEqual((int)SessionState.Stopping, (int)session.State, "it has its time");
            Assert.IsTrue(session.ContactorClosed, "closed");
            Step(session, "C", 0, 46000);
            Assert.IsFalse(session.ContactorClosed, "open");
            Step(session, "C", 0, 46020);
            Step(session, "C", 0, 46040);
            Assert.AreEqual((int)SessionReason.VehicleDidNotStop, (int)session.Reason, "why");
        }

        [TestMethod]
        public void Ventilation_asked_for_in_vain_costs_a_minute_without_an_offer()
        {
            var session = new ChargeSession(false, WakeUpKind.Off);
            Step(session, "D", Offer, 1000);
            Step(session, "B", Offer, 60999);
            Assert.AreEqual((int)SessionReason.NoVentilation, (int)session.Reason, "not yet");
            Step(session, "B", Offer, 61000);
            Assert.AreEqual((int)SessionReason.VehicleNotReady, (int)session.Reason, "offered again");
        }

        [TestMethod]
        public void No_fault_has_no_bit_and_bits_beyond_the_last_fault_are_none()
        {
            Assert.AreEqual(0, FaultRules.Bit(SessionFault.None), "no bit");
            Assert.AreEqual(2, FaultRules.Bit(SessionFault.Overdraw), "the first");
            Assert.AreEqual(1 << 14, FaultRules.Bit(SessionFault.ContactorWelded), "the last");
            Assert.AreEqual((int)SessionFault.ContactorWelded, (int)FaultRules.Worst(-1), "the last is the gravest");
            Assert.AreEqual((int)SessionFault.None, (int)FaultRules.Worst(3 << 15), "none");
        }

        // A session whose contactor has closed at 6000 ms.
        private static ChargeSession CreateCharging()
        {
            var session = new ChargeSession(false, WakeUpKind.Off);
            Step(session, "C", Offer, 1000);
            Step(session, "C", Offer, 6000);
            Assert.IsTrue(session.ContactorClosed, "closed");
            return session;
        }

        private static void Step(ChargeSession session, string vehicle, int offer, long nowMs)
            => session.Step(Seen(vehicle), offer, 0, true, nowMs);

        // A pilot that has shown a vehicle's state, with its diode, for long enough.
        private static PilotSense Seen(string vehicle)
        {
            var sense = new PilotSense();
            for (int now = 0; now <= 1000; now += 20)
            {
                sense.Update(12000 - ("ABCD".IndexOf(vehicle) * 3000), -12000, PilotMode.Oscillating, now);
            }

            return sense;
        }
    }
}
