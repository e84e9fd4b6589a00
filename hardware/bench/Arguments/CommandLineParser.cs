using System;
using System.Collections.Generic;
using System.Linq;

namespace Evenload.Bench.Arguments
{
    /// <summary>Takes the command line apart by <see cref="OptionTable"/>.</summary>
    public static class CommandLineParser
    {
        /// <summary>Takes the command line apart.</summary>
        /// <param name="arguments">As the operating system hands them over, without the program.</param>
        /// <exception cref="UsageException">A word does not belong there.</exception>
        public static CommandLine Parse(string[] arguments)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            var settings = new List<string>();
            var operands = new List<string>();
            for (int i = 0; i < arguments.Length; i++)
            {
                if (!arguments[i].StartsWith('-') || arguments[i].Length == 1)
                {
                    operands.Add(arguments[i]);
                    continue;
                }

                string value = TakeOption(arguments, ref i, out OptionRow option);
                if (option.Name == "--set")
                {
                    settings.Add(value);
                }

                values[option.Name] = value;
            }

            Command command = TakeCommand(operands, values.ContainsKey("--bus"));
            bool helpOnly = values.ContainsKey("--help");
            if (!helpOnly)
            {
                CheckOptions(command, values.Keys);
                CheckOperands(command, operands);
            }

            return new CommandLine(command, operands.Count > 0 ? operands[0] : null, values, settings);
        }

        private static string TakeOption(string[] arguments, ref int i, out OptionRow option)
        {
            string word = arguments[i];
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? word : word.Substring(0, equals);
            option = OptionTable.Find(name == "-h" ? "--help" : name);
            if (option == null)
            {
                string nearest = NearestName.Of(name, OptionTable.Options.Select(row => row.Name));
                throw new UsageException($"{name}: no such option, did you mean {nearest}?");
            }

            if (option.Value == null)
            {
                return equals < 0
                    ? string.Empty
                    : throw new UsageException($"{word}: {name} takes no value, leave it out");
            }

            string next = equals < 0 && i + 1 < arguments.Length ? arguments[++i] : string.Empty;
            string value = equals < 0 ? next : word.Substring(equals + 1);
            return value.Length > 0
                ? value
                : throw new UsageException($"{name}: its value is missing, write {name} {option.Value}");
        }

        private static Command TakeCommand(List<string> operands, bool bus)
        {
            if (operands.Count == 0)
            {
                return bus ? Command.Bus : Command.Live;
            }

            string word = operands[0];
            operands.RemoveAt(0);
            CommandRow row = OptionTable.Commands.FirstOrDefault(candidate => candidate.Word == word);
            if (row == null)
            {
                string nearest = NearestName.Of(word, OptionTable.Commands.Select(candidate => candidate.Word));
                throw new UsageException($"{word}: no such command, did you mean {nearest}?");
            }

            return row.Command;
        }

        private static void CheckOptions(Command command, IEnumerable<string> names)
        {
            foreach (string name in names)
            {
                Command takers = OptionTable.Find(name).Commands;
                if ((takers & command) == Command.None)
                {
                    throw new UsageException(
                        $"{name}: `{OptionTable.Called(command)}` does not take it, leave it out or see bench --help");
                }
            }
        }

        private static void CheckOperands(Command command, List<string> operands)
        {
            string wanted = OptionTable.Row(command)?.Operand;
            string called = OptionTable.Called(command);
            if (wanted != null && operands.Count == 0)
            {
                string what = command == Command.Scan ? "where to look" : "the file to read";
                throw new UsageException($"{called}: {what} is missing, write {called} {wanted}");
            }

            int most = wanted == null ? 0 : 1;
            if (operands.Count > most)
            {
                throw new UsageException(
                    $"{operands[most]}: one word too many for `{called}`, leave it out or see bench --help");
            }
        }
    }
}
