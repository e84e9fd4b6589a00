using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Settings
{
    /// <summary>The meter whose map the user describes.</summary>
    public static class CustomMeter
    {
        private const int Milli = 1000;

        /// <summary>Makes its row.</summary>
        /// <param name="values">All settings.</param>
        /// <param name="fault">Null, or a sentence on what is wrong with the map as a whole.</param>
        /// <returns>Always a row; of no use where something is wrong.</returns>
        public static MeterModel CreateModel(SettingValues values, out string fault)
        {
            MeterModel model = MeterCatalogue.CreateModel(MeterCatalogue.Custom);
            model.Source = "the settings that begin with custom";
            model.Function = values.Get(Setting.CustomFunction) == 0
                ? FunctionCode.ReadHoldingRegisters
                : FunctionCode.ReadInputRegisters;
            model.MaximumQuantity = values.Get(Setting.CustomMaximumRegisters);
            model.RatingMilliamps = values.Get(Setting.CustomRatingMilliamps);
            model.RefreshMs = values.Get(Setting.CustomRefreshMs);
            model.ThinkMs = values.Get(Setting.CustomThinkMs);
            model.GapMs = 50;
            model.Sign = (SignRule)values.Get(Setting.CustomSign);
            model.Current = Create(values, Setting.CustomCurrent, out string ignored);
            model.Power = Create(values, Setting.CustomPower, out ignored);
            model.Voltage = Create(values, Setting.CustomVoltage, out ignored);
            model.TotalPower = Create(values, Setting.CustomTotalPower, out ignored);
            model.Frequency = Create(values, Setting.CustomFrequency, out ignored);
            model.EnergyImport = Create(values, Setting.CustomEnergyImport, out ignored);
            model.EnergyExport = Create(values, Setting.CustomEnergyExport, out ignored);
            model.Phases = model.Current == null ? 0 : model.Current.Addresses.Length;
            model.Blocks = BlockPlanner.CreateBlocks(
                new[] { model.Current, model.Power }, model.MaximumQuantity, values.Get(Setting.CustomGaps) == 1);
            fault = Fault(values, model);
            return model;
        }

        // A, V and Hz become thousandths; W and Wh are ours.
        private static Quantity Create(SettingValues values, Setting setting, out string fault)
        {
            bool thousandths = setting == Setting.CustomCurrent || setting == Setting.CustomVoltage
                || setting == Setting.CustomFrequency;
            return QuantityText.CreateQuantity(values.Text(setting), thousandths ? Milli : 1, out fault);
        }

        private static string Fault(SettingValues values, MeterModel model)
        {
            for (int i = (int)Setting.CustomCurrent; i <= (int)Setting.CustomEnergyExport; i++)
            {
                SettingRow row = SettingTable.Row(i);
                if (row.Kind != SettingKind.Quantity)
                {
                    continue;
                }

                bool phases = i == (int)Setting.CustomCurrent || i == (int)Setting.CustomPower
                    || i == (int)Setting.CustomVoltage;
                Quantity quantity = Create(values, (Setting)i, out string broken);
                if (broken != null)
                {
                    return row.Name + ": " + broken + ".";
                }

                if (quantity != null && !phases && quantity.Addresses.Length != 1)
                {
                    return row.Name + " has three addresses, but there is one such number; give one address.";
                }
            }

            if (model.Current == null)
            {
                return "siteMeter is custom, but customCurrent is none; say where the meter keeps its currents.";
            }

            if (model.Power == null && model.Sign == SignRule.ByPower)
            {
                return "customSign is by-power, but customPower is none; say where the meter keeps its powers, or set"
                    + " customSign to own or import.";
            }

            if (model.Power != null && model.Power.Addresses.Length != model.Phases)
            {
                return "customPower and customCurrent have another number of phases; give both one address or three.";
            }

            if (model.Voltage != null && model.Voltage.Addresses.Length != model.Phases)
            {
                return "customVoltage and customCurrent have another number of phases; give both one address or three.";
            }

            return null;
        }
    }
}
