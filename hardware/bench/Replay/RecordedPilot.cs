using Evenload.Core.Ports;

namespace Evenload.Bench.Replay
{
    /// <summary>A pilot without a pin: it remembers what it was told.</summary>
    public sealed class RecordedPilot : IPilotOutput
    {
        private const int Steady = 10000;

        /// <summary>What the vehicle sees, 1/10000; steady +12 V at first.</summary>
        public int DutyTenthousandths { get; private set; } = Steady;

        /// <inheritdoc/>
        public void Drive(int dutyTenthousandths)
        {
            bool valid = dutyTenthousandths == 0 || (dutyTenthousandths >= 1000 && dutyTenthousandths <= 9600);
            DutyTenthousandths = valid ? dutyTenthousandths : Steady;
        }
    }
}
