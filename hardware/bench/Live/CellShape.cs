using System;

namespace Evenload.Bench.Live
{
    /// <summary>Characters that fill their cell, as shapes of an SVG picture: a font would leave gaps between
    /// them.</summary>
    public static class CellShape
    {
        private const string Frames = "─│╭╮╰╯";
        private const string Fills = "█▓";

        /// <summary>Whether a character is drawn as a shape.</summary>
        public static bool Knows(char character) => (Frames + Fills).Contains(character, StringComparison.Ordinal);

        /// <summary>Draws cells of one character side by side.</summary>
        /// <param name="character">One that is known.</param>
        /// <param name="left">Of the first cell.</param>
        /// <param name="top">Of the cells.</param>
        /// <param name="width">Of one cell.</param>
        /// <param name="height">Of one cell.</param>
        /// <param name="count">Number of cells; 1 for a corner.</param>
        /// <param name="colour">As SVG writes it.</param>
        public static string Of(
            char character, double left, double top, double width, double height, int count, string colour)
        {
            double right = left + (width * count);
            double middle = left + (width / 2);
            double bottom = top + height;
            double centre = top + (height / 2);
            double inset = height / 8;
            return character switch
            {
                '█' or '▓' => FormattableString.Invariant(
                    $"<path d=\"M{left:0.##} {top + inset:0.##}H{right:0.##}V{bottom - inset:0.##}H{left:0.##}Z\" ")
                    + $"fill=\"{colour}\"/>\n",
                '─' => Line(FormattableString.Invariant($"M{left:0.##} {centre:0.##}H{right:0.##}"), colour),
                '│' => Line(FormattableString.Invariant($"M{middle:0.##} {top:0.##}V{bottom:0.##}"), colour),
                '╭' => Corner(middle, bottom, middle, centre, right, centre, colour),
                '╮' => Corner(middle, bottom, middle, centre, left, centre, colour),
                '╰' => Corner(middle, top, middle, centre, right, centre, colour),
                _ => Corner(middle, top, middle, centre, left, centre, colour),
            };
        }

        private static string Corner(
            double fromX, double fromY, double bendX, double bendY, double toX, double toY, string colour) =>
            Line(
                FormattableString.Invariant(
                    $"M{fromX:0.##} {fromY:0.##}Q{bendX:0.##} {bendY:0.##} {toX:0.##} {toY:0.##}"),
                colour);

        private static string Line(string path, string colour) =>
            $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\"/>\n";
    }
}
