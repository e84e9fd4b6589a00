namespace Evenload.Bench.Arguments
{
    /// <summary>An option of the command line.</summary>
    public sealed class OptionRow
    {
        /// <summary>Describes an option.</summary>
        /// <param name="name">With its dashes.</param>
        /// <param name="value">Name of its value, as help shows it; null: it takes none.</param>
        /// <param name="commands">All commands that take it.</param>
        /// <param name="help">One line.</param>
        public OptionRow(string name, string value, Command commands, string help)
        {
            Name = name;
            Value = value;
            Commands = commands;
            Help = help;
        }

        /// <summary>With its dashes.</summary>
        public string Name { get; }

        /// <summary>Name of its value; null: it takes none.</summary>
        public string Value { get; }

        /// <summary>All commands that take it.</summary>
        public Command Commands { get; }

        /// <summary>One line.</summary>
        public string Help { get; }
    }
}
