using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Evenload.Bench.Campaign
{
    /// <summary>One session in words, for whoever looks into it.</summary>
    public static class SessionText
    {
        /// <summary>Writes it.</summary>
        /// <param name="output">Gets it.</param>
        /// <param name="plan">What was drawn.</param>
        /// <param name="findings">What it has shown.</param>
        public static void Write(TextWriter output, SessionPlan plan, Findings findings)
        {
            output.WriteLine($"session {plan.Seed}: {Names(plan.Faults)}, {plan.LengthMs / 60000} minutes");
            foreach (Episode episode in plan.Episodes)
            {
                output.WriteLine($"  {episode.FromMs,8} to {episode.UntilMs,8} ms: {episode.Fault.Name} ({episode.Draw})");
            }

            foreach (Breach breach in findings.All)
            {
                output.WriteLine($"  at {breach.AtMs} ms: {breach.Rule}: {breach.Text}");
            }

            output.WriteLine(FormattableString.Invariant(
                $"  {findings.Closings} closings, {findings.Boots} boots, {findings.DrawnMilliampSeconds / 3600000.0:0.00} Ah, charges at the end: {findings.ChargesAtEnd}"));
            output.WriteLine(FormattableString.Invariant(
                $"  {findings.LargestOverloadMilliampSeconds / 1000.0:0} As over, {findings.LongestOverloadMs} ms above 1.13, {findings.LongestUnnoticedMs} ms while drawing less, {findings.LongestAboveSafeMs} ms above safe"));
            output.WriteLine($"  trace {findings.Trace:x16}");
        }

        /// <summary>The names of some faults.</summary>
        public static string Names(IReadOnlyList<FaultRow> faults) => string.Join(" + ", faults.Select(fault => fault.Name));
    }
}
