using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Rows of Carlo Gavazzi's meters.</summary>
    /// <remarks>INT32, low word first; 0.1 V, 0.001 A, 0.1 W, 0.1 kWh; 7FFFFFFFh where the display shows EEE. At most
    /// 500 ms to an answer; EM300 r17 wants 40 ms before the next request, and so all of them get it.</remarks>
    internal static class CarloGavazziRows
    {
        private const int NotAvailable = 0x7FFFFFFF;
        private const string Pfa = "; a MID type PFA cannot be changed";

        /// <summary>One phase: EM111, EM112, ET112.</summary>
        internal static MeterModel CreateEm100(string name, string title, int ratingMilliamps, int[] codes)
        {
            MeterModel model = Create(name, title, ratingMilliamps);
            model.Source = "EM100/ET100 Modbus document V4.0 and r2.6";
            model.Phases = 1;
            model.MaximumQuantity = 50;
            model.Blocks = new[] { new RegisterBlock(0x0002, 4) };
            model.Current = CreateQuantity(new[] { 0x0002 }, 1, 1);
            model.Power = CreateQuantity(new[] { 0x0004 }, 1, 10);
            model.Voltage = CreateQuantity(new[] { 0x0000 }, 100, 1);
            model.TotalPower = CreateQuantity(new[] { 0x0004 }, 1, 10);
            model.Frequency = CreateShort(0x000F);
            model.EnergyImport = CreateQuantity(new[] { 0x0010 }, 100, 1);
            model.EnergyExport = CreateQuantity(new[] { 0x0020 }, 100, 1);
            model.Checks = new[]
            {
                CreateIdentification(codes),
                new SetupCheck(
                    SetupCheckKind.MeasuringMode,
                    0x1103,
                    new[] { 1 },
                    "write 1 to its register 1103h once, for mode B" + Pfa),
            };
            return model;
        }

        /// <summary>EM330, EM340, ET330, ET340.</summary>
        internal static MeterModel CreateEm300(string name, string title, int ratingMilliamps, int[] codes)
        {
            MeterModel model = CreateThreePhases(name, title, ratingMilliamps);
            model.Source = "EM300/ET300 Modbus document r17";
            model.Checks = new[]
            {
                CreateIdentification(codes),
                new SetupCheck(
                    SetupCheckKind.MeasuringMode, 0x1103, new[] { 1 }, "write 1 to its register 1103h, for mode B" + Pfa),
                CreateSystem(0x1002),
                CreateSequence(0x0032, 1),
            };
            return model;
        }

        /// <summary>EM530, EM540.</summary>
        internal static MeterModel CreateEm500(string name, string title, int ratingMilliamps, int[] codes)
        {
            MeterModel model = CreateThreePhases(name, title, ratingMilliamps);
            model.Source = "EM500 map as six open drivers read it";
            model.NotFirm = "the maker's document was not read: refresh of 100 ms and pauses come from drivers";
            model.RefreshMs = 100;
            model.EnergyImport = CreateWide(0x0500);
            model.EnergyExport = CreateWide(0x051C);
            model.Checks = new[]
            {
                CreateIdentification(codes),
                new SetupCheck(
                    SetupCheckKind.MeasuringMode,
                    0x1103,
                    new[] { 1, 2 },
                    "write 2 to its register 1103h, for mode C" + Pfa),
                CreateSystem(0x1002),
                CreateSequence(0x010E, 2),
            };
            return model;
        }

        /// <summary>EM24 with RS-485, and what else has its map.</summary>
        internal static MeterModel CreateEm24(string name)
        {
            MeterModel model = CreateThreePhases(name, "Carlo Gavazzi EM24-DIN, RS-485", 65000);
            model.Source = "EM24-DIN Modbus document V4";
            model.MaximumQuantity = 11;
            model.RefreshMs = 750;

            // Twelve registers at once are refused. Currents and powers may be of two refreshes; from the powers comes
            // the sign alone.
            model.Blocks = new[] { new RegisterBlock(0x000C, 6), new RegisterBlock(0x0012, 6) };
            model.Frequency = CreateShort(0x0037);
            model.EnergyImport = CreateQuantity(new[] { 0x003E }, 100, 1);
            model.EnergyExport = CreateQuantity(new[] { 0x005C }, 100, 1);
            model.Checks = new[]
            {
                CreateIdentification(new[] { 71, 72, 73, 338, 348 }),
                new SetupCheck(
                    SetupCheckKind.MeasuringMode,
                    0x1101,
                    new[] { 7 },
                    "turn its front selector away from the lock and write 7 to its register 1101h, for application H"),
                CreateSystem(0x1102),
                CreateSequence(0x0036, 1),
            };
            return model;
        }

        /// <summary>EM24 with Ethernet: the map of the EM300.</summary>
        internal static MeterModel CreateEm24Ethernet(string name)
        {
            MeterModel model = CreateThreePhases(name, "Carlo Gavazzi EM24-DIN, Ethernet (E1)", 65000);
            model.Source = "four open drivers; firmware 1.8.3 or later is advised";
            model.NotFirm = "refresh of 1 s and the sign of its currents";
            model.Framing = Framing.Tcp;
            model.ThinkMs = 1000;
            model.GapMs = 100;
            model.Checks = new[]
            {
                CreateIdentification(new[] { 1648, 1649, 1650, 1651, 1652, 1653 }),
                new SetupCheck(
                    SetupCheckKind.MeasuringMode,
                    0xA000,
                    new[] { 7 },
                    "turn its front selector away from the lock and write 7 to its register A000h, for application H"),
                CreateSystem(0x1002),
                CreateSequence(0x0032, 1),
            };
            return model;
        }

        private static MeterModel Create(string name, string title, int ratingMilliamps) => new MeterModel
        {
            Name = name,
            Title = title,
            Framing = Framing.Rtu,
            Function = FunctionCode.ReadInputRegisters,
            RatingMilliamps = ratingMilliamps,
            GapMs = 40,
        };

        private static MeterModel CreateThreePhases(string name, string title, int ratingMilliamps)
        {
            MeterModel model = Create(name, title, ratingMilliamps);
            model.MaximumQuantity = 50;
            model.Blocks = new[] { new RegisterBlock(0x000C, 12) };
            model.Current = CreateQuantity(new[] { 0x000C, 0x000E, 0x0010 }, 1, 1);
            model.Power = CreateQuantity(new[] { 0x0012, 0x0014, 0x0016 }, 1, 10);
            model.Voltage = CreateQuantity(new[] { 0x0000, 0x0002, 0x0004 }, 100, 1);
            model.TotalPower = CreateQuantity(new[] { 0x0028 }, 1, 10);
            model.Frequency = CreateShort(0x0033);
            model.EnergyImport = CreateQuantity(new[] { 0x0034 }, 100, 1);
            model.EnergyExport = CreateQuantity(new[] { 0x004E }, 100, 1);
            return model;
        }

        private static Quantity CreateQuantity(int[] addresses, int numerator, int denominator)
            => new Quantity(addresses, RegisterType.Int32, WordOrder.LowFirst, numerator, denominator)
            {
                NotAvailable = NotAvailable,
            };

        // 0.1 Hz.
        private static Quantity CreateShort(int address)
            => new Quantity(new[] { address }, RegisterType.Int16, WordOrder.LowFirst, 100, 1);

        // Wh.
        private static Quantity CreateWide(int address)
            => new Quantity(new[] { address }, RegisterType.Int64, WordOrder.LowFirst, 1, 1);

        private static SetupCheck CreateIdentification(int[] codes)
            => new SetupCheck(SetupCheckKind.Identification, 0x000B, codes, null);

        private static SetupCheck CreateSystem(int address) => new SetupCheck(
            SetupCheckKind.MeasuringSystem,
            address,
            new[] { 0 },
            "write 0 to its register " + (address == 0x1002 ? "1002h" : "1102h")
                + ", for 3P.n; that may reset its energy counters");

        private static SetupCheck CreateSequence(int address, int quantity)
            => new SetupCheck(SetupCheckKind.PhaseSequence, address, new[] { 0 }, "swap two of its voltage wires")
            {
                Quantity = quantity,
            };
    }
}
