using Evenload.Core.Modbus;

namespace Evenload.Core.Metering
{
    /// <summary>Rows of meters that are mostly reached over a network.</summary>
    internal static class NetworkMeterRows
    {
        private const string RefreshNotFirm = "refresh of 1 s";

        /// <summary>Socomec Countis E27.</summary>
        internal static MeterModel CreateCountisE27(string name)
        {
            MeterModel model = CreateCountis(name, "Socomec Countis E27");
            model.Address = "192.168.0.4";
            model.UnitIdentifier = 5;
            model.NotFirm = RefreshNotFirm + "; its map was tried on an E27 by one open driver";
            return model;
        }

        /// <summary>Socomec Countis E23, E24.</summary>
        internal static MeterModel CreateCountisRtu(string name, string title)
        {
            MeterModel model = CreateCountis(name, title);
            model.Framing = Framing.Rtu;
            model.GapMs = 50;
            model.NotFirm = RefreshNotFirm + ", and speed, parity and unit: read them on its display (SETUP 2)";
            return model;
        }

        /// <summary>Janitza UMG 604, UMG 96RM.</summary>
        internal static MeterModel CreateUmg(string name, string title)
        {
            MeterModel model = CreateTcp(name, title, 250000);
            model.Source = "Janitza Modbus address list; current by transformers";
            model.NotFirm = RefreshNotFirm;
            model.Blocks = new[] { new RegisterBlock(19012, 16) };
            model.Current = CreateFloat(new[] { 19012, 19014, 19016 }, 1000);
            model.Power = CreateFloat(new[] { 19020, 19022, 19024 }, 1);
            model.Voltage = CreateFloat(new[] { 19000, 19002, 19004 }, 1000);
            model.TotalPower = CreateFloat(new[] { 19026 }, 1);
            model.Frequency = CreateFloat(new[] { 19050 }, 1000);
            model.EnergyImport = CreateFloat(new[] { 19068 }, 1);
            model.EnergyExport = CreateFloat(new[] { 19076 }, 1);
            model.Checks = new[]
            {
                // 1.0 right, 0.0 no rotation, -1.0 left: the high word of the float.
                new SetupCheck(
                    SetupCheckKind.PhaseSequence, 19052, new[] { 0x3F80, 0 }, "swap two of its voltage wires")
                {
                    Quantity = 2,
                },
            };
            return model;
        }

        /// <summary>Siemens SENTRON PAC2200.</summary>
        internal static MeterModel CreatePac2200(string name)
        {
            MeterModel model = CreateTcp(name, "Siemens SENTRON PAC2200", 65000);
            model.Source = "PAC2200 manual 12/2022";
            model.NotFirm = RefreshNotFirm + " and the address of its frequency";
            model.SerialUnitIdentifier = 126;
            model.Baud = 19200;
            model.StopBits = 2;
            model.Blocks = new[] { new RegisterBlock(13, 18) };
            model.Current = CreateFloat(new[] { 13, 15, 17 }, 1000);
            model.Power = CreateFloat(new[] { 25, 27, 29 }, 1);
            model.Voltage = CreateFloat(new[] { 1, 3, 5 }, 1000);
            model.TotalPower = CreateFloat(new[] { 65 }, 1);
            model.Frequency = CreateFloat(new[] { 55 }, 1000);
            model.EnergyImport = new Quantity(new[] { 801 }, RegisterType.Float64, WordOrder.HighFirst, 1, 1);
            model.EnergyExport = new Quantity(new[] { 809 }, RegisterType.Float64, WordOrder.HighFirst, 1, 1);
            return model;
        }

        /// <summary>Shelly Pro 3EM.</summary>
        internal static MeterModel CreateShelly(string name)
        {
            MeterModel model = CreateTcp(name, "Shelly Pro 3EM", 120000);
            model.Source = "three open drivers; switch Modbus on in its web page, profile triphase";
            model.NotFirm = RefreshNotFirm + "; whether one request may read across the gaps in its map";
            model.Function = FunctionCode.ReadInputRegisters;
            model.Blocks = new[] { new RegisterBlock(1020, 6), new RegisterBlock(1040, 6), new RegisterBlock(1060, 6) };
            model.Current = CreateLow(new[] { 1022, 1042, 1062 }, 1000);
            model.Power = CreateLow(new[] { 1024, 1044, 1064 }, 1);
            model.Voltage = CreateLow(new[] { 1020, 1040, 1060 }, 1000);
            model.TotalPower = CreateLow(new[] { 1013 }, 1);
            model.Frequency = CreateLow(new[] { 1033 }, 1000);
            model.EnergyImport = CreateLow(new[] { 1162 }, 1);
            model.EnergyExport = CreateLow(new[] { 1164 }, 1);
            return model;
        }

        /// <summary>Kostal KSEM and TQ EM420: import and export apart.</summary>
        internal static MeterModel CreateKsem(string name, string title)
        {
            MeterModel model = CreateTcp(name, title, 63000);
            model.Source = "TQ Modbus document Slave.0013; three open drivers";
            model.NotFirm = RefreshNotFirm;
            model.UnitIdentifier = 71;
            model.SerialUnitIdentifier = 247;
            model.Baud = 19200;
            model.Parity = 1;
            model.Blocks = new[] { new RegisterBlock(40, 104) };
            model.Current = CreateUnsigned(new[] { 60, 100, 140 }, 1, 1);
            model.Power = CreateUnsigned(new[] { 40, 80, 120 }, 1, 10);
            model.Power.Minus = new[] { 42, 82, 122 };
            model.Voltage = CreateUnsigned(new[] { 62, 102, 142 }, 1, 1);
            model.TotalPower = CreateUnsigned(new[] { 0 }, 1, 10);
            model.TotalPower.Minus = new[] { 2 };
            model.Frequency = CreateUnsigned(new[] { 26 }, 1, 1);
            model.EnergyImport = new Quantity(new[] { 512 }, RegisterType.Int64, WordOrder.HighFirst, 1, 10);
            model.EnergyExport = new Quantity(new[] { 516 }, RegisterType.Int64, WordOrder.HighFirst, 1, 10);
            return model;
        }

        /// <summary>SunSpec models 201 to 204: 16 bits and powers of ten.</summary>
        internal static MeterModel CreateSunSpecInt(string name)
        {
            MeterModel model = CreateSunSpec(name, "SunSpec meter, models 201 to 204", new[] { 201, 202, 203, 204 });
            model.Blocks = new[] { new RegisterBlock(2, 21) };
            model.Current = CreateTens(new[] { 3, 4, 5 }, 1000, 6);
            model.Power = CreateTens(new[] { 19, 20, 21 }, 1, 22);
            model.Voltage = CreateTens(new[] { 8, 9, 10 }, 1000, 15);
            model.TotalPower = CreateTens(new[] { 18 }, 1, 22);
            model.Frequency = CreateTens(new[] { 16 }, 1000, 17);
            model.EnergyImport = CreateAccumulator(46);
            model.EnergyExport = CreateAccumulator(38);
            model.DetailBlocks = new[] { new RegisterBlock(8, 15), new RegisterBlock(38, 17) };
            return model;
        }

        /// <summary>SunSpec models 211 to 214: floats.</summary>
        internal static MeterModel CreateSunSpecFloat(string name)
        {
            MeterModel model = CreateSunSpec(name, "SunSpec meter, models 211 to 214", new[] { 211, 212, 213, 214 });
            model.Blocks = new[] { new RegisterBlock(4, 32) };
            model.Current = CreateFloat(new[] { 4, 6, 8 }, 1000);
            model.Power = CreateFloat(new[] { 30, 32, 34 }, 1);
            model.Voltage = CreateFloat(new[] { 12, 14, 16 }, 1000);
            model.TotalPower = CreateFloat(new[] { 28 }, 1);
            model.Frequency = CreateFloat(new[] { 26 }, 1000);
            model.EnergyImport = CreateFloat(new[] { 68 }, 1);
            model.EnergyExport = CreateFloat(new[] { 60 }, 1);
            model.DetailBlocks = new[] { new RegisterBlock(12, 18), new RegisterBlock(60, 10) };
            return model;
        }

        private static MeterModel CreateTcp(string name, string title, int ratingMilliamps) => new MeterModel
        {
            Name = name,
            Title = title,
            Framing = Framing.Tcp,
            RatingMilliamps = ratingMilliamps,
            ThinkMs = 1000,
            GapMs = 100,
        };

        private static MeterModel CreateSunSpec(string name, string title, int[] models)
        {
            MeterModel model = CreateTcp(name, title, 250000);
            model.Source = "SunSpec meter models";
            model.NotFirm = RefreshNotFirm + "; some makers count import as negative: if so, set siteMeterInvert=all";
            model.Phases = 0;
            model.SunSpecModels = models;
            return model;
        }

        private static MeterModel CreateCountis(string name, string title)
        {
            MeterModel model = CreateTcp(name, title, 80000);
            model.Source = "Socomec Countis E23/E24 map";
            model.Blocks = new[] { new RegisterBlock(0xC560, 22) };
            model.Current = CreateUnsigned(new[] { 0xC560, 0xC562, 0xC564 }, 1, 1);

            // All bits 1 is "no value", but also -10 W; the currents tell a silent meter from a small export.
            model.Power = CreateSigned(new[] { 0xC570, 0xC572, 0xC574 }, 10);
            model.Voltage = CreateUnsigned(new[] { 0xC558, 0xC55A, 0xC55C }, 10, 1);
            model.TotalPower = CreateSigned(new[] { 0xC568 }, 10);
            model.Frequency = CreateUnsigned(new[] { 0xC55E }, 1, 1);
            model.EnergyImport = CreateUnsigned(new[] { 0xC702 }, 10, 1);
            model.EnergyExport = CreateUnsigned(new[] { 0xC708 }, 10, 1);
            model.Checks = new[]
            {
                new SetupCheck(
                    SetupCheckKind.Name,
                    0xC350,
                    new[] { 0x53, 0x4F, 0x43, 0x4F },
                    "choose the model that stands on the meter")
                {
                    Quantity = 4,
                },
            };
            return model;
        }

        private static Quantity CreateFloat(int[] addresses, int numerator)
            => new Quantity(addresses, RegisterType.Float32, WordOrder.HighFirst, numerator, 1);

        private static Quantity CreateLow(int[] addresses, int numerator)
            => new Quantity(addresses, RegisterType.Float32, WordOrder.LowFirst, numerator, 1);

        private static Quantity CreateUnsigned(int[] addresses, int numerator, int denominator)
            => new Quantity(addresses, RegisterType.UInt32, WordOrder.HighFirst, numerator, denominator)
            {
                NotAvailable = 0xFFFFFFFFL,
            };

        private static Quantity CreateSigned(int[] addresses, int numerator)
            => new Quantity(addresses, RegisterType.Int32, WordOrder.HighFirst, numerator, 1);

        private static Quantity CreateTens(int[] addresses, int numerator, int scaleAddress)
            => new Quantity(addresses, RegisterType.Int16, WordOrder.HighFirst, numerator, 1)
            {
                NotAvailable = -32768,
                ScaleAddress = scaleAddress,
            };

        // acc32: 0 is "no value".
        private static Quantity CreateAccumulator(int address)
            => new Quantity(new[] { address }, RegisterType.UInt32, WordOrder.HighFirst, 1, 1)
            {
                NotAvailable = 0,
                ScaleAddress = 54,
            };
    }
}
