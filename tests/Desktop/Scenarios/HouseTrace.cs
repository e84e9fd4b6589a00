using System.IO;
using System.Text;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>A house as a trace, the same current on all phases.</summary>
    internal sealed class HouseTrace
    {
        private readonly StringBuilder _rows = new StringBuilder("ms,l1_ma,l2_ma,l3_ma\n");
        private int _last;

        public long EndMs { get; private set; }

        /// <summary>A current that holds for a while from where the trace has come to.</summary>
        public HouseTrace Hold(int milliamps, long forMs)
        {
            _last = milliamps;
            _rows.Append($"{EndMs},{milliamps},{milliamps},{milliamps}\n");
            EndMs += forMs;
            return this;
        }

        public Trace ToTrace()
        {
            string rows = _rows.ToString() + $"{EndMs},{_last},{_last},{_last}\n";
            return Trace.Read(new StringReader(rows), "house");
        }
    }
}
