using System;
using System.Linq;

namespace Evenload.Twin
{
    /// <summary>Every meter there is a twin of: one row each.</summary>
    internal static class MeterModels
    {
        private static readonly (string Name, Func<MeterMap> Build)[] Rows =
        {
            ("em111", () => GavazziMeters.Em100(101, Quantity.Factor)),
            ("em112", () => GavazziMeters.Em100(104, Quantity.UnsignedFactor)),
            ("et112", () => GavazziMeters.Em100(120, Quantity.UnsignedFactor)),
            ("em330", () => GavazziMeters.Em300(331).AddTransformers()),
            ("em340", () => GavazziMeters.Em300(341)),
            ("et330", () => GavazziMeters.Em300(335).AddTransformers().AddExportByPhase()),
            ("et340", () => GavazziMeters.Em300(345).AddExportByPhase()),
            ("em530", () => GavazziMeters.Em500(1744).AddTransformers()),
            ("em540", () => GavazziMeters.Em500(1760)),
            ("em24", () => GavazziMeters.Em24(71)),
            ("em24-ethernet", () => GavazziMeters.Em24Ethernet(1648)),
            ("countis-e27", () => OtherMeters.Countis("COUNTIS E27")),
            ("countis-e23", () => OtherMeters.Countis("COUNTIS E23")),
            ("countis-e24", () => OtherMeters.Countis("COUNTIS E24")),
            ("abb-b21", () => OtherMeters.AbbOnePhase()),
            ("abb-b23", () => OtherMeters.AbbThreePhases("B23 112-100")),
            ("abb-b24", () => OtherMeters.AbbThreePhases("B24 112-100")),
            ("sdm120", () => EastronMeters.OnePhase()),
            ("sdm230", () => EastronMeters.OnePhase()),
            ("sdm630", () => EastronMeters.ThreePhases().AddEnergyByPhase()),
            ("sdm72d-m-v2", () => EastronMeters.ThreePhases()),
            ("iem3155", () => OtherMeters.SchneiderIem3000()),
            ("iem3255", () => OtherMeters.SchneiderIem3000()),
            ("finder-7m38", () => OtherMeters.Finder7M38()),
            ("umg604", () => OtherMeters.JanitzaUmg()),
            ("umg96rm", () => OtherMeters.JanitzaUmg()),
            ("pac2200", () => OtherMeters.SiemensPac2200()),
            ("shelly-pro-3em", () => OtherMeters.ShellyPro3Em()),
            ("ksem", () => OtherMeters.TqEm420()),
            ("em420", () => OtherMeters.TqEm420()),
            ("sunspec-int", () => SunSpecMeters.Empty().AddModel203()),
            ("sunspec-float", () => SunSpecMeters.Empty().AddModel213()),
        };

        /// <summary>The names of all rows.</summary>
        internal static string[] Names()
        {
            return Rows.Select(row => row.Name).ToArray();
        }

        /// <summary>Makes the registers of one model; throws if there is none of that name.</summary>
        internal static MeterMap Build(string name)
        {
            foreach ((string rowName, Func<MeterMap> build) in Rows)
            {
                if (rowName == name)
                {
                    return build();
                }
            }

            throw new ArgumentException("There is no simulated meter \"" + name + "\".", nameof(name));
        }
    }
}
