using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Settings
{
    /// <summary>How the meters are reached: the settings, with the model's factory values where they say so.</summary>
    public sealed class MeterPlan
    {
        /// <summary>Makes the plan of some settings.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        public MeterPlan(SettingValues values)
        {
            Site = MeterCatalogue.CreateModel(values.Get(Setting.SiteMeter));
            int link = values.Get(Setting.SiteMeterLink);
            Framing = link == 0 ? Site.Framing : (Framing)(link - 1);
            int unit = values.Get(Setting.SiteMeterUnit);
            SiteUnit = unit == 0 ? Site.UnitIdentifier : (byte)unit;
            int address = values.Get(Setting.SiteMeterAddress);
            Address = address == 0 ? Site.Address : SettingText.AddressText(address);
            Port = values.Get(Setting.SiteMeterPort);
            int vehicle = values.Get(Setting.VehicleMeter);
            Vehicle = vehicle == 0 ? null : MeterCatalogue.CreateModel(vehicle - 1);
            VehicleUnit = (byte)values.Get(Setting.VehicleMeterUnit);
            int baud = values.Get(Setting.SerialBaud);
            MeterModel serial = Framing == Framing.Rtu || Vehicle == null ? Site : Vehicle;
            Baud = baud == 0 ? serial.Baud : baud;
            Parity = values.Get(Setting.SerialParity);
            StopBits = values.Get(Setting.SerialStopBits);
            BitsPerCharacter = 9 + StopBits + (Parity == 0 ? 0 : 1);
            SiteGapMs = Gap(values.Get(Setting.SiteMeterGapMs), Site, Framing);
            VehicleGapMs = Vehicle == null ? 0 : Gap(-1, Vehicle, Framing.Rtu);
        }

        /// <summary>Model of the meter at the supply.</summary>
        public MeterModel Site { get; }

        /// <summary>Model of the meter in the charger's own supply, always on the RS-485 line; null if there is
        /// none.</summary>
        public MeterModel Vehicle { get; }

        /// <summary>How the site's meter is reached.</summary>
        public Framing Framing { get; }

        /// <summary>Unit identifier of the site's meter.</summary>
        public byte SiteUnit { get; }

        /// <summary>Unit identifier of the vehicle's meter.</summary>
        public byte VehicleUnit { get; }

        /// <summary>IPv4 address of the site's meter; null if it is not known.</summary>
        public string Address { get; }

        /// <summary>TCP port of the site's meter.</summary>
        public int Port { get; }

        /// <summary>Speed of the RS-485 line, baud.</summary>
        public int Baud { get; }

        /// <summary>Parity of the RS-485 line: 0 none, 1 even, 2 odd.</summary>
        public int Parity { get; }

        /// <summary>Stop bits of the RS-485 line: 1 or 2.</summary>
        public int StopBits { get; }

        /// <summary>Bits of a character on the RS-485 line, start bit included: 10 to 12.</summary>
        public int BitsPerCharacter { get; }

        /// <summary>Pause before each request to the site's meter, ms.</summary>
        public int SiteGapMs { get; }

        /// <summary>Pause before each request to the vehicle's meter on a line of its own, ms.</summary>
        public int VehicleGapMs { get; }

        /// <summary>True when the site's meter is on the RS-485 line.</summary>
        public bool SiteIsSerial => Framing == Framing.Rtu;

        /// <summary>True when anything is on the RS-485 line.</summary>
        public bool UsesSerial => SiteIsSerial || Vehicle != null;

        private int Gap(int set, MeterModel model, Framing framing)
        {
            int gap = set < 0 ? model.GapMs : set;
            int silence = framing == Framing.Tcp ? 0 : SerialTiming.SilenceMs(Baud);
            return gap < silence ? silence : gap;
        }
    }
}
