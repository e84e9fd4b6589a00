using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Evenload.Bench.Live
{
    /// <summary>Draws a view as an SVG picture: the program's own characters and colours, as on a terminal.</summary>
    /// <remarks>Every run of text is stretched to its columns, and blocks and frames are drawn as shapes, so that the
    /// picture does not depend on the font that its reader has.</remarks>
    public static class SvgPicture
    {
        private const double CellWidth = 8.4;
        private const double CellHeight = 18;
        private const double Baseline = 13.5;
        private const double Border = 12;

        /// <summary>Draws a view.</summary>
        /// <param name="view">Laid out for exactly this width and height.</param>
        /// <param name="width">Characters.</param>
        /// <param name="height">Lines.</param>
        /// <param name="title">What it shows.</param>
        /// <returns>The whole file.</returns>
        public static string Of(
            IRenderable view, int width, int height, string title = "Evenload: the live view of the bench")
        {
            var svg = new StringBuilder();
            svg.Append(Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {(width * CellWidth) + (2 * Border):0.#} "));
            svg.Append(Invariant($"{(height * CellHeight) + (2 * Border):0.#}\" font-size=\"14\" "));
            svg.Append("font-family=\"'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace\" ");
            svg.Append("xml:space=\"preserve\">\n");
            svg.Append("<title>" + WebUtility.HtmlEncode(title) + "</title>\n");
            svg.Append(Invariant($"<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{Hex(Palette.Paper)}\"/>\n"));
            int row = 0;
            foreach (SegmentLine line in Lines(view, width, height))
            {
                int column = 0;
                foreach (Segment segment in Merged(line))
                {
                    Draw(svg, segment, column, row);
                    column += segment.CellCount();
                }

                row++;
            }

            return svg.Append("</svg>\n").ToString();
        }

        private static List<SegmentLine> Lines(IRenderable view, int width, int height)
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.TrueColor,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(TextWriter.Null),
            });
            console.Profile.Width = width;
            console.Profile.Height = height;
            console.Profile.Capabilities.Unicode = true;
            var options = RenderOptions.Create(console, console.Profile.Capabilities) with { Height = height };
            return Segment.SplitLines(view.Render(options, width));
        }

        // Words and single cells become runs as long as their style holds.
        private static List<Segment> Merged(SegmentLine line)
        {
            var runs = new List<Segment>();
            foreach (Segment segment in line)
            {
                if (runs.Count > 0 && runs[^1].Style.Equals(segment.Style))
                {
                    runs[^1] = new Segment(runs[^1].Text + segment.Text, segment.Style);
                }
                else
                {
                    runs.Add(segment);
                }
            }

            return runs;
        }

        private static void Draw(StringBuilder svg, Segment segment, int column, int row)
        {
            string colour = Hex(segment.Style.Foreground == Color.Default ? Palette.Text : segment.Style.Foreground);
            string text = segment.Text;
            int start = 0;
            while (start < text.Length)
            {
                int end = start + 1;
                bool shape = CellShape.Knows(text[start]);
                while (end < text.Length && (shape ? text[end] == text[start] : !CellShape.Knows(text[end])))
                {
                    end++;
                }

                double left = Border + ((column + start) * CellWidth);
                double top = Border + (row * CellHeight);
                if (shape)
                {
                    svg.Append(CellShape.Of(text[start], left, top, CellWidth, CellHeight, end - start, colour));
                }
                else
                {
                    bool bold = (segment.Style.Decoration & Decoration.Bold) != 0;
                    DrawText(svg, text.Substring(start, end - start), left, top + Baseline, colour, bold);
                }

                start = end;
            }
        }

        private static void DrawText(
            StringBuilder svg, string text, double left, double baseline, string colour, bool bold)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            int indent = text.Length - text.TrimStart().Length;
            string shown = text.Trim();
            svg.Append(Invariant($"<text x=\"{left + (indent * CellWidth):0.##}\" y=\"{baseline:0.##}\" "));
            svg.Append(Invariant($"textLength=\"{shown.Length * CellWidth:0.##}\" fill=\"{colour}\""));
            svg.Append(bold ? " font-weight=\"bold\">" : ">");
            svg.Append(WebUtility.HtmlEncode(shown)).Append("</text>\n");
        }

        private static string Hex(Color colour) => "#" + colour.ToHex().ToLower(CultureInfo.InvariantCulture);

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
