using System;
using System.IO;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Bench.Tables
{
    /// <summary><c>bench profiles</c>.</summary>
    public static class ProfilesCommand
    {
        /// <summary>Lists every meter that the firmware reads, as it leaves the factory.</summary>
        public static void Run(TextWriter output)
        {
            string[][] rows = Enumerable.Range(0, MeterCatalogue.Count)
                .Select(MeterCatalogue.CreateModel)
                .Select(model => new[]
                {
                    model.Name,
                    model.Title,
                    model.Framing == Framing.Rtu
                        ? FormattableString.Invariant($"RTU {model.Baud} baud")
                        : "TCP " + model.Address,
                    FormattableString.Invariant($"{model.UnitIdentifier}"),
                    FormattableString.Invariant($"{model.RefreshMs} ms"),
                    FormattableString.Invariant($"{model.GapMs} ms"),
                    model.Source,
                })
                .ToArray();
            TextTable.Write(output, new[] { "profile", "meter", "link", "unit", "refresh", "gap", "source" }, rows);
        }
    }
}
