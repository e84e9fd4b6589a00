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

        private const int End = 13;

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

        /// <summary>True while it asks for what nobody is to see.</summary>
        public bool IsSecret => !IsOver && SettingTable.Row((int)Asked).Kind == SettingKind.Secret;

        /// <summary>Number of the question, for people.</summary>
        public int Number { get; private set; }

        /// <summary>What it asks for.</summary>
        public Setting Asked => _question switch
        {
            0 => Setting.Board,
            1 => Setting.SiteMeter,
            2 => Setting.WifiName,
            3 => Setting.WifiPassword,
            4 => Setting.SiteMeterAddress,
            5 => Setting.SiteMeterUnit,
            6 => Setting.SitePhases,
            7 => Setting.InstallationLimitMilliamps,
            8 => Setting.OutletCable,
            9 => Setting.CableRatingMilliamps,
            10 => Setting.StationMaximumMilliamps,
            11 => Setting.SafeLostMilliamps,
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
                    ? "Safe current while the meter is silent, wrong or not heard yet; 0 pauses"
                    : SettingTable.Row(index).Help;
                return Number.ToString() + ". " + help + ".";
            }

            return line == 1
                ? "   " + (IsMeterQuestion ? "a profile name (Tab lists them), or " + ScanWord
                    : SettingText.Allowed(index) + (SettingTable.Row(index).Unit == "mA" ? ", such as 16A" : ""))
                    + "; Enter keeps " + _values.Text(Asked)
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
            if (IsSecret)
            {
                return _values.ApplyPlain((int)Asked, text == SettingText.None ? "" : text);
            }

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

            var network = new NetworkPlan(_values);
            if (network.MeterNeedsIt && (network.Type == NetworkType.None
                || (network.Type == NetworkType.Ethernet && !network.BoardHasEthernet)))
            {
                _values.Unset(Setting.Network);
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
                case Setting.WifiName:
                    return AsksWifi();
                case Setting.WifiPassword:
                    return AsksWifi() && _values.Plain(Setting.WifiName).Length > 0;
                case Setting.SiteMeterUnit:
                    return !plan.SiteIsP1 && !AsksWifi();
                case Setting.SitePhases:
                    return plan.SiteIsP1 && plan.Site.Phases != 1 && plan.Site.Phases != 3;
                case Setting.CableRatingMilliamps:
                    return _values.Get(Setting.OutletCable) == 0;
                case Setting.PhaseRotation:
                    return plan.Phases == 3 && !AsksWifi();
                default:
                    return true;
            }
        }

        // It takes two of the ten questions. A meter on the network mostly keeps the unit that it left the factory
        // with, and commission finds the rotation.
        private bool AsksWifi()
        {
            var network = new NetworkPlan(_values);
            return network.MeterNeedsIt && network.Type == NetworkType.Wifi;
        }
    }
}
