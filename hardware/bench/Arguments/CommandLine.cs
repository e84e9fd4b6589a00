using System.Collections.Generic;
using System.Globalization;

namespace Evenload.Bench.Arguments
{
    /// <summary>What the user typed, taken apart and checked for spelling.</summary>
    public sealed class CommandLine
    {
        private readonly Dictionary<string, string> _values;

        /// <summary>Takes the parts.</summary>
        /// <param name="command">What to do.</param>
        /// <param name="operand">Of the command; null where it takes none.</param>
        /// <param name="values">By name with dashes, the last of each; flags have an empty value.</param>
        /// <param name="settings">Every NAME=VALUE, in order.</param>
        public CommandLine(
            Command command, string operand, Dictionary<string, string> values, IReadOnlyList<string> settings)
        {
            Command = command;
            Operand = operand;
            Settings = settings;
            _values = values;
        }

        /// <summary>What to do.</summary>
        public Command Command { get; }

        /// <summary>Of the command; null where it takes none.</summary>
        public string Operand { get; }

        /// <summary>Every NAME=VALUE of <c>--set</c>, in order.</summary>
        public IReadOnlyList<string> Settings { get; }

        /// <summary>Whether only help is wanted.</summary>
        public bool WantsHelp => _values.ContainsKey("--help");

        /// <summary>The value of an option; null where it was not given.</summary>
        public string Text(string name) => _values.TryGetValue(name, out string value) ? value : null;

        /// <summary>The value of a numeric option.</summary>
        /// <param name="name">With its dashes.</param>
        /// <param name="minimum">The least that is accepted.</param>
        /// <param name="maximum">The most that is accepted.</param>
        /// <param name="otherwise">When it was not given.</param>
        /// <exception cref="UsageException">It is no whole number within the limits.</exception>
        public int Number(string name, int minimum, int maximum, int otherwise)
        {
            string text = Text(name);
            if (text == null)
            {
                return otherwise;
            }

            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
                || value < minimum
                || value > maximum)
            {
                throw new UsageException(
                    $"{name} {text}: not a whole number from {minimum} to {maximum}, give one of these");
            }

            return value;
        }
    }
}
