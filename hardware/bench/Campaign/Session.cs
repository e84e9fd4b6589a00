using System;
using System.Collections.Generic;
using Evenload.Twin;

namespace Evenload.Bench.Campaign
{
    /// <summary>One session: a charger, a vehicle, a house, and a pair of faults at random times.</summary>
    public static class Session
    {
        private const int EndMs = 60000;        // a charger that charges at the end does so in the last minute
        private const int DrawsMilliamps = 3000;
        private const ulong HashStart = 14695981039346656037UL;    // FNV-1a
        private const ulong HashPrime = 1099511628211UL;

        /// <summary>Runs one.</summary>
        /// <param name="plan">All that is random in it.</param>
        /// <param name="journal">Told of every step; null: nobody is.</param>
        /// <returns>What it has shown.</returns>
        public static Findings Run(SessionPlan plan, SessionJournal journal = null)
        {
            var findings = new Findings { Trace = HashStart };
            var rig = new Rig(plan, findings);
            var situation = new Situation(rig, plan);
            var offers = new OfferOracle(rig, situation, findings);
            var outlet = new OutletOracle(rig, situation, findings);
            var overloads = new OverloadOracle(rig, plan, situation, findings);
            var active = new List<Episode>();
            int next = 0;
            for (long nowMs = 0; nowMs <= plan.LengthMs; nowMs += Rig.StepMs)
            {
                next = Begin(plan, rig, situation, active, next, nowMs);
                situation.Step(nowMs);
                try
                {
                    rig.Step(nowMs);
                }
                catch (Exception fault)
                {
                    findings.Break("INV-12", nowMs, "thrown: " + fault);
                    break;
                }

                situation.Stepped(nowMs);
                if (rig.Processor.Ticked)
                {
                    offers.Ticked(nowMs);
                    outlet.Ticked(nowMs);
                }

                offers.Look(nowMs);
                outlet.Look(nowMs);
                overloads.Look(nowMs);
                Note(rig, findings, nowMs > plan.LengthMs - EndMs);
                journal?.Look(rig, nowMs);
            }

            findings.Closings = rig.Outlet.Contactor.Closings;
            findings.Boots = rig.Processor.Boots;
            return findings;
        }

        private static int Begin(
            SessionPlan plan, Rig rig, Situation situation, List<Episode> active, int next, long nowMs)
        {
            for (int i = active.Count - 1; i >= 0; i--)
            {
                if (nowMs >= active[i].UntilMs)
                {
                    active[i].Fault.Set(rig, false, active[i].Draw);
                    situation.End(active[i].Fault);
                    active.RemoveAt(i);
                }
            }

            while (next < plan.Episodes.Count && nowMs >= plan.Episodes[next].FromMs)
            {
                plan.Episodes[next].Fault.Set(rig, true, plan.Episodes[next].Draw);
                situation.Begin(plan.Episodes[next].Fault);
                active.Add(plan.Episodes[next]);
                next++;
            }

            return next;
        }

        private static void Note(Rig rig, Findings findings, bool atEnd)
        {
            int drawn = rig.Vehicle.CurrentMilliamps(0) + rig.Vehicle.CurrentMilliamps(1) + rig.Vehicle.CurrentMilliamps(2);
            findings.ChargesAtEnd |= atEnd && drawn > DrawsMilliamps;
            PilotCircuit pilot = rig.Outlet.Pilot;
            Mix(findings, (ulong)pilot.SeenTenthousandths);
            Mix(findings, (ulong)drawn);
            Mix(findings, rig.Processor.Controller == null ? 0 : (ulong)rig.Processor.Controller.Site.TakenMs);
        }

        private static void Mix(Findings findings, ulong value)
            => findings.Trace = (findings.Trace ^ value) * HashPrime;
    }
}
