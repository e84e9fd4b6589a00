using Evenload.Core.Metering;
using Evenload.Core.Modbus;

namespace Evenload.Core.Settings
{
    /// <summary>How the meters are reached: the settings, with the model's factory values where they say so.</summary>
    public sealed class MeterPlan
    {
        /// <summary>Above this refresh, a meter's own pauses would look like a loss, ms.</summary>
        public const int QuickMs = 2000;

        /// <summary>Makes the plan of some settings.</summary>
        /// <param name="values">Checked by <see cref="SettingValues.Check"/>.</param>
        public MeterPlan(SettingValues values)
        {
            Site = CreateModel(values, values.Get(Setting.SiteMeter));
            int link = values.Get(Setting.SiteMeterLink);
            Framing = link == 0 ? Site.Framing : (Framing)(link - 1);
            int unit = values.Get(Setting.SiteMeterUnit);
            byte standard = Framing != Framing.Tcp && Site.SerialUnitIdentifier != 0
                ? Site.SerialUnitIdentifier
                : Site.UnitIdentifier;
            SiteUnit = unit == 0 ? standard : (byte)unit;
            Phases = values.Get(Setting.SitePhases) == 0 ? 1 : 3;
            int address = values.Get(Setting.SiteMeterAddress);
            Address = address == 0 ? Site.Address : SettingText.AddressText(address);
            Port = values.Get(Setting.SiteMeterPort);
            int vehicle = values.Get(Setting.VehicleMeter);
            Vehicle = vehicle == 0 ? null : CreateModel(values, vehicle - 1);
            VehicleUnit = (byte)values.Get(Setting.VehicleMeterUnit);
            MeterModel serial = Framing == Framing.Rtu || Vehicle == null ? Site : Vehicle;
            int baud = values.Get(Setting.SerialBaud);
            int parity = values.Get(Setting.SerialParity);
            int stopBits = values.Get(Setting.SerialStopBits);
            Baud = SiteIsP1 ? Site.P1.Baud : baud == 0 ? serial.Baud : baud;
            Parity = SiteIsP1 ? Site.P1.Parity : parity == 0 ? serial.Parity : parity - 1;
            StopBits = SiteIsP1 ? Site.P1.StopBits : stopBits == 0 ? serial.StopBits : stopBits;
            BitsPerCharacter = 9 + StopBits + (Parity == 0 ? 0 : 1);
            SiteGapMs = Gap(values.Get(Setting.SiteMeterGapMs), Site, Framing);
            VehicleGapMs = Vehicle == null ? 0 : Gap(-1, Vehicle, Framing.Rtu);
            int stale = values.Get(Setting.StaleAfterMs);
            SiteStaleMs = Site.RefreshMs <= QuickMs ? stale : stale + (2 * Site.RefreshMs);
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

        /// <summary>Phases of the connection: 1 or 3.</summary>
        public int Phases { get; }

        /// <summary>How long a reading of the site's meter counts, ms: as set, and two periods more for a meter that
        /// speaks less often than every 2 s, so that one of its telegrams may be lost.</summary>
        public int SiteStaleMs { get; }

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
        public bool SiteIsSerial => !SiteIsP1 && Framing == Framing.Rtu;

        /// <summary>True when the site's meter sends telegrams through its P1 port.</summary>
        public bool SiteIsP1 => Site.P1 != null;

        /// <summary>True when anything is on the RS-485 line.</summary>
        public bool UsesSerial => SiteIsSerial || Vehicle != null;

        private static MeterModel CreateModel(SettingValues values, int index) => index == MeterCatalogue.Custom
            ? CustomMeter.CreateModel(values, out string ignored)
            : MeterCatalogue.CreateModel(index);

        private int Gap(int set, MeterModel model, Framing framing)
        {
            int gap = set < 0 ? model.GapMs : set;
            int silence = framing == Framing.Tcp ? 0 : SerialTiming.SilenceMs(Baud);
            return gap < silence ? silence : gap;
        }
    }
}
