using System;
using System.Linq;
using Evenload.Bench.Campaign;
using Evenload.Core.Settings;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Campaign
{
    /// <summary>Whether the oracle sees what is wrong: each test makes something wrong that no firmware can help, and
    /// tells the oracle nothing of it.</summary>
    [TestClass]
    public sealed class OracleTests
    {
        private const int ChargesMs = 90000;
        private const int LastsMs = 40000;

        private static readonly int[] Others = { 5000, 6000, 7000 };
        private static readonly Lazy<SessionPlan> Plan = new Lazy<SessionPlan>(AnyPlan);

        [TestMethod]
        public void Sees_no_fault_where_there_is_none()
            => Assert.AreEqual(0, After((rig, situation, nowMs) => { }).Breaches.Count);

        [TestMethod]
        public void Sees_an_offer_above_what_was_granted()
            => AssertBreaks("INV-1", (rig, situation, nowMs) =>
            {
                rig.Grants[0].IsBound = true;
                rig.Grants[0].Milliamps = 5999;
                rig.Grants[0].UntilMs = long.MaxValue;
            });

        [TestMethod]
        public void Sees_an_offer_while_the_contact_from_outside_limits()
            => AssertBreaks(
                "INV-1", (rig, situation, nowMs) => rig.Wiring.Enabled = !rig.Processor.Ticked, "0 mA are allowed");

        // Free for a tick, in which nothing is offered: what comes then has a bounce of its own.
        [TestMethod]
        public void Counts_each_bounce_of_the_contact_from_outside_alone()
        {
            Findings findings = After((rig, situation, nowMs) =>
            {
                long sinceMs = nowMs - ChargesMs;
                bool free = sinceMs >= 80 && sinceMs < 100;
                rig.Wiring.Enabled = free || sinceMs >= 180;
                rig.Outlet.Pilot.DutyTenthousandths = free ? 10000 : rig.Outlet.Pilot.DutyTenthousandths;
            });
            Assert.IsFalse(findings.Has("INV-1"), string.Join(", ", Texts(findings)));
        }

        [TestMethod]
        [DataRow(999)]
        [DataRow(9601)]
        [DataRow(300)]
        public void Sees_a_duty_that_no_offer_has(int duty)
            => AssertBreaks("INV-2", (rig, situation, nowMs) => rig.Outlet.Pilot.DutyTenthousandths = duty);

        [TestMethod]
        public void Sees_an_offer_that_outlives_the_readings()
            => AssertBreaks("INV-3", (rig, situation, nowMs) =>
            {
                if (situation.DeafSinceMs < 0)
                {
                    situation.Begin(FaultCatalogue.Rows.Single(row => row.Name == "silence"));
                }
            });

        [TestMethod]
        public void Tells_that_a_truthful_meter_is_not_believed()
        {
            Findings findings = After((rig, situation, nowMs) =>
            {
                rig.Meter.Frozen = true;
                if (nowMs == ChargesMs + 5000)
                {
                    rig.Grant(0, 0);
                }
            });
            Assert.AreEqual("a truthful meter is not believed: MeterFrozen", findings.Doubt.Text);
            CollectionAssert.Contains(findings.All.ToArray(), findings.Doubt);
        }

        [TestMethod]
        [DataRow(true, -20000, 20000, 4500)]
        [DataRow(true, -20000, -7500, 4500)]
        [DataRow(true, -20000, -8500, 0)]
        [DataRow(true, 5, 20000, 0)]
        [DataRow(false, -20000, 20000, 4500)]
        [DataRow(false, -20000, -7500, 4500)]
        [DataRow(false, -20000, -8500, 0)]
        [DataRow(false, 5, 20000, 0)]
        public void Waits_for_replies_that_the_line_held_back_at_the_loss(bool drawn, int fromMs, int untilMs, int longerMs)
            => Assert.AreEqual(longerMs, LossFoundMs(drawn, fromMs, untilMs) - LossFoundMs(drawn, ChargesMs, ChargesMs));

        [TestMethod]
        public void Sees_a_pilot_that_says_more_than_the_offer()
            => AssertBreaks("INV-4", (rig, situation, nowMs) => rig.Outlet.Pilot.DutyTenthousandths = 9000);

        [TestMethod]
        public void Sees_an_overload_that_stays()
            => AssertBreaks("INV-6", (rig, situation, nowMs) =>
            {
                rig.Meter.Frozen = true;
                rig.Vehicle.Faults.OverdrawPermille = 9000;
            });

        [TestMethod]
        public void Sees_a_reading_that_the_meter_has_not_shown()
            => AssertBreaks("INV-7", (rig, situation, nowMs) => rig.Meter.Update(nowMs, Others));

        [TestMethod]
        public void Sees_a_contactor_closed_without_a_vehicle()
            => AssertBreaks("INV-9", (rig, situation, nowMs) =>
            {
                rig.IsPlugged = false;
                rig.Outlet.Coil = true;
            });

        [TestMethod]
        public void Sees_a_contactor_closed_without_an_offer()
            => AssertBreaks("INV-9", (rig, situation, nowMs) =>
            {
                rig.Vehicle.Faults.Deaf = true;
                rig.Outlet.Pilot.DutyTenthousandths = 10000;
                rig.Outlet.Coil = true;
            });

        [TestMethod]
        public void Sees_a_contactor_closed_with_a_residual_current()
            => AssertBreaks("INV-9", (rig, situation, nowMs) =>
            {
                rig.Outlet.Residual.LeakMicroamps = 10000;
                rig.Outlet.Residual.IsDead = true;
            });

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void Asks_a_trip_of_the_residual_current_device_as_soon_as_it_is_not_dead(bool isDead)
        {
            FaultRow dead = FaultCatalogue.Rows.Single(row => row.Name == "residual-current device dead");
            bool told = false;
            Findings findings = After((rig, situation, nowMs) =>
            {
                rig.Outlet.Residual.LeakMicroamps = 10000;
                rig.Outlet.Residual.IsDead = true;
                bool tells = isDead || nowMs < ChargesMs + 20000;
                if (tells != told)
                {
                    (tells ? (Action<FaultRow>)situation.Begin : situation.End)(dead);
                    told = tells;
                }
            });
            Assert.AreEqual(!isDead, findings.Has("INV-9"), string.Join(", ", Texts(findings)));
            Assert.IsTrue(isDead || findings.Breaches[0].AtMs > ChargesMs + 20000, string.Join(", ", Texts(findings)));
        }

        [TestMethod]
        public void Sees_a_contactor_closed_without_a_diode()
            => AssertBreaks(
                "INV-9",
                (rig, situation, nowMs) =>
                {
                    rig.Outlet.Vehicle.LacksDiode = true;
                    rig.Outlet.Pilot.DutyTenthousandths = 2000;
                    rig.Outlet.Coil = true;
                },
                "diode is missing");

        [TestMethod]
        public void Sees_a_contactor_closed_for_a_vehicle_that_asks_for_ventilation()
            => AssertBreaks(
                "INV-9",
                (rig, situation, nowMs) =>
                {
                    rig.Outlet.Vehicle.AsksForVentilation = true;
                    rig.Outlet.Pilot.DutyTenthousandths = 2000;
                    rig.Outlet.Coil = true;
                },
                "left C");

        [TestMethod]
        public void Sees_an_offer_with_a_welded_contactor()
            => AssertBreaks(
                "INV-9",
                (rig, situation, nowMs) =>
                {
                    rig.Outlet.Contactor.Welds = true;
                    rig.Outlet.Pilot.DutyTenthousandths = 2000;
                    rig.Outlet.Coil = false;
                },
                "welded since");

        [TestMethod]
        public void Sees_a_contactor_closed_before_the_residual_current_device_was_tested()
            => AssertBreaks(
                "INV-9", (rig, situation, nowMs) => rig.Outlet.Coil = nowMs / 100 % 2 == 0, "has not passed its test");

        [TestMethod]
        public void Finds_what_is_broken_again_at_the_same_step()
        {
            Action<Rig, Situation, long> wrong = (rig, situation, nowMs) => rig.Meter.Update(nowMs, Others);
            string[] found = Texts(After(wrong));
            Assert.AreNotEqual(0, found.Length);
            CollectionAssert.AreEqual(found, Texts(After(wrong)));
        }

        [TestMethod]
        public void Sees_a_gate_that_stays_open_without_the_firmware()
            => AssertBreaks("INV-10", (rig, situation, nowMs) =>
            {
                rig.Processor.Hangs = true;
                rig.Outlet.Watchdog.Pulse(nowMs);
            });

        [TestMethod]
        public void Sees_settings_that_nobody_saved()
            => AssertBreaks("INV-11", (rig, situation, nowMs) =>
            {
                if (rig.Processor.Boots > 1 || rig.Processor.Controller == null)
                {
                    return;
                }

                var store = new SettingsStore(rig.Flash);
                SettingValues values = store.CreateValues();
                SessionPlan.Apply(values, "marginMilliamps", 1234);
                store.Save(values, 0);
                rig.Processor.Reset(500);
            });

        [TestMethod]
        [DataRow(false, false, true, false)]
        [DataRow(true, false, true, false)]
        [DataRow(false, true, false, false)]    // one of 256 is whole with the first byte of its copy
        [DataRow(true, true, false, true)]      // any is, and nothing checks it
        public void Replies_cut_short_leave_nothing_to_read_unless_they_come_twice(
            bool isTcp, bool isDoubled, bool isDeaf, bool lies)
        {
            SessionPlan plan = Enumerable.Range(0, 1000).Select(seed => new SessionPlan(seed, 600000))
                .First(one => one.Faults.All(fault => !fault.IsLasting) && one.IsTcp == isTcp && !one.IsP1);
            var rig = new Rig(plan, new Findings());
            var situation = new Situation(rig, plan);
            situation.Begin(FaultCatalogue.Rows.Single(row => row.Name == "replies cut short"));
            rig.Line.Duplicate = isDoubled;
            situation.Step(1000);
            Assert.AreEqual(isDeaf ? 1000 : -1, situation.DeafSinceMs);
            Assert.AreEqual(lies, situation.Lies);
        }

        [TestMethod]
        [DataRow(false, 20000)]
        [DataRow(true, 29995)]      // LinkKeeper opens a connection again after 10 s at the most
        public void A_meter_counts_as_frozen_alone_when_a_connection_was_open_again(bool isTcp, int sinceMs)
        {
            FaultRow silence = FaultCatalogue.Rows.Single(row => row.Name == "silence");
            FaultRow frozen = FaultCatalogue.Rows.Single(row => row.Name == "frozen");
            SessionPlan plan = Enumerable.Range(0, 1000).Select(seed => new SessionPlan(seed, 600000))
                .First(one => one.Faults.All(fault => !fault.IsLasting) && one.IsTcp == isTcp && !one.IsP1);
            var situation = new Situation(new Rig(plan, new Findings()), plan);
            situation.Begin(silence);
            situation.Begin(frozen);
            for (int nowMs = 0; nowMs <= sinceMs; nowMs += Rig.StepMs)
            {
                Assert.AreEqual(-1, situation.FrozenAloneSinceMs);
                if (nowMs == 20000)
                {
                    situation.End(silence);
                }

                situation.Step(nowMs);
            }

            Assert.AreEqual(sinceMs, situation.FrozenAloneSinceMs);
        }

        // The slot has it but for a bit, until it is written whole.
        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void Knows_settings_that_a_later_write_may_mend(bool isWritten)
        {
            SessionPlan plan = Enumerable.Range(0, SessionPlan.PairCount)
                .Select(seed => new SessionPlan(seed, 600000))
                .First(each => each.HasTypist);
            var findings = new Findings();
            var rig = new Rig(plan, findings);
            long nowMs = Type(rig, 0, "set marginMilliamps 1234\rsave now\r", 5);
            byte[] spoilt = Slot(rig, 1);
            if (isWritten)
            {
                nowMs = Type(rig, nowMs, "revert\rsave now\r", 0);
                CollectionAssert.AreNotEqual(spoilt, Slot(rig, 1));
            }

            nowMs = Restart(rig, nowMs);
            Assert.AreNotEqual(1234, rig.Processor.Settings.Get(Setting.MarginMilliamps));
            rig.Flash.Wrote = null;
            rig.Flash.Write(1, Mended(spoilt), spoilt.Length);
            Restart(rig, nowMs);
            Assert.AreEqual(1234, rig.Processor.Settings.Get(Setting.MarginMilliamps));
            Assert.AreEqual(isWritten, findings.Has("INV-11"), string.Join(", ", Texts(findings)));
        }

        private static long Type(Rig rig, long nowMs, string lines, int fault)
        {
            nowMs = Pass(rig, nowMs, 5000);
            rig.Flash.Fault = fault;
            rig.Typist.Type(lines);
            nowMs = Pass(rig, nowMs, 15000);
            rig.Flash.Fault = 0;
            return nowMs;
        }

        private static long Restart(Rig rig, long nowMs)
        {
            int boots = rig.Processor.Boots;
            rig.Processor.Reset(500);
            nowMs = Pass(rig, nowMs, 1000);
            Assert.AreEqual(boots + 1, rig.Processor.Boots);
            return nowMs;
        }

        private static long Pass(Rig rig, long nowMs, int forMs)
        {
            long endMs = nowMs + forMs;
            for (; nowMs < endMs; nowMs += Rig.StepMs)
            {
                rig.Step(nowMs);
            }

            return nowMs;
        }

        private static byte[] Slot(Rig rig, int slot)
        {
            byte[] buffer = new byte[SettingsRecord.MaximumLength];
            return buffer.AsSpan(0, rig.Flash.Read(slot, buffer)).ToArray();
        }

        private static byte[] Mended(byte[] spoilt)
        {
            for (int i = 0; i < spoilt.Length * 8; i++)
            {
                byte[] mended = (byte[])spoilt.Clone();
                mended[i / 8] ^= (byte)(1 << (i % 8));
                if (SettingsRecord.IsSound(mended, mended.Length))
                {
                    return mended;
                }
            }

            throw new AssertFailedException("no single bit makes it whole");
        }

        private static void AssertBreaks(string rule, Action<Rig, Situation, long> wrong, string text = "")
        {
            Findings findings = After(wrong);
            bool found = findings.Breaches.Any(breach => breach.Rule == rule && breach.Text.Contains(text));
            Assert.IsTrue(found, string.Join(", ", Texts(findings)));
        }

        private static string[] Texts(Findings findings)
            => findings.Breaches.Select(breach => $"{breach.Rule} at {breach.AtMs}: {breach.Text}").ToArray();

        // How long a meter may be lost, with replies held back from and until a time since the loss, before what stands on
        // the pilot or what the vehicle draws breaks a rule.
        private static long LossFoundMs(bool drawn, int fromMs, int untilMs)
        {
            FaultRow silence = FaultCatalogue.Rows.Single(row => row.Name == "silence");
            FaultRow late = FaultCatalogue.Rows.Single(row => row.Name == "late replies");
            var findings = new Findings();
            SessionPlan calm = Calm(new SessionPlan(Plan.Value.Seed, Plan.Value.LengthMs));
            SessionPlan.Apply(calm.Settings, "safeLostMilliamps", 0);
            SessionPlan.Apply(calm.Settings, "safeImplausibleMilliamps", 0);
            var rig = new Rig(calm, findings);
            var situation = new Situation(rig, calm);
            var offers = new OfferOracle(rig, situation, findings);
            var overloads = new OverloadOracle(rig, calm, situation, findings);
            for (long nowMs = 0; findings.Breaches.Count == 0 && nowMs < 2 * ChargesMs; nowMs += Rig.StepMs)
            {
                Tell(situation, silence, nowMs == ChargesMs, false);
                Tell(situation, late, nowMs == ChargesMs + fromMs, nowMs == ChargesMs + untilMs);
                situation.Step(nowMs);
                rig.Step(nowMs);
                situation.Stepped(nowMs);
                if (drawn)
                {
                    overloads.Look(nowMs);
                }
                else if (rig.Processor.Ticked)
                {
                    offers.Ticked(nowMs);
                }
            }

            Breach breach = findings.Breaches.Single();
            Assert.AreEqual("INV-3", breach.Rule);
            return breach.AtMs - ChargesMs;
        }

        private static void Tell(Situation situation, FaultRow fault, bool begins, bool ends)
        {
            if (begins)
            {
                situation.Begin(fault);
            }

            if (ends)
            {
                situation.End(fault);
            }
        }

        private static SessionPlan Calm(SessionPlan plan) => plan.Without(plan.Faults[0]).Without(plan.Faults[1]);

        // Charges, and then something is wrong at every step.
        private static Findings After(Action<Rig, Situation, long> wrong) => Run(Plan.Value, wrong);

        private static SessionPlan AnyPlan() => Enumerable.Range(0, 10000)
            .Select(seed => new SessionPlan(seed, 600000))
            .First(plan => plan.Faults.All(fault => !fault.IsLasting) && plan.Vehicle.PhasesMask == 7
                && !plan.IsTcp && !plan.IsP1 && new MeterPlan(plan.Settings).Site.Name == "sdm630"
                && plan.Settings.Get(Setting.VehicleMeter) == 0
                && plan.Settings.Get(Setting.InstallationLimitMilliamps) == 25000
                && Charges(plan));

        private static bool Charges(SessionPlan plan)
        {
            int least = int.MaxValue;
            Run(plan, (rig, situation, nowMs) => least = Math.Min(least, rig.Vehicle.CurrentMilliamps(0)));
            return least > 7000;
        }

        private static Findings Run(SessionPlan plan, Action<Rig, Situation, long> wrong)
        {
            var findings = new Findings();
            SessionPlan calm = Calm(plan);
            var rig = new Rig(calm, findings);
            var situation = new Situation(rig, calm);
            var offers = new OfferOracle(rig, situation, findings);
            var outlet = new OutletOracle(rig, situation, findings);
            var overloads = new OverloadOracle(rig, calm, situation, findings);
            for (long nowMs = 0; nowMs < ChargesMs + LastsMs; nowMs += Rig.StepMs)
            {
                situation.Step(nowMs);
                rig.Step(nowMs);
                situation.Stepped(nowMs);
                if (nowMs > ChargesMs)
                {
                    wrong(rig, situation, nowMs);
                }

                if (rig.Processor.Ticked)
                {
                    offers.Ticked(nowMs);
                    outlet.Ticked(nowMs);
                }

                offers.Look(nowMs);
                outlet.Look(nowMs);
                overloads.Look(nowMs);
            }

            return findings;
        }
    }
}
