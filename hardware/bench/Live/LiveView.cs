using System;
using System.Globalization;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Evenload.Bench.Live
{
    /// <summary>One state as a screen of 80 by 24 characters or more.</summary>
    public static class LiveView
    {
        private const int GridRows = 7;
        private const int DetailRows = 8;
        private const int FrameColumns = 4;
        private const int AmperesColumns = 9;
        private const int NameColumns = 12;

        /// <summary>Lays the screen out.</summary>
        /// <param name="state">What it shows.</param>
        /// <param name="width">Of the screen, characters.</param>
        /// <param name="height">Of the screen, lines.</param>
        /// <param name="unicode">Whether the terminal shows block and frame characters.</param>
        /// <param name="console">What a terminal program opens for the board's console; null leaves it out.</param>
        public static IRenderable Of(LiveState state, int width, int height, bool unicode, string console = null)
        {
            int eventRows = Math.Max(3, height - GridRows - DetailRows - 1);
            return new Layout().SplitRows(
                new Layout("head").Size(1).Update(Head(state, width, console)),
                new Layout("grid").Size(GridRows).Update(Grid(state, width, unicode)),
                new Layout("detail").Size(DetailRows).SplitColumns(
                    new Layout("charger").Update(Charger(state)),
                    new Layout("meter").Update(Meter(state, (width / 2) - FrameColumns - NameColumns))),
                new Layout("events").Size(eventRows).Update(Events(state, width, eventRows - 2)));
        }

        private static IRenderable Head(LiveState state, int width, string console)
        {
            const string title = " Evenload  ";
            string time = (console == null ? "  " : "  console " + console + "  ") + Numbers.Clock(state.AtMs) + " ";
            int room = Math.Max(0, width - title.Length - time.Length);
            return new Paragraph()
                .Append(title, new Style(decoration: Decoration.Bold))
                .Append(Fit(state.MeterText, room).PadRight(room), new Style(Palette.Faint))
                .Append(time, new Style(decoration: Decoration.Bold));
        }

        private static IRenderable Grid(LiveState state, int width, bool unicode)
        {
            int barWidth = Math.Max(12, width - FrameColumns - 3 - (4 * AmperesColumns));
            var table = new Spectre.Console.Grid();
            table.AddColumn(new GridColumn().Width(2).NoWrap().Padding(0, 0, 1, 0));
            table.AddColumn(new GridColumn().Width(barWidth).NoWrap().Padding(0, 0, 0, 0));
            for (int i = 0; i < 4; i++)
            {
                table.AddColumn(new GridColumn().Width(AmperesColumns).NoWrap().Padding(0, 0, 0, 0).RightAligned());
            }

            table.AddRow(
                Plain(string.Empty),
                Coloured(Fit("limit " + Amperes(state.LimitMilliamps) + " at the mark", barWidth), Palette.Faint),
                Coloured("grid", Palette.Faint),
                Coloured("house", Palette.House),
                Coloured("vehicle", Palette.Vehicle),
                Coloured("room", Palette.Faint));
            for (int phase = 0; phase < 3; phase++)
            {
                int grid = state.GridMilliamps[phase];
                int vehicle = state.VehicleShareMilliamps[phase];
                bool over = grid > state.LimitMilliamps;
                table.AddRow(
                    Plain("L" + (phase + 1).ToString(CultureInfo.InvariantCulture)),
                    PhaseBar.Of(grid, vehicle, state.LimitMilliamps, barWidth, unicode),
                    over ? Coloured(Amperes(grid), Palette.Alarm) : Plain(Amperes(grid)),
                    Coloured(Amperes(grid - vehicle), Palette.House),
                    Coloured(Amperes(vehicle), Palette.Vehicle),
                    Plain(Amperes(state.HeadroomMilliamps[phase])));
            }

            string house = Fit(
                state.HouseText ?? "a real meter: the simulated vehicle does not load it", width - FrameColumns);
            return Framed("grid connection", new Rows(table, Coloured(house, Palette.Faint)));
        }

        private static IRenderable Charger(LiveState state)
        {
            string draws = string.Join(" ", state.VehicleMilliamps.Select(Numbers.Amperes)) + " A";
            string pilot = state.PilotState + ", " + Numbers.Duty(state.DutyTenthousandths)
                + (state.IndicatorLit ? ", light on" : ", light off");
            string session = state.SessionState
                + (state.ContactorIsClosed ? ", closed" : ", open");
            string reason = state.SessionState == "charging" ? state.Reason : state.SessionReason;
            return Framed("charger", new Rows(
                Named("offer", Numbers.Amperes(state.OfferMilliamps) + " A", Palette.Notice),
                Named("vehicle", draws, Palette.Vehicle),
                Named("pilot", pilot, Color.Default),
                Named("session", session, Color.Default),
                new Paragraph(Sentence(reason))));
        }

        private static IRenderable Meter(LiveState state, int room)
        {
            string age = state.ReadingAgeMs < 0 ? "none yet" : Numbers.Seconds(state.ReadingAgeMs) + " old";
            string requests = Invariant($"{state.Requests}, {state.Good} good");
            string faults = Invariant($"{state.Timeouts} late, {state.Corrupt} bad CRC");
            string trip = Invariant($"{state.LastRoundTripMs} ms, worst {state.WorstRoundTripMs} ms");
            return Framed("meter", new Rows(
                Named("state", state.MeterState, state.MeterIsGood ? Palette.Vehicle : Palette.Alarm),
                Named("reading", age, Color.Default),
                Named("requests", Fit(requests, room), Color.Default),
                Named("faults", Fit(faults, room), Color.Default),
                Named("round trip", Fit(trip, room), Color.Default)));
        }

        private static IRenderable Events(LiveState state, int width, int rows)
        {
            string[] lines = state.Events.TakeLast(Math.Max(0, rows))
                .Select(line => Fit(line, width - FrameColumns))
                .ToArray();
            return Framed("events", new Paragraph(string.Join('\n', lines)));
        }

        private static Panel Framed(string title, IRenderable content) =>
            new Panel(content)
                .Header(" " + title + " ")
                .BorderStyle(new Style(Palette.Faint))
                .RoundedBorder()
                .Expand();

        private static Paragraph Named(string name, string value, Color colour) =>
            new Paragraph()
                .Append(name.PadRight(NameColumns), new Style(Palette.Faint))
                .Append(value, new Style(colour));

        private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";

        private static string Amperes(int milliamps) => Numbers.Amperes(milliamps) + " A";

        private static Paragraph Plain(string text) => new Paragraph(text);

        private static Paragraph Coloured(string text, Color colour) => new Paragraph(text, new Style(colour));

        private static string Fit(string text, int room) =>
            text.Length <= room ? text : text.Substring(0, Math.Max(0, room));

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
