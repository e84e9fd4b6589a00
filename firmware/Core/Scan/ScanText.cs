using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Scan
{
    /// <summary>What a scan came upon, in words.</summary>
    public static class ScanText
    {
        private static readonly string[] Parities = { "none", "even", "odd" };

        /// <summary>An entry as one sentence without its full stop.</summary>
        /// <param name="entry">What was found.</param>
        public static string Sentence(ScanEntry entry)
        {
            string where = LineText(entry.Framing, entry.Baud, entry.Parity);
            string unit = "unit " + entry.UnitIdentifier.ToString() + " " + where;
            switch (entry.Kind)
            {
                case ScanKind.Meter:
                    return unit + ": " + (entry.IsIdentified ? "" : "by its numbers ")
                        + MeterCatalogue.CreateModel(entry.Profile).Title + " (" + MeterCatalogue.Name(entry.Profile) + ")"
                        + Others(entry) + (entry.AnswersAnyUnit ? ", which answers as any unit" : "");
                case ScanKind.UnknownDevice:
                    return unit + ": a device answers, and its registers are those of no meter known here; if it is a"
                        + " meter, describe it as custom" + (entry.AnswersAnyUnit ? "; it answers as any unit" : "");
                case ScanKind.Collision:
                    return unit + ": answers come, but damaged or twice, and nobody else disturbs: several devices have this"
                        + " unit identifier (connect one at a time and give each its own), or the line's parity, wires A and"
                        + " B or termination are wrong";
                case ScanKind.Noise:
                    return "damaged bytes come " + where + " whoever is asked: look at the termination, wires A and B and"
                        + " the ground of the line, and whether another device asks on it";
                case ScanKind.ForeignClient:
                    return "somebody else asks on this line, " + where + ": a line bears one client; switch the other one"
                        + " off or use a line of its own";
                case ScanKind.UnaskedBytes:
                    return "bytes come without a question, and they are no frames " + where + ": somebody else talks on this"
                        + " line at another speed, or it is disturbed";
                default:
                    return "the link does not open or does not stay open";
            }
        }

        /// <summary>The numbers of a meter as it shows them now; no text where it told none.</summary>
        /// <param name="entry">A meter.</param>
        public static string Reading(ScanEntry entry)
        {
            if (!entry.HasReading)
            {
                return "";
            }

            int phases = MeterCatalogue.CreateModel(entry.Profile).Phases == 1 ? 1 : 3;
            string volts = "";
            string amps = "";
            string watts = "";
            for (int phase = 0; phase < phases; phase++)
            {
                volts += Thousandths(entry.VoltageMillivolts[phase], 100) + " ";
                amps += Thousandths(entry.CurrentMilliamps[phase], 1) + " ";
                watts += entry.PowerWatts[phase].ToString() + " ";
            }

            return amps + "A, " + watts + "W, " + volts + "V"
                + (entry.FrequencyMillihertz == 0 ? "" : ", " + Thousandths(entry.FrequencyMillihertz, 10) + " Hz");
        }

        /// <summary>The settings by which the firmware reads a meter from now on.</summary>
        /// <param name="entry">A meter.</param>
        public static string Settings(ScanEntry entry)
        {
            MeterModel model = MeterCatalogue.CreateModel(entry.Profile);
            return "siteMeter=" + model.Name
                + (entry.Framing == model.Framing ? "" : " siteMeterLink=" + LinkName(entry.Framing))
                + " siteMeterUnit=" + entry.UnitIdentifier.ToString()
                + (entry.Baud == 0
                    ? ""
                    : " serialBaud=" + entry.Baud.ToString() + " serialParity=" + Parities[entry.Parity])
                + (model.Phases == 1 ? " sitePhases=1" : "");
        }

        /// <summary>Where a scan looks.</summary>
        /// <param name="scan">Not finished.</param>
        public static string Progress(MeterScan scan)
            => "round " + scan.Plan.Round.ToString() + ", "
                + LineText(scan.Plan.Framing, scan.Plan.Baud, scan.Plan.Parity) + ", unit " + scan.Unit.ToString();

        /// <summary>Speed and parity, or the kind of frames.</summary>
        /// <param name="framing">How frames are wrapped.</param>
        /// <param name="baud">0 on a network.</param>
        /// <param name="parity">0 none, 1 even, 2 odd.</param>
        public static string LineText(Framing framing, int baud, int parity)
            => framing == Framing.Tcp ? "over TCP"
                : framing == Framing.RtuOverTcp ? "as serial frames over TCP"
                : "at " + baud.ToString() + " baud, parity " + Parities[parity];

        private static string LinkName(Framing framing)
            => framing == Framing.Tcp ? "tcp" : framing == Framing.RtuOverTcp ? "rtu-over-tcp" : "rtu";

        // Where the numbers alone spoke for it: those that keep them in the same registers.
        private static string Others(ScanEntry entry)
        {
            if (entry.IsIdentified)
            {
                return "";
            }

            ScanMap map = ScanMap.CreateFrom(MeterCatalogue.CreateModel(entry.Profile));
            string others = "";
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                MeterModel model = MeterCatalogue.CreateModel(i);
                if (i != entry.Profile && model.Current != null && map.Fits(model))
                {
                    others += (others.Length == 0 ? "" : ", ") + model.Name;
                }
            }

            return others.Length == 0 ? "" : ", or one with the same registers: " + others;
        }

        // Thousandths as units with digits behind the point: 1 all three, 10 two, 100 one; the rest is cut off.
        private static string Thousandths(int value, int unit)
        {
            int magnitude = (value < 0 ? -value : value) / unit;
            int digits = 1000 / unit;
            string rest = ((magnitude % digits) + digits).ToString();
            return (value < 0 ? "-" : "") + (magnitude / digits).ToString() + "." + rest.Substring(1);
        }
    }
}
