using System;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>The voltage at each pin, and what the converter makes of it.</summary>
    internal sealed class AdcBank
    {
        /// <summary>What a conversion gives that failed.</summary>
        internal const int Failed = -1;

        private const int NominalReferenceMillivolts = 1100;
        private const int OffsetMillivolts = 142;
        private const int FullScale = 4095;

        // A step at 12 dB of attenuation, as a share of the reference: the figures of ESP-IDF's esp_adc_cal.
        private const double StepShare = 196602.0 / 65536 / 4096;

        private readonly Func<int>[] _sources = new Func<int>[VirtualBoard.PinCount];
        private readonly int[] _millivolts = new int[VirtualBoard.PinCount];
        private int _reference = NominalReferenceMillivolts;
        private bool _fails;

        internal int ReferenceMillivolts
        {
            get => Volatile.Read(ref _reference);
            set => Volatile.Write(ref _reference, value);
        }

        internal bool Fails
        {
            get => Volatile.Read(ref _fails);
            set => Volatile.Write(ref _fails, value);
        }

        internal void Drive(int pin, int millivolts)
        {
            Volatile.Write(ref _sources[pin], null);
            Volatile.Write(ref _millivolts[pin], millivolts);
        }

        internal void Drive(int pin, Func<int> millivolts)
        {
            Volatile.Write(ref _sources[pin], millivolts);
        }

        /// <returns>0 to 4095; or <see cref="Failed"/>.</returns>
        internal int Convert(int pin)
        {
            Func<int> source = Volatile.Read(ref _sources[pin]);
            int millivolts = source == null ? Volatile.Read(ref _millivolts[pin]) : source();
            if (Fails)
            {
                return Failed;
            }

            double steps = (millivolts - OffsetMillivolts) / (ReferenceMillivolts * StepShare);
            return (int)Math.Clamp(Math.Round(steps), 0, FullScale);
        }

        internal void Reset()
        {
            Array.Clear(_sources);
            Array.Clear(_millivolts);
            ReferenceMillivolts = NominalReferenceMillivolts;
            Fails = false;
        }
    }
}
