namespace Evenload.Core.Console
{
    /// <summary>One command: its name, arguments and help.</summary>
    public sealed class ConsoleCommand
    {
        /// <summary>A row.</summary>
        /// <param name="name">Lower case.</param>
        /// <param name="arguments">As help shows them; empty for none.</param>
        /// <param name="help">One line.</param>
        /// <param name="changes">True where it needs the installer, once there is a password.</param>
        public ConsoleCommand(string name, string arguments, string help, bool changes)
        {
            Name = name;
            Arguments = arguments;
            Help = help;
            Changes = changes;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>Its arguments.</summary>
        public string Arguments { get; }

        /// <summary>One line of help.</summary>
        public string Help { get; }

        /// <summary>Whether it needs the installer.</summary>
        public bool Changes { get; }
    }
}
