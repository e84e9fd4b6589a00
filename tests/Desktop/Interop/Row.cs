using System.Globalization;
using System.Linq;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>A row of the bench's result file.</summary>
    /// <param name="AtMs">Since the run began, ms.</param>
    /// <param name="Grid">By supply phase, import positive, mA.</param>
    /// <param name="Offer">mA.</param>
    /// <param name="LimitedBy">Key of the reason.</param>
    public sealed record Row(long AtMs, int[] Grid, int Offer, string LimitedBy)
    {
        private const int WithinMilliamps = 10;

        /// <summary>Reads a whole row.</summary>
        public static Row Parse(string line)
        {
            string[] cells = line.Split(',');
            int[] numbers = [.. cells.SkipLast(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            return new Row(numbers[0], numbers[1..4], numbers[4], cells[8]);
        }

        /// <summary>Whether the grid currents are these, but for the digit that moves in every meter.</summary>
        public bool Shows(params int[] milliamps) =>
            Grid.Zip(milliamps).All(pair => pair.First - pair.Second is >= -WithinMilliamps and <= WithinMilliamps);

        /// <inheritdoc/>
        public override string ToString() => $"{AtMs} ms: {string.Join(" ", Grid)}, offer {Offer}, {LimitedBy}";
    }
}
