using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Rows of meters on a serial line whose numbers have their high word first.</summary>
    internal static class SerialMeterRows
    {
        private const string RefreshNotFirm = "refresh of 1 s";

        /// <summary>ABB B23, B24.</summary>
        internal static MeterModel CreateAbb(string name, string title, int ratingMilliamps, int typeWord)
        {
            MeterModel model = CreateAbbBase(name, title, ratingMilliamps, typeWord);
            model.Blocks = new[] { new RegisterBlock(0x5B0C, 16) };
            model.Current = CreateUnsigned(new[] { 0x5B0C, 0x5B0E, 0x5B10 }, 10, 1);
            model.Power = CreateSigned(new[] { 0x5B16, 0x5B18, 0x5B1A });
            model.Voltage = CreateUnsigned(new[] { 0x5B00, 0x5B02, 0x5B04 }, 100, 1);
            return model;
        }

        /// <summary>ABB B21, one phase; its phase's power is not there, the total's is.</summary>
        internal static MeterModel CreateAbbB21(string name)
        {
            MeterModel model = CreateAbbBase(name, "ABB B21", 65000, 0x3120);
            model.Phases = 1;
            model.Blocks = new[] { new RegisterBlock(0x5B0C, 10) };
            model.Current = CreateUnsigned(new[] { 0x5B0C }, 10, 1);
            model.Power = CreateSigned(new[] { 0x5B14 });
            model.Voltage = CreateUnsigned(new[] { 0x5B00 }, 100, 1);
            return model;
        }

        /// <summary>Eastron with three phases: SDM630, SDM72D-M V2.</summary>
        internal static MeterModel CreateSdm(string name, string title)
        {
            MeterModel model = CreateSdmBase(name, title, 100000);
            model.Blocks = new[] { new RegisterBlock(0x0006, 12) };
            model.Current = CreateFloat(new[] { 0x0006, 0x0008, 0x000A }, 1000);
            model.Power = CreateFloat(new[] { 0x000C, 0x000E, 0x0010 }, 1);
            model.Voltage = CreateFloat(new[] { 0x0000, 0x0002, 0x0004 }, 1000);
            model.TotalPower = CreateFloat(new[] { 0x0034 }, 1);
            return model;
        }

        /// <summary>Eastron with one phase: SDM120, SDM230.</summary>
        internal static MeterModel CreateSdmSingle(string name, string title, int ratingMilliamps, int baud)
        {
            MeterModel model = CreateSdmBase(name, title, ratingMilliamps);
            model.Baud = baud;
            model.Phases = 1;
            model.Blocks = new[] { new RegisterBlock(0x0006, 8) };
            model.Current = CreateFloat(new[] { 0x0006 }, 1000);
            model.Power = CreateFloat(new[] { 0x000C }, 1);
            model.Voltage = CreateFloat(new[] { 0x0000 }, 1000);
            model.TotalPower = CreateFloat(new[] { 0x000C }, 1);
            return model;
        }

        /// <summary>Schneider iEM3155, iEM3255; powers in kW.</summary>
        internal static MeterModel CreateIem(string name, string title, int ratingMilliamps)
        {
            MeterModel model = CreateRtu(name, title, ratingMilliamps);
            model.Source = "Schneider iEM3000 manual DOCA0005EN, register less 1";
            model.NotFirm = RefreshNotFirm + ", and speed, parity and unit: read them on its display";
            model.Baud = 19200;
            model.Parity = 1;
            model.Blocks = new[] { new RegisterBlock(0x0BB7, 60) };
            model.Current = CreateFloat(new[] { 0x0BB7, 0x0BB9, 0x0BBB }, 1000);
            model.Power = CreateFloat(new[] { 0x0BED, 0x0BEF, 0x0BF1 }, 1000);
            model.Voltage = CreateFloat(new[] { 0x0BD3, 0x0BD5, 0x0BD7 }, 1000);
            model.TotalPower = CreateFloat(new[] { 0x0BF3 }, 1000);
            model.Frequency = CreateFloat(new[] { 0x0C25 }, 1000);
            model.EnergyImport = CreateWide(0x0C83, 1);
            model.EnergyExport = CreateWide(0x0C87, 1);
            return model;
        }

        /// <summary>Finder 7M.38.</summary>
        internal static MeterModel CreateFinder(string name)
        {
            MeterModel model = CreateRtu(name, "Finder 7M.38", 80000);
            model.Source = "two open drivers";
            model.NotFirm = RefreshNotFirm + ", its energies, and speed, parity and unit: read them on its display";
            model.Function = FunctionCode.ReadInputRegisters;
            model.Blocks = new[] { new RegisterBlock(2516, 20) };
            model.Current = CreateFloat(new[] { 2516, 2518, 2520 }, 1000);
            model.Power = CreateFloat(new[] { 2530, 2532, 2534 }, 1);
            model.Voltage = CreateFloat(new[] { 2500, 2502, 2504 }, 1000);
            model.TotalPower = CreateFloat(new[] { 2536 }, 1);
            model.Frequency = CreateFloat(new[] { 2584 }, 1000);
            model.EnergyImport = CreateFloat(new[] { 2752 }, 1);
            model.EnergyExport = CreateFloat(new[] { 2756 }, 1);
            return model;
        }

        private static MeterModel CreateRtu(string name, string title, int ratingMilliamps) => new MeterModel
        {
            Name = name,
            Title = title,
            Framing = Framing.Rtu,
            RatingMilliamps = ratingMilliamps,
            GapMs = 50,
        };

        private static MeterModel CreateAbbBase(string name, string title, int ratingMilliamps, int typeWord)
        {
            MeterModel model = CreateRtu(name, title, ratingMilliamps);
            model.Source = "ABB B23/B24 manual 2CMC485003M0201 E";
            model.NotFirm = RefreshNotFirm + ", and speed, parity and unit: read them on its display; whether the steel"
                + " types tell export";
            model.GapMs = 100;
            model.TotalPower = CreateSigned(new[] { 0x5B14 });
            model.Frequency = new Quantity(new[] { 0x5B2C }, RegisterType.UInt16, WordOrder.HighFirst, 10, 1)
            {
                NotAvailable = 0xFFFF,
            };
            model.EnergyImport = CreateWide(0x5000, 10);
            model.EnergyExport = CreateWide(0x5004, 10);
            model.Checks = new[]
            {
                new SetupCheck(
                    SetupCheckKind.Name,
                    0x8960,
                    new[] { 0x4232, typeWord },             // "B2" and the rest
                    "choose the model that stands on the meter")
                {
                    Quantity = 2,
                },
            };
            return model;
        }

        private static MeterModel CreateSdmBase(string name, string title, int ratingMilliamps)
        {
            MeterModel model = CreateRtu(name, title, ratingMilliamps);
            model.Source = "Eastron Modbus protocol documents";
            model.NotFirm = RefreshNotFirm;
            model.Function = FunctionCode.ReadInputRegisters;
            model.MaximumQuantity = 60;
            model.GapMs = 100;
            model.Frequency = CreateFloat(new[] { 0x0046 }, 1000);
            model.EnergyImport = CreateFloat(new[] { 0x0048 }, 1000);
            model.EnergyExport = CreateFloat(new[] { 0x004A }, 1000);
            return model;
        }

        private static Quantity CreateFloat(int[] addresses, int numerator)
            => new Quantity(addresses, RegisterType.Float32, WordOrder.HighFirst, numerator, 1);

        private static Quantity CreateUnsigned(int[] addresses, int numerator, int denominator)
            => new Quantity(addresses, RegisterType.UInt32, WordOrder.HighFirst, numerator, denominator)
            {
                NotAvailable = 0xFFFFFFFFL,
            };

        // 0.01 W.
        private static Quantity CreateSigned(int[] addresses)
            => new Quantity(addresses, RegisterType.Int32, WordOrder.HighFirst, 1, 100) { NotAvailable = 0x7FFFFFFF };

        private static Quantity CreateWide(int address, int numerator)
            => new Quantity(new[] { address }, RegisterType.Int64, WordOrder.HighFirst, numerator, 1)
            {
                NotAvailable = -1,
            };
    }
}
