using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>The first steps: at most ten questions, each with a value that Enter keeps.</summary>
    public sealed class SetupDialogue
    {
        /// <summary>The answer that looks for the meter instead.</summary>
        public const string ScanWord = "scan";

        private const int End = 11;

        private readonly SettingValues _values;
        private int _question;

        /// <summary>A dialogue that has not begun.</summary>
        /// <param name="values">Gets the answers.</param>
        public SetupDialogue(SettingValues values)
        {
            _values = values;
        }

        /// <summary>True when there is nothing more to ask.</summary>
        public bool IsOver => _question >= End;

        /// <summary>True while it asks for the meter, where <see cref="ScanWord"/> is an answer.</summary>
        public bool IsMeterQuestion => Asked == Setting.SiteMeter;

        /// <summary>Number of the question, for people.</summary>
        public int Number { get; private set; }

        private Setting Asked => _question switch
        {
            0 => Setting.Board,
            1 => Setting.SiteMeter,
            2 => Setting.SiteMeterAddress,
            3 => Setting.SiteMeterUnit,
            4 => Setting.SitePhases,
            5 => Setting.InstallationLimitMilliamps,
            6 => Setting.OutletCable,
            7 => Setting.CableRatingMilliamps,
            8 => Setting.StationMaximumMilliamps,
            9 => Setting.SafeLostMilliamps,
            _ => Setting.PhaseRotation,
        };

        /// <summary>Begins at the first question.</summary>
        public void Begin()
        {
            _question = 0;
            Number = 1;
            SkipNeedless();
        }

        /// <summary>The question, a line each; null behind the last.</summary>
        /// <param name="line">0 or 1.</param>
        public string Text(int line)
        {
            int index = (int)Asked;
            if (line == 0)
            {
                string help = Asked == Setting.SafeLostMilliamps
                    ? "Safe current: offered when the meter is silent, wrong, or not heard yet; 0 pauses"
                    : SettingTable.Row(index).Help;
                return Number.ToString() + ". " + help + ".";
            }

            return line == 1
                ? "   " + (IsMeterQuestion ? "a profile name (meters lists them), or " + ScanWord + " to look for it"
                    : SettingText.Allowed(index)) + "; Enter keeps " + _values.Text(Asked)
                : null;
        }

        /// <summary>Takes an answer and goes on to the next question.</summary>
        /// <param name="text">Empty keeps the value.</param>
        /// <returns>Null, or a sentence on what is wrong: the question stays.</returns>
        public string Answer(string text)
        {
            if (text.Length > 0)
            {
                string fault = Take(text);
                if (fault != null)
                {
                    return fault;
                }
            }

            Follow();
            _question++;
            Number++;
            SkipNeedless();
            return null;
        }

        private string Take(string text)
        {
            string fault = SettingEditor.Apply(_values, SettingTable.Row((int)Asked).Name, text);
            if (fault == null && Asked == Setting.SafeLostMilliamps)
            {
                SettingEditor.Apply(_values, SettingTable.Row((int)Setting.SafeStartMilliamps).Name, text);
                SettingEditor.Apply(_values, SettingTable.Row((int)Setting.SafeImplausibleMilliamps).Name, text);
            }

            return fault;
        }

        // What another meter makes of the settings that hang on it.
        private void Follow()
        {
            if (Asked != Setting.SiteMeter)
            {
                return;
            }

            MeterModel model = new MeterPlan(_values).Site;
            if (model.Phases == 1 || model.Phases == 3)
            {
                _values.Apply("sitePhases", model.Phases == 1 ? "1" : "3");
            }

            if (model.P1 != null)
            {
                _values.Unset(Setting.SiteMeterLink);
            }

            if (model.Phases == 1)
            {
                _values.Unset(Setting.PhaseRotation);
            }
        }

        private void SkipNeedless()
        {
            while (!IsOver && !IsNeeded())
            {
                _question++;
            }
        }

        private bool IsNeeded()
        {
            var plan = new MeterPlan(_values);
            switch (Asked)
            {
                case Setting.SiteMeterAddress:
                    return !plan.SiteIsP1 && plan.Framing != Framing.Rtu;
                case Setting.SiteMeterUnit:
                    return !plan.SiteIsP1;
                case Setting.SitePhases:
                    return plan.SiteIsP1 && plan.Site.Phases != 1 && plan.Site.Phases != 3;
                case Setting.CableRatingMilliamps:
                    return _values.Get(Setting.OutletCable) == 0;
                case Setting.PhaseRotation:
                    return plan.Phases == 3;
                default:
                    return true;
            }
        }
    }
}
