using Spectre.Console;

namespace Evenload.Bench.Live
{
    /// <summary>The colours of the view. A terminal with fewer colours takes its nearest ones.</summary>
    public static class Palette
    {
        /// <summary>What the house draws.</summary>
        public static readonly Color House = new Color(97, 156, 232);

        /// <summary>What the vehicle draws.</summary>
        public static readonly Color Vehicle = new Color(108, 194, 110);

        /// <summary>Above the limit, and a meter that is not trusted.</summary>
        public static readonly Color Alarm = new Color(237, 99, 92);

        /// <summary>Values that hold the offer back.</summary>
        public static readonly Color Notice = new Color(226, 179, 76);

        /// <summary>Frames, and what is not there.</summary>
        public static readonly Color Faint = new Color(118, 126, 138);

        /// <summary>Text, where the terminal does not bring its own.</summary>
        public static readonly Color Text = new Color(222, 226, 231);

        /// <summary>Behind the text of a picture.</summary>
        public static readonly Color Paper = new Color(22, 26, 32);
    }
}
