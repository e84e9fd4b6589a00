namespace Evenload.Twin
{
    /// <summary>How a vehicle reads the pilot: IEC 61851-1:2017 Table A.8.</summary>
    public static class VehiclePilot
    {
        /// <summary>The current that a duty cycle allows the vehicle to draw.</summary>
        /// <param name="dutyTenthousandths">0 is steady −12 V, 10000 is steady +12 V.</param>
        /// <returns>Milliamps per phase, 6000 to 80000; or 0 where the table allows none, which includes the 3 % to
        /// 7 % that ask for digital communication, and any number outside 0 to 10000.</returns>
        public static int AllowedMilliamps(int dutyTenthousandths)
        {
            if (dutyTenthousandths < 800 || dutyTenthousandths > 9700)
            {
                return 0;
            }

            if (dutyTenthousandths < 1000)
            {
                return 6000;
            }

            if (dutyTenthousandths <= 8500)
            {
                return dutyTenthousandths * 6; // 0.6 A for each percent
            }

            return dutyTenthousandths <= 9600 ? (dutyTenthousandths - 6400) * 25 : 80000; // 2.5 A for each percent
        }
    }
}
