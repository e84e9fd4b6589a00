using Evenload.Core.Metering;

namespace Evenload.Core.Supervision
{
    /// <summary>The last events, in memory.</summary>
    public sealed class EventLog
    {
        private const int Size = 32;

        private readonly byte[] _codes = new byte[Size];
        private readonly int[] _arguments = new int[Size];
        private readonly long[] _times = new long[Size];

        /// <summary>An empty log.</summary>
        /// <param name="meterVia">How the site's meter is reached, for people: "TCP MODBUS" or "RTU MODBUS",</param>
        /// <param name="meterPlace">and where: an address with its port, or the name of a serial port.</param>
        /// <param name="meter">Its row.</param>
        public EventLog(string meterVia, string meterPlace, MeterModel meter)
        {
            Meter = meter;
            MeterVia = meterVia;
            MeterPlace = meterPlace;
        }

        /// <summary>How the site's meter is reached.</summary>
        public string MeterVia { get; }

        /// <summary>Where the site's meter is.</summary>
        public string MeterPlace { get; }

        /// <summary>The site's meter.</summary>
        public MeterModel Meter { get; }

        /// <summary>Number of events ever written; the last <see cref="Capacity"/> of them are kept.</summary>
        public int Total { get; private set; }

        /// <summary>How many are kept.</summary>
        public int Capacity => Size;

        /// <summary>Writes an event.</summary>
        /// <param name="code">What happened.</param>
        /// <param name="argument">As <paramref name="code"/> says; 0 where it says nothing.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void Write(EventCode code, int argument, long nowMs)
        {
            int at = Total % Size;
            _codes[at] = (byte)code;
            _arguments[at] = argument;
            _times[at] = nowMs;
            Total++;
        }

        /// <summary>What happened.</summary>
        /// <param name="number">0 for the first event ever; must still be kept.</param>
        public EventCode Code(int number) => (EventCode)_codes[number % Size];

        /// <summary>Its argument.</summary>
        /// <param name="number">As for <see cref="Code"/>.</param>
        public int Argument(int number) => _arguments[number % Size];

        /// <summary>When it happened, monotonic ms.</summary>
        /// <param name="number">As for <see cref="Code"/>.</param>
        public long TimeMs(int number) => _times[number % Size];
    }
}
