using System;

namespace Evenload.Twin
{
    /// <summary>A smart meter with a P1 port: measures, and writes the telegrams of its version.</summary>
    /// <remarks><see cref="Update"/> and <see cref="Write"/> may be called from different threads and allocate nothing.
    /// The switches act from the next telegram on.</remarks>
    public sealed class P1Telegram
    {
        /// <summary>Longest telegram, with every option on.</summary>
        public const int MaximumBytes = 8192;

        /// <summary>What moves the last digit of a real meter, a watt at 230 V.</summary>
        public const int UsualJitterMilliamps = 5;

        private const int MostMonths = 13;
        private const long QuarterMs = 15 * 60 * 1000;
        private const long MilliwattMsPerWattHour = 3_600_000_000;

        private readonly object _gate = new object();
        private readonly P1Format _format;
        private readonly P1Text _text = new P1Text();
        private readonly int[] _milliamps = new int[3];
        private readonly int[] _voltageMillivolts = { 230000, 230000, 230000 };
        private readonly DateTime _start = new DateTime(2026, 1, 15, 14, 30, 7);
        private long _nowMs;
        private bool _measured;
        private long _importMilliwattMs;
        private long _exportMilliwattMs;
        private long _quarter;
        private long _quarterMilliwattMs;
        private long _peakWatts;
        private DateTime _peakTime = new DateTime(2026, 1, 1);

        /// <summary>A meter that has not measured yet.</summary>
        /// <param name="profile">One of <see cref="Profiles"/>.</param>
        public P1Telegram(string profile)
        {
            _format = P1Format.Of(profile);
        }

        /// <summary>Names of the profiles; one array each call.</summary>
        public static string[] Profiles => P1Format.Profiles();

        /// <summary>Bits per second; ten bits a character.</summary>
        public int Baud => _format.Baud;

        /// <summary>From one telegram to the next.</summary>
        public int PeriodMs => _format.PeriodMs;

        /// <summary>Phase to neutral per phase, millivolts. 0 for L2 alone stands for a grid of three wires.</summary>
        public int[] VoltageMillivolts => _voltageMillivolts;

        /// <summary>Whether it is a one-phase meter, which has no objects of L2 and L3.</summary>
        public bool OnePhase { get; set; }

        /// <summary>Whether currents are cut instead of rounded to their last digit.</summary>
        public bool CutsCurrents { get; set; }

        /// <summary>Added to a current that flows, up to so much either way, another at each update; 0 for none.</summary>
        public int JitterMilliamps { get; set; }

        /// <summary>Active by apparent power of each phase, thousandths, 1 to 1000.</summary>
        public int FactorPermille { get; set; } = 1000;

        /// <summary>Hexadecimal digits in the text message, 0 to 2048.</summary>
        public int MessageDigits { get; set; }

        /// <summary>Months in the Belgian history line, 0 to 13.</summary>
        public int HistoryMonths { get; set; } = 3;

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last update.</param>
        /// <param name="currentMilliamps">Three active currents that flow from now on, signed, import positive.</param>
        public void Update(long nowMs, int[] currentMilliamps)
        {
            lock (_gate)
            {
                if (_measured)
                {
                    CountEnergy(nowMs);
                }

                _measured = true;
                _nowMs = nowMs;
                _quarter = Quarter(nowMs);
                for (int phase = 0; phase < 3; phase++)
                {
                    int milliamps = phase > 0 && OnePhase ? 0 : currentMilliamps[phase];
                    ulong bits = Chance.Bits(0, phase, nowMs);
                    _milliamps[phase] = milliamps == 0 ? 0
                        : milliamps + Chance.Between(bits, -JitterMilliamps, JitterMilliamps);
                }
            }
        }

        /// <summary>Writes the telegram of now.</summary>
        /// <param name="target">At least <see cref="MaximumBytes"/> long.</param>
        /// <param name="checkMask">0, or bits of the check to turn.</param>
        /// <param name="withCheck">False to leave the check out where the version has one.</param>
        /// <returns>Bytes written.</returns>
        public int Write(byte[] target, int checkMask, bool withCheck)
        {
            lock (_gate)
            {
                _text.Begin(target);
                _text.Add("/").Add(_format.Header).Line();
                _text.Line();
                WriteHead();
                WriteEnergies();
                WriteTotals();
                if (_format.HasPhases)
                {
                    WritePhases();
                }

                WriteTail();
                int check = _text.End();
                if (_format.HasCheck && withCheck)
                {
                    _text.AddHex(check ^ checkMask);
                }

                _text.Line();
                return _text.Count;
            }
        }

        private static long Quarter(long nowMs)
        {
            return nowMs / QuarterMs;
        }

        private void CountEnergy(long nowMs)
        {
            long energy = NetMilliwatts() * (nowMs - _nowMs);
            if (energy < 0)
            {
                _exportMilliwattMs -= energy;
            }
            else
            {
                _importMilliwattMs += energy;
                _quarterMilliwattMs += energy;
            }

            if (Quarter(nowMs) != _quarter)
            {
                long demand = QuarterWatts();
                if (demand > _peakWatts)
                {
                    _peakWatts = demand;
                    _peakTime = _start.AddMilliseconds(nowMs / QuarterMs * QuarterMs);
                }

                _quarterMilliwattMs = 0;
            }
        }

        private long QuarterWatts()
        {
            return _quarterMilliwattMs / QuarterMs / 1000;
        }

        private long Milliwatts(int phase)
        {
            return (long)_milliamps[phase] * _voltageMillivolts[phase] / 1000;
        }

        private long NetMilliwatts()
        {
            return Milliwatts(0) + Milliwatts(1) + Milliwatts(2);
        }

        private void WriteHead()
        {
            if (_format.Version != null)
            {
                _text.Add(_format.Version).Line();
            }

            if (_format.HasTime)
            {
                _text.Add("0-0:1.0.0(");
                AddTime(_start.AddMilliseconds(_nowMs));
                _text.Add(")").Line();
            }

            _text.Add("0-0:96.1.1(5457494E303030303030303031)").Line();
        }

        private void WriteEnergies()
        {
            long import = _importMilliwattMs / MilliwattMsPerWattHour;
            long export = _exportMilliwattMs / MilliwattMsPerWattHour;
            if (_format.Tariffs == 0)
            {
                WriteObject("1-0:1.8.0", import, _format.EnergyDigits, 3, "kWh");
                WriteObject("1-0:2.8.0", export, _format.EnergyDigits, 3, "kWh");
                return;
            }

            WriteObject("1-0:1.8.1", import, _format.EnergyDigits, 3, "kWh"); // the clock of tariffs stands still
            WriteObject("1-0:1.8.2", 0, _format.EnergyDigits, 3, "kWh");
            WriteObject("1-0:2.8.1", export, _format.EnergyDigits, 3, "kWh");
            WriteObject("1-0:2.8.2", 0, _format.EnergyDigits, 3, "kWh");
            _text.Add("0-0:96.14.0(0001)").Line();
        }

        private void WriteTotals()
        {
            if (_format.HasDemand)
            {
                WriteObject("1-0:1.4.0", QuarterWatts(), 2, 3, "kW");
                _text.Add("1-0:1.6.0(");
                AddTime(_peakTime);
                _text.Add(")(").AddDecimal(_peakWatts, 2, 3, true).Add("*kW)").Line();
                WriteHistory();
            }

            long net = NetMilliwatts() / 1000;
            WriteObject("1-0:1.7.0", Math.Max(net, 0), _format.PowerDigits, _format.PowerDecimals, "kW");
            WriteObject("1-0:2.7.0", Math.Max(-net, 0), _format.PowerDigits, _format.PowerDecimals, "kW");
        }

        private void WriteHistory()
        {
            int months = Math.Clamp(HistoryMonths, 0, MostMonths);
            _text.Add("0-0:98.1.0(").Add(months, months > 9 ? 2 : 1).Add(")(1-0:1.6.0)(1-0:1.6.0)");
            for (int month = months; month > 0; month--)
            {
                DateTime end = new DateTime(2026, 1, 1).AddMonths(1 - month);
                _text.Add("(");
                AddTime(end);
                _text.Add(")(");
                AddTime(end.AddHours(-100 - month));
                _text.Add(")(").AddDecimal(4000 + (137 * month), 2, 3, true).Add("*kW)");
            }

            _text.Line();
        }

        private void WritePhases()
        {
            int phases = OnePhase ? 1 : 3;
            for (int phase = 0; phase < phases; phase++)
            {
                long watts = Milliwatts(phase) / 1000;
                WriteObject(ImportPower(phase), Math.Max(watts, 0), _format.PowerDigits, _format.PowerDecimals, "kW");
                WriteObject(ExportPower(phase), Math.Max(-watts, 0), _format.PowerDigits, _format.PowerDecimals, "kW");
                if (_format.HasVoltages)
                {
                    WriteObject(Voltage(phase), _voltageMillivolts[phase], 3, 1, "V");
                }

                long apparent = Math.Abs((long)_milliamps[phase]) * 1000 / FactorPermille;
                _text.Add(Current(phase)).Add("(").AddDecimal(apparent, 3, _format.CurrentDecimals, CutsCurrents);
                _text.Add("*A)").Line();
            }
        }

        private void WriteTail()
        {
            _text.Add("0-0:96.13.0(");
            for (int i = 0; i < Math.Clamp(MessageDigits, 0, 2048); i++)
            {
                _text.Add(i % 10, 1);
            }

            _text.Add(")").Line();
        }

        private void WriteObject(string identifier, long thousandths, int digits, int decimals, string unit)
        {
            _text.Add(identifier).Add("(").AddDecimal(thousandths, digits, decimals, false).Add("*").Add(unit);
            _text.Add(")").Line();
        }

        private void AddTime(DateTime time)
        {
            _text.Add(time.Year % 100, 2).Add(time.Month, 2).Add(time.Day, 2);
            _text.Add(time.Hour, 2).Add(time.Minute, 2).Add(time.Second, 2).Add("W");
        }

        private static string ImportPower(int phase)
        {
            return phase switch { 0 => "1-0:21.7.0", 1 => "1-0:41.7.0", _ => "1-0:61.7.0" };
        }

        private static string ExportPower(int phase)
        {
            return phase switch { 0 => "1-0:22.7.0", 1 => "1-0:42.7.0", _ => "1-0:62.7.0" };
        }

        private static string Voltage(int phase)
        {
            return phase switch { 0 => "1-0:32.7.0", 1 => "1-0:52.7.0", _ => "1-0:72.7.0" };
        }

        private static string Current(int phase)
        {
            return phase switch { 0 => "1-0:31.7.0", 1 => "1-0:51.7.0", _ => "1-0:71.7.0" };
        }
    }
}
