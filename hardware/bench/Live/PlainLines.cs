using System;
using System.Linq;

namespace Evenload.Bench.Live
{
    /// <summary>A state as one line of text, for outputs that are no terminal.</summary>
    public static class PlainLines
    {
        /// <summary>The line of a state.</summary>
        public static string Of(LiveState state)
        {
            string grid = string.Join(" ", state.GridMilliamps.Select(Numbers.Amperes));
            string draw = string.Join(" ", state.VehicleMilliamps.Select(Numbers.Amperes));
            string age = state.ReadingAgeMs < 0
                ? "no reading yet"
                : "reading " + Numbers.Seconds(state.ReadingAgeMs) + " old";
            return FormattableString.Invariant($"{Numbers.Clock(state.AtMs)}  grid {grid} A  ")
                + $"offer {Numbers.Amperes(state.OfferMilliamps)} A  duty {Numbers.Duty(state.DutyTenthousandths)}  "
                + $"draw {draw} A  {state.PilotState} {state.SessionState}  {state.LimitedBy}  meter {state.MeterState}, {age}";
        }
    }
}
