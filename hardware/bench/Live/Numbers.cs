using System.Globalization;

namespace Evenload.Bench.Live
{
    /// <summary>Quantities as text for people.</summary>
    public static class Numbers
    {
        /// <summary>Amperes with one decimal, rounded half away from zero, as in <c>-0.5</c>; without unit.</summary>
        public static string Amperes(int milliamps)
        {
            int tenths = (milliamps + (milliamps < 0 ? -50 : 50)) / 100;
            return (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);
        }

        /// <summary>Seconds with one decimal, cut off, as in <c>0.1 s</c>.</summary>
        public static string Seconds(long milliseconds) =>
            (milliseconds / 100 / 10m).ToString("0.0", CultureInfo.InvariantCulture) + " s";

        /// <summary>A duty cycle in percent, as in <c>26.6 %</c>; the two steady levels by name.</summary>
        /// <param name="tenthousandths">0 to 10000; less than 0 is a pin without PWM.</param>
        public static string Duty(int tenthousandths) => tenthousandths switch
        {
            < 0 => "off",
            0 => "steady -12 V",
            10000 => "steady +12 V",
            _ => (tenthousandths / 100m).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        };

        /// <summary>Time since the start, as in <c>0:01:23</c>.</summary>
        public static string Clock(long milliseconds)
        {
            long seconds = milliseconds / 1000;
            return string.Format(
                CultureInfo.InvariantCulture, "{0}:{1:00}:{2:00}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
    }
}
