using System;
using System.IO;
using System.Text;

namespace Evenload.Tests.Desktop.Bench
{
    /// <summary>A trace in a file that is gone afterwards.</summary>
    internal sealed class Traces : IDisposable
    {
        private Traces(string text)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        /// <summary>A row a second; L2 and L3 draw 1 A.</summary>
        /// <param name="seconds">Length; the last row only ends the trace.</param>
        /// <param name="l1Milliamps">Of L1, by the second.</param>
        public static Traces Of(int seconds, Func<int, int> l1Milliamps)
        {
            var text = new StringBuilder("ms,l1_ma,l2_ma,l3_ma\n");
            for (int second = 0; second <= seconds; second++)
            {
                text.Append(FormattableString.Invariant($"{second * 1000},{l1Milliamps(second)},1000,1000\n"));
            }

            return new Traces(text.ToString());
        }

        public static Traces OfText(string text) => new Traces(text);

        public void Dispose() => File.Delete(Path);
    }
}
