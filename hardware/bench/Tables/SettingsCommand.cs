using System.IO;
using System.Linq;
using Evenload.Core.Settings;

namespace Evenload.Bench.Tables
{
    /// <summary><c>bench settings</c>.</summary>
    public static class SettingsCommand
    {
        /// <summary>Lists every setting: name, default, what it takes, help.</summary>
        public static void Run(TextWriter output)
        {
            string[][] rows = Enumerable.Range(0, SettingTable.Count)
                .Select(index => new[]
                {
                    SettingTable.Row(index).Name,
                    SettingText.Of(index, SettingTable.Row(index).Default),
                    SettingText.Allowed(index),
                    SettingTable.Row(index).Help,
                })
                .ToArray();
            TextTable.Write(output, new[] { "name", "default", "takes", "meaning" }, rows);
        }
    }
}
