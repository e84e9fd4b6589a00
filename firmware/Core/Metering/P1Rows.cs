namespace Evenload.Core.Metering
{
    /// <summary>Rows of meters with a P1 port.</summary>
    internal static class P1Rows
    {
        // The largest connection of a household with a P1 port has 80 A.
        private const int RatingMilliamps = 100000;

        /// <summary>A row of a version.</summary>
        /// <param name="index">0 to <see cref="P1Versions.Count"/> - 1.</param>
        internal static MeterModel CreateModel(int index)
        {
            P1Version version = P1Versions.Create(index);
            return new MeterModel
            {
                Name = version.Name,
                Title = version.Title,
                Source = version.Source,
                NotFirm = version.NotFirm,
                P1 = version,
                UnitIdentifier = 0,

                // A telegram tells what the meter measures, but where it tells the total alone, one phase it must be.
                Phases = version.RequiresCheck ? 0 : 1,
                Sign = SignRule.Own,            // P1Currents has signed them
                RatingMilliamps = RatingMilliamps,
                RefreshMs = version.PeriodMs,
            };
        }
    }
}
