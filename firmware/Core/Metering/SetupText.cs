namespace Evenload.Core.Metering
{
    /// <summary>What was found of a meter's set-up, and what to do, in words.</summary>
    public static class SetupText
    {
        /// <summary>A finding as one sentence, without its full stop.</summary>
        /// <param name="model">The meter's row.</param>
        /// <param name="finding">What was found.</param>
        /// <param name="value">Its value.</param>
        public static string Sentence(MeterModel model, SetupFinding finding, int value)
        {
            switch (finding)
            {
                case SetupFinding.WrongModel:
                    return Named(value) + " answers instead of " + model.Title + ", and its registers mean other things; "
                        + Choose(value);
                case SetupFinding.OtherModel:
                    return Named(value) + " answers instead of " + model.Title + "; " + Choose(value);
                case SetupFinding.UnknownCode:
                    return "it calls itself " + value.ToString() + ", which is no code of a meter known here; compare its"
                        + " display with the readings";
                case SetupFinding.OtherName:
                    return "it does not call itself " + model.Title + "; " + Remedy(model, SetupCheckKind.Name);
                case SetupFinding.ExportHidden:
                    return "it shows what is given to the grid as if it were taken from it; "
                        + Remedy(model, SetupCheckKind.MeasuringMode);
                case SetupFinding.MeasuringSystem:
                    return "it is not set up for three phases with neutral (" + value.ToString() + "); "
                        + Remedy(model, SetupCheckKind.MeasuringSystem);
                case SetupFinding.PhaseSequence:
                    return "its phases come in the order L1 L3 L2; " + Remedy(model, SetupCheckKind.PhaseSequence);
                case SetupFinding.NoVoltage:
                    return "there is no voltage on" + PhaseNames.List(value) + "; look at the fuse and the voltage wires"
                        + " of the meter";
                case SetupFinding.NoSunSpecModel:
                    return "its SunSpec map has no model for " + model.Title + " (last one found: " + value.ToString()
                        + "); try sunspec-int or sunspec-float";
                case SetupFinding.Encrypted:
                    return "it sends encrypted telegrams, which are not read here; put a decrypting adapter between";
                case SetupFinding.Binary:
                    return "it sends binary frames (HDLC) and not P1 text; put a converting adapter between";
                case SetupFinding.MissingPhases:
                    return "it tells of one phase, but sitePhases is 3; set sitePhases to 1 if the connection has one";
                case SetupFinding.NoTelegram:
                    return "bytes come, but no telegram: the speed is another one, or the signal is inverted once too"
                        + " often or too seldom; try another profile or p1Signal";
                default:
                    return "nothing is wrong";
            }
        }

        private static string Remedy(MeterModel model, SetupCheckKind kind)
        {
            for (int i = 0; i < model.Checks.Length; i++)
            {
                if (model.Checks[i].Kind == kind)
                {
                    return model.Checks[i].Remedy;
                }
            }

            return "look at its menu";
        }

        private static string Named(int code)
        {
            int index = IndexOf(code);
            return index >= 0 ? MeterCatalogue.CreateModel(index).Title
                : CarloGavazzi.Family(code) == CarloGavazzi.Sample
                    ? "an engineering sample of Carlo Gavazzi (" + code.ToString() + ")"
                    : "another meter of Carlo Gavazzi (" + code.ToString() + ")";
        }

        private static string Choose(int code)
        {
            int index = IndexOf(code);
            return index >= 0
                ? "set the meter's model to " + MeterCatalogue.Name(index)
                : "it cannot be read by this model; describe it as custom";
        }

        // The row that a Carlo Gavazzi code belongs to; -1 if there is none.
        private static int IndexOf(int code)
        {
            for (int i = 0; i < MeterCatalogue.Count; i++)
            {
                SetupCheck[] checks = MeterCatalogue.CreateModel(i).Checks;
                for (int j = 0; checks.Length > 0 && checks[0].Kind == SetupCheckKind.Identification
                    && j < checks[0].Expected.Length; j++)
                {
                    if (checks[0].Expected[j] == code)
                    {
                        return i;
                    }
                }
            }

            return -1;
        }
    }
}
