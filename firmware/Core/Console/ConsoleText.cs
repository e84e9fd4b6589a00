using Evenload.Core.Supervision;

namespace Evenload.Core.Console
{
    /// <summary>Numbers and states as the console shows them.</summary>
    public static class ConsoleText
    {
        private static readonly string[] MeterStates = { "start-up", "good", "lost", "implausible", "simulated" };

        /// <summary>A current in amperes with one digit behind the point, rounded towards zero.</summary>
        /// <param name="milliamps">Any.</param>
        public static string Amps(int milliamps)
        {
            int tenths = milliamps / 100;
            int magnitude = tenths < 0 ? -tenths : tenths;
            return (milliamps <= -100 ? "-" : "") + (magnitude / 10).ToString() + "." + (magnitude % 10).ToString();
        }

        /// <summary>Writes a current as <see cref="Amps"/> does, without making a text.</summary>
        /// <param name="output">Has room for 12 bytes.</param>
        /// <param name="milliamps">Any.</param>
        /// <param name="width">Least number of letters, 0 or more; blanks before it fill up.</param>
        public static void WriteAmps(ConsoleOutput output, int milliamps, int width)
        {
            int tenths = milliamps / 100;
            int magnitude = tenths < 0 ? -tenths : tenths;
            int letters = (milliamps <= -100 ? 4 : 3) + Digits(magnitude / 10) - 1;
            WriteBlanks(output, width - letters);
            if (milliamps <= -100)
            {
                output.Write((byte)'-');
            }

            output.Write(magnitude / 10);
            output.Write((byte)'.');
            output.Write(magnitude % 10);
        }

        /// <summary>Writes blanks.</summary>
        /// <param name="output">Has room for them.</param>
        /// <param name="count">0 or less writes none.</param>
        public static void WriteBlanks(ConsoleOutput output, int count)
        {
            for (int i = 0; i < count; i++)
            {
                output.Write((byte)' ');
            }
        }

        /// <summary>A time since the start, hours:minutes:seconds.</summary>
        /// <param name="ms">0 or more.</param>
        public static string Clock(long ms)
        {
            int seconds = (int)(ms / 1000);
            return (seconds / 3600).ToString() + ":" + TwoDigits(seconds / 60 % 60) + ":" + TwoDigits(seconds % 60);
        }

        /// <summary>Writes a time as <see cref="Clock"/> does, without making a text.</summary>
        /// <param name="output">Has room for 16 bytes.</param>
        /// <param name="ms">0 or more.</param>
        public static void WriteClock(ConsoleOutput output, long ms)
        {
            int seconds = (int)(ms / 1000);
            output.Write(seconds / 3600);
            output.Write((byte)':');
            output.Write(seconds / 600 % 6);
            output.Write(seconds / 60 % 10);
            output.Write((byte)':');
            output.Write(seconds / 10 % 6);
            output.Write(seconds % 10);
        }

        /// <summary>A text with blanks behind it.</summary>
        /// <param name="text">Any.</param>
        /// <param name="width">Letters at the least.</param>
        public static string Padded(string text, int width) => text.PadRight(width, ' ');

        /// <summary>The short code of a meter's state.</summary>
        /// <param name="state">Any member.</param>
        public static string Name(MeterState state) => MeterStates[(int)state];

        private static string TwoDigits(int value) => value < 10 ? "0" + value.ToString() : value.ToString();

        private static int Digits(int value)
        {
            int digits = 1;
            while (value >= 10)
            {
                value /= 10;
                digits++;
            }

            return digits;
        }
    }
}
