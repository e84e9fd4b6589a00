namespace Evenload.Core.Console
{
    /// <summary>What became of a line that was typed.</summary>
    public sealed class ConsoleAnswer
    {
        /// <summary>All is well.</summary>
        public const int Fine = 0;

        /// <summary>There is no such command.</summary>
        public const int NoCommand = 1;

        /// <summary>The arguments are not those of the command.</summary>
        public const int BadArguments = 2;

        /// <summary>A setting or a value is refused.</summary>
        public const int Refused = 3;

        /// <summary>The settings together break a rule.</summary>
        public const int RuleBroken = 4;

        /// <summary>The installer's password is missing or wrong.</summary>
        public const int NotAllowed = 5;

        /// <summary>It cannot be done now.</summary>
        public const int NotNow = 6;

        /// <summary>The flash would not take it.</summary>
        public const int FlashFailed = 7;

        /// <summary>The line was too long, or had letters that are not plain.</summary>
        public const int LineDropped = 8;

        /// <summary>It was stopped.</summary>
        public const int Stopped = 9;

        /// <summary>How it went: <see cref="Fine"/>, or why not. Numbers never change.</summary>
        public int Error { get; private set; }

        /// <summary>For people; null for nothing.</summary>
        public string Sentence { get; private set; }

        /// <summary>What it prints before the sentence; null for nothing.</summary>
        public IConsolePage Page { get; set; }

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            Error = Fine;
            Sentence = null;
            Page = null;
        }

        /// <summary>All went well.</summary>
        /// <param name="sentence">For people.</param>
        public void Say(string sentence)
        {
            Error = Fine;
            Sentence = sentence;
        }

        /// <summary>It did not go well.</summary>
        /// <param name="error">Why, by number.</param>
        /// <param name="sentence">Why, for people.</param>
        public void Fail(int error, string sentence)
        {
            Error = error;
            Sentence = sentence;
            Page = null;
        }
    }
}
