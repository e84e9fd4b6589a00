using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Evenload.Core.Settings;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>A setting as a person types it, <c>name=value</c>: refused in a sentence and without effect, or taken,
    /// within its limits, and shown so that it can be typed again.</summary>
    public sealed class SettingTarget : IFuzzTarget
    {
        private static readonly string[] _typed =
        [
            "siteMeter=custom", "customCurrent=12,14,16 int32 low 1/1000", "customPower=0x12, 20,22 float32 high 1/10",
            "customCurrent=none", "wifiName=\"My Home\"", "wifiPassword=hunter22",
            "siteMeterAddress=192.168.0.4", "serialParity=even", "vehicleMeter=none",
            "STALEAFTERMS=5000", "siteMeterInvert=l1", "installationLimitMilliamps=-1", "holdOffMs=2147483648",
        ];

        /// <inheritdoc/>
        public IReadOnlyList<byte[]> Seeds { get; } = Enumerable.Range(0, SettingTable.Count)
            .Select(index => SettingTable.Row(index).Name + "=" + new SettingValues().Text((Setting)index))
            .Concat(_typed)
            .Select(Encoding.ASCII.GetBytes)
            .ToArray();

        /// <inheritdoc/>
        public byte[] Repair(byte[] input)
        {
            int equals = Array.IndexOf(input, (byte)'=');
            SettingRow row = SettingTable.Row(input.Sum(value => value) % SettingTable.Count);
            return [.. Encoding.ASCII.GetBytes(row.Name), (byte)'=', .. input[(equals + 1)..]];
        }

        /// <inheritdoc/>
        public long Try(byte[] input, Random random)
        {
            string[] words = Encoding.Latin1.GetString(input).Split('=', 2);
            var values = new SettingValues();
            string before = Text(values);
            string fault = values.Apply(words[0], words.Length < 2 ? "" : words[1]);
            int index = SettingTable.IndexOf(words[0]);
            Assert.IsTrue(index >= 0 || fault != null, "a name that there is not");
            if (fault != null)
            {
                Assert.AreEqual(before, Text(values), "refused and taken");
                Assert.IsTrue(fault.EndsWith('.') || fault.EndsWith('?'), "no sentence: " + fault);
                return (index * 10) + 1000 + (fault.Length % 7);
            }

            SettingRow row = SettingTable.Row(index);
            int value = values.Get((Setting)index);
            Assert.IsTrue(row.IsText || (value >= row.Minimum && value <= row.Maximum), row.Name);
            string shown = values.Stored((Setting)index);
            var again = new SettingValues();
            Assert.IsNull(again.Apply(row.Name, shown), "shown so that it cannot be typed: " + shown);
            Assert.AreEqual(Text(values), Text(again));
            _ = values.Check();     // says something or nothing, and returns
            return (index * 10) + (values.Check() == null ? 1 : 2);
        }

        private static string Text(SettingValues values) => string.Join(
            "\n", Enumerable.Range(0, SettingTable.Count).Select(index => values.Stored((Setting)index)));
    }
}
