namespace Evenload.Bench.Arguments
{
    /// <summary>A command word of the command line.</summary>
    public sealed class CommandRow
    {
        /// <summary>Describes a command.</summary>
        /// <param name="command">What it starts.</param>
        /// <param name="word">As typed.</param>
        /// <param name="operand">Name of its one operand, as help shows it; null: it takes none.</param>
        /// <param name="help">One line.</param>
        public CommandRow(Command command, string word, string operand, string help)
        {
            Command = command;
            Word = word;
            Operand = operand;
            Help = help;
        }

        /// <summary>What it starts.</summary>
        public Command Command { get; }

        /// <summary>As typed.</summary>
        public string Word { get; }

        /// <summary>Name of its one operand; null: it takes none.</summary>
        public string Operand { get; }

        /// <summary>One line.</summary>
        public string Help { get; }
    }
}
