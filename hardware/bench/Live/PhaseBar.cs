using System;
using Spectre.Console;

namespace Evenload.Bench.Live
{
    /// <summary>The current of one phase as a bar: the house, then the vehicle, then what is left up to the
    /// limit.</summary>
    public static class PhaseBar
    {
        /// <summary>Draws a bar.</summary>
        /// <param name="gridMilliamps">Of the phase; nothing is drawn for export.</param>
        /// <param name="vehicleMilliamps">The part of it that the vehicle draws.</param>
        /// <param name="limitMilliamps">Marked at five sixths of the width.</param>
        /// <param name="width">Characters; at least 12.</param>
        /// <param name="unicode">Whether the terminal shows block characters.</param>
        public static Paragraph Of(int gridMilliamps, int vehicleMilliamps, int limitMilliamps, int width, bool unicode)
        {
            int limitAt = width * 5 / 6;
            int houseEnd = Column(gridMilliamps - Math.Max(0, vehicleMilliamps), limitMilliamps, limitAt, width);
            int end = Column(gridMilliamps, limitMilliamps, limitAt, width);
            int houseInside = Math.Min(houseEnd, limitAt);
            int inside = Math.Min(end, limitAt);
            int free = limitAt - Math.Max(houseInside, inside);
            Color mark = gridMilliamps > limitMilliamps ? Palette.Alarm : Palette.Notice;
            return new Paragraph()
                .Append(new string(unicode ? '█' : '#', houseInside), new Style(Palette.House))
                .Append(new string(unicode ? '▓' : '=', Math.Max(0, inside - houseInside)), new Style(Palette.Vehicle))
                .Append(new string(unicode ? '·' : '.', free), new Style(Palette.Faint))
                .Append(unicode ? "│" : "|", new Style(mark))
                .Append(new string(unicode ? '█' : '!', Math.Max(0, end - limitAt - 1)), new Style(Palette.Alarm));
        }

        // What is above the limit shows from the first column behind the mark, however little it is.
        private static int Column(int milliamps, int limitMilliamps, int limitAt, int width)
        {
            if (milliamps <= 0)
            {
                return 0;
            }

            long column = (((long)milliamps * limitAt) + (limitMilliamps / 2)) / limitMilliamps;
            return milliamps > limitMilliamps
                ? (int)Math.Min(width, Math.Max(column + 1, limitAt + 2))
                : (int)Math.Min(limitAt, column);
        }
    }
}
