using System;
using System.Linq;
using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Bench.Tables
{
    /// <summary>The meters that the firmware reads, as rows of text made of the catalogue's.</summary>
    public static class ProfileTable
    {
        /// <summary>Names of the columns.</summary>
        public static readonly string[] Header =
        {
            "profile", "meter", "phases", "as it leaves the factory", "asked back to back", "refresh", "not firm",
        };

        /// <summary>One row a meter, the user's own map last.</summary>
        public static string[][] Rows => Enumerable.Range(0, MeterCatalogue.Count)
            .Where(index => index != MeterCatalogue.Custom)
            .Select(index => Row(MeterCatalogue.CreateModel(index)))
            .OrderBy(row => row[1], StringComparer.Ordinal)
            .Append(new[] { MeterCatalogue.Name(MeterCatalogue.Custom), "any other; `custom...` settings", "", "", "", "", "" })
            .ToArray();

        private static string[] Row(MeterModel model) => new[]
        {
            model.Name,
            model.Title,
            model.Phases == 0 ? "1 or 3" : FormattableString.Invariant($"{model.Phases}"),
            Link(model),
            Asked(model),
            FormattableString.Invariant($"{model.RefreshMs / 1000.0:0.##} s"),
            model.NotFirm ?? "",
        };

        private static string Link(MeterModel model)
        {
            if (model.P1 != null)
            {
                return FormattableString.Invariant(
                    $"P1, {model.P1.Baud} {model.P1.DataBits}{"NEO"[model.P1.Parity]}{model.P1.StopBits}");
            }

            string network = FormattableString.Invariant($"TCP unit {model.UnitIdentifier}")
                + (model.Address == null ? "" : " at " + model.Address);
            byte unit = model.SerialUnitIdentifier == 0 ? model.UnitIdentifier : model.SerialUnitIdentifier;
            string format = "8" + "NEO"[model.Parity];
            string line = FormattableString.Invariant($"RTU unit {unit}, {model.Baud} {format}{model.StopBits}");
            return model.Framing == Framing.Rtu ? line
                : model.SerialUnitIdentifier == 0 ? network
                : network + "; " + line;
        }

        private static string Asked(MeterModel model)
        {
            if (model.P1 != null)
            {
                return "";
            }

            string from = model.SunSpecModels == null ? "" : "model + ";
            return FormattableString.Invariant($"FC {(int)model.Function}: ") + string.Join(
                ", ",
                model.Blocks.Select(block => model.SunSpecModels == null
                    ? FormattableString.Invariant($"{block.StartAddress:X4}h x{block.Quantity}")
                    : FormattableString.Invariant($"{from}{block.StartAddress} x{block.Quantity}")));
        }
    }
}
