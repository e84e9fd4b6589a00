using Evenload.Core.Metering;
using Evenload.Core.Site;

namespace Evenload.Tests.Core.Rig
{
    /// <summary>Feeds the stages after Metering with readings that are numbers in a test.</summary>
    public sealed class Readings
    {
        private readonly MeterReading _site = new MeterReading();
        private readonly MeterReading _vehicle = new MeterReading();

        public Readings(DrawEstimate draw)
        {
            Draw = draw;
        }

        public DrawEstimate Draw { get; }

        public SiteCurrents Site { get; } = new SiteCurrents();

        public void Put(long takenMs, int l1, int l2, int l3)
        {
            Fill(_site, takenMs, l1, l2, l3);
            Site.Update(_site, Draw);
        }

        public void PutVehicle(long takenMs, int l1, int l2, int l3)
        {
            Fill(_vehicle, takenMs, l1, l2, l3);
            Draw.Measured(_vehicle, takenMs);
            Site.Update(_site, Draw);
        }

        /// <summary>A tick without a new reading.</summary>
        public void Pass(long nowMs)
        {
            Draw.Measured(_vehicle, nowMs);
            Site.Update(_site, Draw);
        }

        private static void Fill(MeterReading reading, long takenMs, int l1, int l2, int l3)
        {
            reading.CurrentMilliamps[0] = l1;
            reading.CurrentMilliamps[1] = l2;
            reading.CurrentMilliamps[2] = l3;
            reading.TakenMs = takenMs;
            reading.Sequence++;
        }
    }
}
