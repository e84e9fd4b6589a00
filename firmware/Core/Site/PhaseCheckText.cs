namespace Evenload.Core.Site
{
    /// <summary>The commissioning check in words.</summary>
    public static class PhaseCheckText
    {
        private const int MostLines = 8;

        /// <summary>A mask of phases as the setting siteMeterInvert takes it.</summary>
        /// <param name="mask">0 to 7, bit 0 for L1.</param>
        /// <returns>none, l1, l2, l1+l2, l3, l1+l3, l2+l3 or all.</returns>
        public static string InvertWord(int mask)
        {
            if (mask == 0 || mask == 7)
            {
                return mask == 0 ? "none" : "all";
            }

            string word = "";
            for (int phase = 0; phase < 3; phase++)
            {
                if ((mask & (1 << phase)) != 0)
                {
                    word += (word.Length == 0 ? "l" : "+l") + (phase + 1).ToString();
                }
            }

            return word;
        }

        /// <summary>How far it has come.</summary>
        /// <param name="check">In any state.</param>
        /// <returns>One line.</returns>
        public static string Progress(PhaseCheck check)
            => check.Steps.ToString() + " steps judged; L1 " + Word(check, 0) + ", L2 " + Word(check, 1) + ", L3 "
                + Word(check, 2);

        /// <summary>How it stands or ended, as a sentence.</summary>
        /// <param name="check">In any state.</param>
        /// <param name="heldBackBy"><see cref="PhaseCheck.HeldBackBy"/> in words, without a full stop.</param>
        public static string Sentence(PhaseCheck check, string heldBackBy) => check.Result switch
        {
            PhaseCheckResult.None => "The phases have not been checked.",
            PhaseCheckResult.Running => "The check is at work.",
            PhaseCheckResult.Sure => "Every phase is known.",
            PhaseCheckResult.Stopped => "The check was stopped before it could tell.",
            PhaseCheckResult.LevelsTooClose => "Cannot tell: between the minimum and the station's or the cable's"
                + " maximum there is less than a step of 4 A.",
            PhaseCheckResult.VehicleSilent => "Cannot tell: no phase moves with the offer. Is a vehicle charging, and"
                + " does anything in the house make up for what it draws?",
            PhaseCheckResult.HeldBack => "Cannot tell: the offer could not be stepped"
                + (check.HeldBackBy == 0 ? " within the time." : ": " + heldBackBy + "."),
            PhaseCheckResult.MeterLost => "Cannot tell: the meter did not answer for half a minute.",
            PhaseCheckResult.TooNoisy => "Cannot tell: the steps contradict each other. The house is too restless, or"
                + " the vehicle changes by itself; try again at a quieter time.",
        };

        /// <summary>What was found, a sentence each; nothing unless it is sure.</summary>
        /// <param name="check">In any state.</param>
        public static string[] Findings(PhaseCheck check)
        {
            string[] lines = new string[MostLines];
            int count = 0;
            PhaseFindings found = check.Findings;
            if (check.Result == PhaseCheckResult.Sure)
            {
                lines[count++] = "The vehicle charges on " + Phases(found.VehicleMask) + ".";
                lines[count++] = Rotation(found);
                lines[count++] = Direction(found);
                lines[count++] = Scale(found);
                lines[count++] = found.ReversedMask != 0
                    ? "How fast the vehicle follows is told once the meter counts in the right direction: check again then."
                    : "The vehicle followed a fall of the offer within " + found.DeadTimeMs.ToString()
                        + " ms at the latest, as the meter shows it.";
            }

            return Cut(lines, count);
        }

        /// <summary>Settings that suit the findings; nothing unless it is sure.</summary>
        /// <param name="check">In any state.</param>
        /// <param name="presentInvert">siteMeterInvert during the check: 0 to 7.</param>
        /// <returns>NAME=VALUE each.</returns>
        public static string[] Suggestions(PhaseCheck check, int presentInvert)
        {
            string[] lines = new string[MostLines];
            int count = 0;
            PhaseFindings found = check.Findings;
            if (check.Result == PhaseCheckResult.Sure)
            {
                if (found.Rotation >= 0)
                {
                    lines[count++] = "phaseRotation=l" + (found.Rotation + 1).ToString();
                }

                if (found.ReversedMask != 0)
                {
                    lines[count++] = "siteMeterInvert=" + InvertWord(presentInvert ^ found.ReversedMask);
                }

                if (found.SuggestedDeadTimeMs > 0)
                {
                    lines[count++] = "vehicleDeadTimeMs=" + found.SuggestedDeadTimeMs.ToString();
                }
            }

            return Cut(lines, count);
        }

        private static string Word(PhaseCheck check, int phase) => check.Findings.Verdict(phase) switch
        {
            PhaseVerdict.Unknown => "not known yet",
            PhaseVerdict.Still => "keeps still",
            PhaseVerdict.Follows => "follows",
            PhaseVerdict.Reversed => "follows the wrong way round",
        };

        private static string Rotation(PhaseFindings found)
        {
            if (found.Rotation >= 0)
            {
                string assumed = found.ChargerMask != 0 ? "."
                    : ", if the vehicle uses the charger's phases from L1 on.";
                return "Supply phase L" + (found.Rotation + 1).ToString() + " feeds the charger's L1" + assumed;
            }

            return found.VehicleMask == 7
                ? "Which of them feeds the charger's L1 cannot be told: all three move alike. Repeat the check with a"
                    + " vehicle that charges on one phase."
                : "Which phase feeds the charger's L1 cannot be told: the charger's own meter shows other phases.";
        }

        private static string Direction(PhaseFindings found)
        {
            string others = found.VehicleMask == 7 ? "" : " Of the other phases that cannot be told.";
            return found.ReversedMask == 0
                ? "The meter counts " + Phases(found.VehicleMask) + " in the right direction." + others
                : "The meter counts " + Phases(found.ReversedMask) + " the wrong way round." + others;
        }

        private static string Scale(PhaseFindings found)
        {
            if (!found.IsScaleUniform)
            {
                return "The phases show the same step differently (L1 " + found.ScaleOf(0).ToString() + ", L2 "
                    + found.ScaleOf(1).ToString() + ", L3 " + found.ScaleOf(2).ToString()
                    + " permille): a current transformer has another ratio than the others.";
            }

            int scale = found.ScalePermille;
            if (scale == 0)
            {
                return "The meter's scale cannot be told: the steps were small, or the vehicle does not take all of"
                    + " them.";
            }

            return PhaseFindings.IsFine(scale)
                ? "The meter shows " + scale.ToString() + " permille of a step: its scale is right."
                : "The meter shows " + scale.ToString() + " permille of a step: check the ratio of its current"
                    + " transformers and its range.";
        }

        private static string Phases(int mask)
        {
            string text = "";
            for (int phase = 0; phase < 3; phase++)
            {
                if ((mask & (1 << phase)) != 0)
                {
                    text += (text.Length == 0 ? "L" : " and L") + (phase + 1).ToString();
                }
            }

            return mask == 7 ? "L1, L2 and L3" : text;
        }

        private static string[] Cut(string[] lines, int count)
        {
            string[] cut = new string[count];
            for (int i = 0; i < count; i++)
            {
                cut[i] = lines[i];
            }

            return cut;
        }
    }
}
