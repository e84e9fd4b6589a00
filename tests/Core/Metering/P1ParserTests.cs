using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class P1ParserTests
    {
        private const string Power = "1-0:1.7.0(00.123*kW)\r\n";

        [TestMethod]
        public void Dutch_telegram_tells_all_three_phases()
        {
            P1Values values = Complete(P1Telegrams.Dsmr5, true);
            AssertPhases(values, P1Quantity.CurrentL1, 11000, 6000, 3000);
            AssertPhases(values, P1Quantity.VoltageL1, 230400, 233100, 229800);
            AssertPhases(values, P1Quantity.ImportPowerL1, 2534, 0, 707);
            AssertPhases(values, P1Quantity.ExportPowerL1, 0, 1399, 0);
            Assert.AreEqual(1842L, values.Get(P1Quantity.ImportPower), "Import.");
            Assert.AreEqual(0L, values.Get(P1Quantity.ExportPower), "Export.");
            Assert.AreEqual(1000, values.CurrentStepMilliamps, "Whole amperes.");
            Assert.AreEqual(4321098L + 5678765L, values.ImportEnergyWattHours, "Both tariffs.");
            Assert.AreEqual(210987L + 654321L, values.ExportEnergyWattHours, "Both tariffs.");
            Assert.AreEqual(260115143007L, values.Get(P1Quantity.Time), "15 January 2026 14:30:07.");
            Assert.AreEqual(50L, values.Get(P1Quantity.Version), "Version.");
            Assert.IsFalse(values.Has(P1Quantity.MonthPeak), "Belgium alone has it.");
            Assert.IsFalse(values.IsOnePhase, "Three phases.");
            Assert.IsFalse(values.IsTotalOnly, "Three phases.");
            Assert.AreEqual(0, values.DeadVoltages, "All phases are there.");
        }

        [TestMethod]
        public void Belgian_telegram_tells_hundredths_and_the_quarter_hour()
        {
            P1Values values = Complete(P1Telegrams.Belgium, true);
            AssertPhases(values, P1Quantity.CurrentL1, 2070, 7740, 1020);
            AssertPhases(values, P1Quantity.VoltageL1, 234900, 238200, 235500);
            AssertPhases(values, P1Quantity.ImportPowerL1, 457, 0, 210);
            AssertPhases(values, P1Quantity.ExportPowerL1, 0, 1830, 0);
            Assert.AreEqual(0L, values.Get(P1Quantity.ImportPower), "Import.");
            Assert.AreEqual(1163L, values.Get(P1Quantity.ExportPower), "Export.");
            Assert.AreEqual(10, values.CurrentStepMilliamps, "Hundredths.");
            Assert.AreEqual(2345678L + 3456789L, values.ImportEnergyWattHours, "Both tariffs.");
            Assert.AreEqual(1111222L + 333444L, values.ExportEnergyWattHours, "Both tariffs.");
            Assert.AreEqual(731L, values.Get(P1Quantity.QuarterDemand), "So far.");
            Assert.AreEqual(5482L, values.Get(P1Quantity.MonthPeak), "This month and none of those before.");
            Assert.AreEqual(260702181500L, values.Get(P1Quantity.MonthPeakTime), "2 July 2026 18:15.");
            Assert.AreEqual(260703120512L, values.Get(P1Quantity.Time), "3 July 2026 12:05:12.");
            Assert.AreEqual(50217L, values.Get(P1Quantity.Version), "Version.");
        }

        [TestMethod]
        public void Old_telegram_tells_the_total_alone()
        {
            P1Values values = Complete(P1Telegrams.Dsmr2, false);
            Assert.AreEqual(1010L, values.Get(P1Quantity.ImportPower), "Two decimals.");
            Assert.AreEqual(0L, values.Get(P1Quantity.ExportPower), "None.");
            Assert.AreEqual(123456L + 654321L, values.ImportEnergyWattHours, "Both tariffs.");
            Assert.IsTrue(values.IsTotalOnly, "No phases.");
            Assert.IsFalse(values.IsOnePhase, "Nobody knows.");
            Assert.IsFalse(values.Has(P1Quantity.Time), "It tells none.");
        }

        [TestMethod]
        public void Swedish_telegram_tells_tenths_and_one_counter()
        {
            P1Values values = Complete(P1Telegrams.Sweden, true);
            AssertPhases(values, P1Quantity.CurrentL1, 4200, 5600, 2700);
            AssertPhases(values, P1Quantity.ImportPowerL1, 1023, 1350, 0);
            AssertPhases(values, P1Quantity.ExportPowerL1, 0, 0, 646);
            Assert.AreEqual(100, values.CurrentStepMilliamps, "Tenths.");
            Assert.AreEqual(123456L, values.ImportEnergyWattHours, "One counter.");
            Assert.AreEqual(78900L, values.ExportEnergyWattHours, "One counter.");
            Assert.AreEqual(1727L, values.Get(P1Quantity.ImportPower), "Four digits before the point.");
        }

        [TestMethod]
        public void Other_versions_are_understood_in_any_order_of_objects()
        {
            AssertPhases(Complete(P1Telegrams.Luxembourg, true), P1Quantity.ImportPowerL1, 23, 23, 0);
            P1Values dsmr4 = Complete(P1Telegrams.Dsmr4, true);
            AssertPhases(dsmr4, P1Quantity.CurrentL1, 11000, 6000, 0);
            Assert.IsFalse(dsmr4.Has(P1Quantity.VoltageL1), "Version 4 has no voltages.");
            P1Values one = Complete(P1Telegrams.OnePhase, true);
            Assert.IsTrue(one.IsOnePhase, "Nothing of L2 and L3.");
            Assert.AreEqual(7000L, one.Get(P1Quantity.CurrentL1), "L1.");
        }

        [TestMethod]
        public void Grid_without_neutral_shows_by_the_voltage_of_L2()
        {
            P1Values values = Complete(P1Telegrams.ThreeWires, true);
            Assert.AreEqual(2, values.DeadVoltages, "L2.");
            AssertPhases(values, P1Quantity.CurrentL1, 2500, 1740, 980);
        }

        [TestMethod]
        public void Check_without_leading_zero_or_in_small_letters_fits()
        {
            Complete(P1Telegrams.Short, true);
            byte[] small = P1Bench.Bytes(P1Telegrams.Belgium); // ends with !FFC0
            for (int i = small.Length - 6; i < small.Length - 3; i++)
            {
                small[i] |= 0x20;
            }

            Assert.AreEqual(Text(P1Outcome.Complete), P1Bench.Outcomes(P1Bench.Checked(), small), "!ffc0.");
        }

        [TestMethod]
        [DataRow("!E5F\r\n", (int)P1Outcome.WrongCheck)]
        [DataRow("!0E5E", (int)P1Outcome.Complete)]     // four digits are all: no need to wait for the line's end
        [DataRow("!E5E\r", (int)P1Outcome.Complete)]
        [DataRow("!E5E\n", (int)P1Outcome.Complete)]
        [DataRow("!E5E", (int)P1Outcome.Incomplete)]    // a fourth may follow
        [DataRow("!E5E0\r\n", (int)P1Outcome.WrongCheck)]
        [DataRow("!E5Ex\r\n", (int)P1Outcome.WrongCheck)]
        [DataRow("!5E\r\n", (int)P1Outcome.WrongCheck)]
        [DataRow("!5\r", (int)P1Outcome.WrongCheck)]
        [DataRow("!5x\r\n", (int)P1Outcome.WrongCheck)]
        [DataRow("!\r\n", (int)P1Outcome.NoCheck)]
        [DataRow("!\n", (int)P1Outcome.NoCheck)]
        [DataRow("!\r0E5E\r\n", (int)P1Outcome.NoCheck)]
        [DataRow("! 0E5E\r\n", (int)P1Outcome.NoCheck)]
        [DataRow("!G\r\n", (int)P1Outcome.NoCheck)]
        [DataRow("!:\r\n", (int)P1Outcome.NoCheck)]
        public void Check_is_up_to_four_digits_right_behind_the_mark(string end, int expected)
        {
            string telegram = P1Telegrams.Short.Substring(0, P1Telegrams.Short.IndexOf('!'));
            P1Outcome outcome = P1Bench.Give(P1Bench.Checked(), P1Bench.Bytes(telegram + end));
            Assert.AreEqual(expected, (int)outcome, "The outcome.");
        }

        [TestMethod]
        public void Check_of_an_old_meter_counts_when_there_is_one()
        {
            Assert.AreEqual(
                (int)P1Outcome.Complete,
                (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(P1Telegrams.Short)), "It fits.");
            string wrong = P1Telegrams.Short.Substring(0, P1Telegrams.Short.IndexOf('!')) + "!E5F\r\n";
            Assert.AreEqual(
                (int)P1Outcome.WrongCheck,
                (int)P1Bench.Give(P1Bench.Unchecked(), P1Bench.Bytes(wrong)), "It does not.");
        }

        [TestMethod]
        public void Glued_telegrams_are_each_seen()
        {
            var parser = P1Bench.Checked();
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr5 + P1Telegrams.Belgium + P1Telegrams.Short);
            int taken = parser.Take(bytes, 0, bytes.Length);
            Assert.AreEqual(P1Telegrams.Dsmr5.Length - 2, taken, "Up to the last digit of the check.");
            Assert.AreEqual((int)P1Outcome.Complete, (int)parser.Outcome, "The first.");
            Assert.AreEqual(50L, parser.Values.Get(P1Quantity.Version), "The first.");
            P1Values first = parser.Values;
            taken += parser.Take(bytes, taken, bytes.Length - taken);
            Assert.AreEqual((int)P1Outcome.Complete, (int)parser.Outcome, "The second.");
            Assert.AreEqual(50217L, parser.Values.Get(P1Quantity.Version), "The second.");
            Assert.AreEqual(50L, first.Get(P1Quantity.Version), "The first is still there.");
            taken += parser.Take(bytes, taken, bytes.Length - taken);
            Assert.AreEqual((int)P1Outcome.Complete, (int)parser.Outcome, "The third.");
            Assert.AreEqual(123L, parser.Values.Get(P1Quantity.ImportPower), "The third.");
        }

        [TestMethod]
        public void Telegram_behind_one_with_a_short_check_and_no_line_end_is_not_lost()
        {
            string cut = P1Telegrams.Short.Substring(0, P1Telegrams.Short.Length - 2); // ends with !E5E
            var parser = P1Bench.Checked();
            Assert.AreEqual(
                Text(P1Outcome.Complete) + Text(P1Outcome.Complete),
                P1Bench.Outcomes(parser, P1Bench.Bytes(cut + P1Telegrams.Short)), "Both.");
        }

        [TestMethod]
        public void Check_of_one_digit_fits()
        {
            string one = "/TST5\\2SHORT-43494\r\n\r\n" + Power + "!5";   // 0005
            Assert.AreEqual(
                Text(P1Outcome.Complete) + Text(P1Outcome.Complete) + Text(P1Outcome.Complete),
                P1Bench.Outcomes(P1Bench.Checked(), P1Bench.Bytes(one + "\r\n" + one + P1Telegrams.Short)),
                "With a line end and without one.");
        }

        [TestMethod]
        [DataRow("OnePhase", "Short", true)]
        [DataRow("Dsmr2", "Dsmr2", false)]
        public void Cut_telegram_does_not_harm_the_next(string name, string next, bool requiresCheck)
        {
            string telegram = P1Telegrams.Of(name);
            byte[] whole = P1Bench.Bytes(P1Telegrams.Of(next));
            for (int length = 1; length < telegram.Length - 6; length++)
            {
                var parser = new P1Parser(requiresCheck, !requiresCheck);
                byte[] cut = P1Bench.Bytes(telegram.Substring(0, length));
                Assert.AreEqual((int)P1Outcome.Incomplete, (int)P1Bench.Give(parser, cut), "Not whole.");
                Assert.AreEqual(
                    Text(P1Outcome.Cut) + Text(P1Outcome.Complete), P1Bench.Outcomes(parser, whole), "The next.");
            }
        }

        [TestMethod]
        public void Noise_between_telegrams_is_skipped_and_counted()
        {
            var parser = P1Bench.Checked();
            byte[] noise = new byte[1024];
            int noisy = 0;
            for (int i = 0; i < noise.Length; i++)
            {
                int value = i % 256;
                bool starts = value == '/';
                noise[i] = (byte)(starts ? 0xAF : value);
                noisy += value == '\r' || value == '\n' ? 0 : 1;
            }

            Assert.AreEqual((int)P1Outcome.Incomplete, (int)P1Bench.Give(parser, noise), "No telegram.");
            Assert.AreEqual(noisy, parser.NoiseBytes, "All but line ends.");
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Dsmr5)), "Behind it.");
            Assert.AreEqual(noisy, parser.NoiseBytes, "A telegram is no noise; nor is its line end.");
        }

        [TestMethod]
        public void Byte_by_byte_is_the_same_as_at_once()
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Belgium);
            var parser = P1Bench.Checked();
            for (int i = 0; i < bytes.Length - 2; i++)
            {
                Assert.AreEqual((int)P1Outcome.Incomplete, (int)parser.Outcome, "Not yet.");
                Assert.IsTrue(parser.InTelegram == i > 0, "From the slash on.");
                Assert.AreEqual(1, parser.Take(bytes, i, 1), "One byte.");
            }

            Assert.AreEqual((int)P1Outcome.Complete, (int)parser.Outcome, "Complete.");
            Assert.IsFalse(parser.InTelegram, "It has ended.");
            Assert.AreEqual(
                0, P1Bench.Differences(parser.Values, P1Bench.ValuesOf(P1Telegrams.Belgium, true)), "The values.");
        }

        [TestMethod]
        public void Reset_forgets_the_telegram_under_way_and_no_values()
        {
            var parser = P1Bench.Checked();
            P1Bench.Give(parser, P1Bench.Bytes(P1Telegrams.Short));
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr5);
            P1Bench.Give(parser, bytes, 500);
            Assert.IsTrue(parser.InTelegram, "Under way.");
            parser.Reset();
            Assert.IsFalse(parser.InTelegram, "Forgotten.");
            Assert.AreEqual((int)P1Outcome.Incomplete, (int)parser.Outcome, "Forgotten.");
            Assert.AreEqual(123L, parser.Values.Get(P1Quantity.ImportPower), "Of the last complete one.");
            Assert.AreEqual(Text(P1Outcome.Complete), P1Bench.Outcomes(parser, bytes), "Whole.");
        }

        [TestMethod]
        public void Refused_telegram_leaves_the_values_of_the_last_complete_one()
        {
            var parser = P1Bench.Checked();
            P1Bench.Give(parser, P1Bench.Bytes(P1Telegrams.Short));
            Assert.AreEqual(
                Text(P1Outcome.Duplicate),
                P1Bench.Outcomes(parser, P1Bench.With("1-0:1.7.0(09.999*kW)\r\n" + Power)), "Refused.");
            Assert.AreEqual(123L, parser.Values.Get(P1Quantity.ImportPower), "W.");
        }

        [TestMethod]
        public void Bridge_that_took_the_returns_away_does_no_harm()
        {
            byte[] bytes = P1Bench.Bytes(P1Telegrams.Dsmr5);
            int count = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] != '\r')
                {
                    bytes[count] = bytes[i];
                    count++;
                }
            }

            var parser = P1Bench.Checked();
            Assert.AreEqual((int)P1Outcome.Complete, (int)P1Bench.Give(parser, bytes, count), "The check fits.");
            Assert.AreEqual(
                0, P1Bench.Differences(parser.Values, P1Bench.ValuesOf(P1Telegrams.Dsmr5, true)), "The values.");
        }

        [TestMethod]
        public void Telegram_with_long_message_and_a_year_of_history_is_read()
        {
            string message = "";
            for (int i = 0; i < 2048 / 16; i++)
            {
                message += "3031323334353637";
            }

            string history = "0-0:98.1.0(13)(1-0:1.6.0)(1-0:1.6.0)";
            for (int i = 0; i < 13; i++)
            {
                history += "(260501000000S)(260418193000S)(04.921*kW)";
            }

            string filler = "";
            for (int i = 0; i < 20; i++)
            {
                filler += "0-1:96.1.1(53594E5448455449434741533031)\r\n";
            }

            byte[] bytes = P1Bench.With(
                "0-0:96.13.0(" + message + ")\r\n" + history + "\r\n" + filler
                    + "1-0:1.6.0(260702181500S)(05.482*kW)\r\n" + Power);
            Assert.IsTrue(bytes.Length > 3500, "About 4 kB.");
            var parser = P1Bench.Checked();
            Assert.AreEqual(Text(P1Outcome.Complete), P1Bench.Outcomes(parser, bytes), "Complete.");
            Assert.AreEqual(5482L, parser.Values.Get(P1Quantity.MonthPeak), "Of this month.");
            Assert.AreEqual(123L, parser.Values.Get(P1Quantity.ImportPower), "Behind the long lines.");
        }

        [TestMethod]
        [DataRow(8192, (int)P1Outcome.Complete)]
        [DataRow(8193, (int)P1Outcome.TooLong)]
        public void Telegram_has_8192_bytes_at_most(int length, int expected)
        {
            byte[] bytes = Long(length);
            var parser = P1Bench.Checked();
            Assert.AreEqual(Text((P1Outcome)expected), P1Bench.Outcomes(parser, bytes), "The long one.");
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "The next.");
        }

        [TestMethod]
        [DataRow("1-0:31.7.0(0.48*A)", 480, 10)]
        [DataRow("1-0:31.7.0(000.48*A)", 480, 10)]
        [DataRow("1-0:31.7.0(011*A)", 11000, 1000)]
        [DataRow("1-0:31.7.0(7*A)", 7000, 1000)]
        [DataRow("1-0:31.7.0(4.2*A)", 4200, 100)]
        [DataRow("1-0:31.7.0(1.234*A)", 1234, 1)]
        [DataRow("1-0:31.7.0(1.2349*A)", 1234, 1)]
        [DataRow("1-0:31.7.0(0000000000000000000000000000000000002*A)", 2000, 1000)]
        [DataRow("1-0:31.7.0(2147483.647*A)", 2147483647, 1)]
        public void Current_is_read_with_any_digits(string line, int milliamps, int step)
        {
            P1Values values = Of(line);
            Assert.AreEqual((long)milliamps, values.Get(P1Quantity.CurrentL1), "mA.");
            Assert.AreEqual(step, values.CurrentStepMilliamps, "Its last digit.");
        }

        [TestMethod]
        [DataRow("1-0:32.7.0(0230.0*V)", (int)P1Quantity.VoltageL1, 230000)]
        [DataRow("1-0:32.7.0(231*V)", (int)P1Quantity.VoltageL1, 231000)]
        [DataRow("1-0:61.7.0(0001.727*kW)", (int)P1Quantity.ImportPowerL3, 1727)]
        [DataRow("1-0:61.7.0(01.7*kW)", (int)P1Quantity.ImportPowerL3, 1700)]
        [DataRow("1-0:61.7.0(000123*W)", (int)P1Quantity.ImportPowerL3, 123)]
        [DataRow("1-0:61.7.0(123.9*W)", (int)P1Quantity.ImportPowerL3, 123)]
        [DataRow("1-0:1.8.0(000123456*Wh)", (int)P1Quantity.ImportEnergy, 123456)]
        [DataRow("1-0:2.8.0(00000123.456*kWh)", (int)P1Quantity.ExportEnergy, 123456)]
        [DataRow("1-0:1.4.0(02.351*kW)", (int)P1Quantity.QuarterDemand, 2351)]
        public void Quantities_are_read_with_any_digits_and_both_units(string line, int quantity, int expected)
            => Assert.AreEqual((long)expected, Of(line).Get((P1Quantity)quantity), "In our unit.");

        [TestMethod]
        public void Energy_may_be_larger_than_32_bits()
            => Assert.AreEqual(99999999999999000L, Of("1-0:1.8.0(99999999999999*kWh)").ImportEnergyWattHours, "Wh.");

        [TestMethod]
        [DataRow("1-0:31.7.0(0.48*V)")]
        [DataRow("1-0:31.7.0(0.48*mA)")]
        [DataRow("1-0:31.7.0(0.48*kA)")]
        [DataRow("1-0:31.7.0(0.48*AA)")]
        [DataRow("1-0:31.7.0(0.48*)")]
        [DataRow("1-0:31.7.0(0.48)")]
        [DataRow("1-0:31.7.0()")]                   // a current that is not told must not become none
        [DataRow("1-0:31.7.0(0.48*A")]
        [DataRow("1-0:31.7.0(0.48*A)x")]
        [DataRow("1-0:31.7.0(0.48*A)(0.48*A)")]
        [DataRow("1-0:31.7.0((0.48*A)")]
        [DataRow("1-0:31.7.0(-0.48*A)")]            // P1 knows no signs
        [DataRow("1-0:31.7.0(+0.48*A)")]
        [DataRow("1-0:31.7.0( 0.48*A)")]
        [DataRow("1-0:31.7.0(0,48*A)")]
        [DataRow("1-0:31.7.0(.48*A)")]
        [DataRow("1-0:31.7.0(48.*A)")]
        [DataRow("1-0:31.7.0(4..8*A)")]
        [DataRow("1-0:31.7.0(4.8.1*A)")]
        [DataRow("1-0:31.7.0(*A)")]
        [DataRow("1-0:31.7.0(2147483.648*A)")]      // one more than fits
        [DataRow("1-0:31.7.0(999999999999999*A)")]
        [DataRow("1-0:31.7.0(99999999999999999999999999999*A)")]
        [DataRow("1-0:21.7.0(02.534*kWh)")]
        [DataRow("1-0:21.7.0(02.534*kw)")]
        [DataRow("1-0:21.7.0(02.534*A)")]
        [DataRow("1-0:21.7.0(2147483648*W)")]
        [DataRow("1-0:1.8.1(02.534*kW)")]
        [DataRow("1-0:1.8.1(02.534*kVh)")]
        [DataRow("1-0:1.8.1(02.534*kWx)")]
        [DataRow("1-0:1.4.0()x")]
        [DataRow("1-0:32.7.0(230.1*kV)")]
        [DataRow("1-0:1.6.0(05.482*kW)")]           // a peak without its time
        [DataRow("1-0:1.6.0(260702181500S)")]
        [DataRow("1-0:1.6.0(260702181500S)()")]
        [DataRow("1-0:1.6.0(2607021815S)(05.482*kW)")]
        [DataRow("1-0:1.6.0(260702181500S)(05.482*kW")]
        [DataRow("1-0:1.6.0(260702181500S)(0000000000000000000000000000000000000000000000000000000")]  // 80 characters
        [DataRow("1-0:1.6.0(260702181500S)(000000000000000000000000000000000000000000000000000000*")]  // too
        [DataRow("0-0:1.0.0(260115143007W")]        // what is used as little as a time needs its bracket too
        [DataRow("1-0:1.6.0(260702181500S)x05.482*kW)")]
        public void Object_that_is_not_understood_refuses_the_telegram(string line)
            => Assert.AreEqual(
                Text(P1Outcome.BadValue),
                P1Bench.Outcomes(P1Bench.Checked(), P1Bench.With(line + "\r\n" + Power)), line);

        [TestMethod]
        [DataRow("1-0:1.7.0(00.123*kW)")]
        [DataRow("1-0:1.7.0(00.124*kW)")]
        [DataRow("1-0:31.7.0(001*A)\r\n1-0:31.7.0(002*A)")]
        [DataRow("1-0:1.6.0(260702181500S)(05.482*kW)\r\n1-0:1.6.0(260702181500S)(05.482*kW)")]
        public void Object_told_twice_refuses_the_telegram(string lines)
            => Assert.AreEqual(
                Text(P1Outcome.Duplicate),
                P1Bench.Outcomes(P1Bench.Checked(), P1Bench.With(Power + lines + "\r\n")), "Twice.");

        [TestMethod]
        [DataRow("0-1:31.7.0(0.48*A)")]             // other channels
        [DataRow("1-1:31.7.0(0.48*A)")]
        [DataRow("2-0:31.7.0(0.48*A)")]
        [DataRow("0-0:31.7.0(0.48*A)")]
        [DataRow("1-0:31.7.1(0.48*A)")]             // other objects
        [DataRow("1-0:31.8.0(0.48*A)")]
        [DataRow("1-0:31.4.0(999*A)")]
        [DataRow("1-0:31.6.0(999*A)")]
        [DataRow("1-0:131.7.0(0.48*A)")]
        [DataRow("1-0:1.8.3(000000.001*kWh)")]
        [DataRow("1-0:3.8.1(000000.001*kvarh)")]
        [DataRow("1-0:1.4.1(00.001*kW)")]
        [DataRow("1-0:1.5.0(00.001*kW)")]
        [DataRow("1-3:0.2.9(50)")]
        [DataRow("1-3:0.3.8(50)")]
        [DataRow("1-0:031.7.0(0.48*A)")]            // no identifiers
        [DataRow("1-0:287.7.0(0.48*A)")]            // 287 is 31 in eight bits
        [DataRow("1-256:31.7.0(0.48*A)")]
        [DataRow("1-0:31.7.0.0(0.48*A)")]
        [DataRow("1-0:31.7(0.48*A)")]
        [DataRow("1-0:31.7.0")]
        [DataRow("1-0.31.7.0(0.48*A)")]
        [DataRow(" 1-0:31.7.0(0.48*A)")]
        [DataRow("(0.48*A)")]
        [DataRow("free text")]
        [DataRow("free ! text")]                    // the mark ends a telegram at the start of a line alone
        [DataRow("1-0:31.7.9(0.48*A)\r\n1-0:31.7.0")] // nothing is left of the line before
        [DataRow("1-0:")]
        [DataRow("1.4.0()")]
        [DataRow("1-0:1.4.0()")]                    // not told
        [DataRow("1-0:1.6.0()")]
        [DataRow("1-0:1.8.0()")]
        [DataRow("0-0:96.1.4(ABC)")]                // a version in a form of its own
        [DataRow("0-0:96.1.4(1234567890)")]
        [DataRow("0-0:96.1.4(50217)x")]
        [DataRow("0-0:1.0.0(26010111000S)")]
        [DataRow("0-0:1.0.0(260101110000SW)")]
        [DataRow("0-0:1.0.0(S)")]
        public void Line_that_is_not_used_changes_nothing(string line)
        {
            P1Values values = Of(line);
            Assert.AreEqual(1 << (int)P1Quantity.ImportPower, values.Present, line);
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("0-0:1.0.0(260115143007W)\r\n")]
        [DataRow("1-0:1.8.1(000123.456*kWh)\r\n")]
        [DataRow("1-0:2.7.0(00.123*kW)\r\n")]
        [DataRow("1-0:51.7.0(001*A)\r\n")]
        public void Telegram_without_power_and_current_is_refused(string lines)
            => Assert.AreEqual(
                Text(P1Outcome.NoValues), P1Bench.Outcomes(P1Bench.Checked(), P1Bench.With(lines)), "No values.");

        [TestMethod]
        public void Telegram_with_currents_and_no_total_is_read()
        {
            var parser = P1Bench.Checked();
            Assert.AreEqual(
                Text(P1Outcome.Complete),
                P1Bench.Outcomes(parser, P1Bench.With("1-0:31.7.0(002*A)\r\n")), "Complete.");
            Assert.AreEqual(2000, parser.Values.Get(P1Quantity.CurrentL1, 0), "L1.");
        }

        [TestMethod]
        public void First_of_several_troubles_is_told()
            => Assert.AreEqual(
                Text(P1Outcome.BadValue),
                P1Bench.Outcomes(P1Bench.Checked(), P1Bench.With("1-0:31.7.0()\r\n" + Power + Power)), "The first.");

        [TestMethod]
        [DataRow(0x1F)]
        [DataRow(0x7F)]
        [DataRow(0x80)]
        [DataRow(0x00)]
        [DataRow(0x09)]
        public void Character_that_is_no_text_ends_the_telegram(int character)
        {
            byte[] bytes = P1Bench.With("0-0:96.13.0()\r\n" + Power);
            bytes[20] = (byte)character; // a text of the device cannot hold a zero
            Assert.AreEqual(Text(P1Outcome.Garbled), P1Bench.Outcomes(P1Bench.Checked(), bytes), "No text.");
        }

        [TestMethod]
        [DataRow(0x20)]
        [DataRow(0x7E)]
        public void First_and_last_printable_character_are_text(int character)
        {
            byte[] bytes = P1Bench.With("0-0:96.13.0(" + (char)character + ")\r\n" + Power);
            Assert.AreEqual(Text(P1Outcome.Complete), P1Bench.Outcomes(P1Bench.Checked(), bytes), "Text.");
        }

        [TestMethod]
        public void Step_of_the_currents_is_the_coarsest()
        {
            Assert.AreEqual(
                100, Of("1-0:31.7.0(0.48*A)\r\n1-0:51.7.0(0.5*A)\r\n1-0:71.7.0(0.501*A)").CurrentStepMilliamps, "mA.");
            Assert.AreEqual(1, Of("1-0:32.7.0(230*V)").CurrentStepMilliamps, "Voltages have none.");
        }

        [TestMethod]
        public void Binary_frames_are_called_by_their_name()
        {
            // HDLC as in Norway: flag, type 3 and length 18 (12h), addresses with a "/" in them, flag.
            byte[] frame = Hex.Bytes("7E A0 12 2F 2F 13 00 00 E6 E7 00 0F 00 00 00 00 2F 2F 2F 7E");
            var parser = P1Bench.Checked();
            Assert.AreEqual(Text(P1Outcome.Binary), P1Bench.Outcomes(parser, frame), "One frame.");
            Assert.AreEqual(Text(P1Outcome.Binary), P1Bench.Outcomes(parser, frame), "Another.");
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "A telegram.");
        }

        [TestMethod]
        public void Encrypted_envelope_is_called_by_its_name()
        {
            // General-glo-ciphering: tag, title of 8 bytes, length 6, and six bytes with a "/" in them.
            byte[] envelope = Hex.Bytes("DB 08 53 41 47 2F 05 00 00 01 82 00 06 30 00 2F 00 2F 01");
            var parser = P1Bench.Checked();
            Assert.AreEqual(Text(P1Outcome.Encrypted), P1Bench.Outcomes(parser, envelope), "One.");
            Assert.AreEqual(Text(P1Outcome.Encrypted), P1Bench.Outcomes(parser, envelope), "Another.");
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "A telegram.");
        }

        [TestMethod]
        [DataRow("7E A0 2F", 45, (int)P1Outcome.Binary)]        // a length that looks like a slash
        [DataRow("7E A1 2C", 298, (int)P1Outcome.Binary)]
        [DataRow("7E AA 2C", 554, (int)P1Outcome.Binary)]       // the bit of a frame in segments is no length
        [DataRow("DB 08 53 41 47 2F 05 00 00 01 82 01 2F", 303, (int)P1Outcome.Encrypted)]
        [DataRow("DB 08 53 41 47 2F 05 00 00 01 82 20 00", 8192, (int)P1Outcome.Encrypted)]
        public void Frame_is_as_long_as_it_says(string head, int rest, int expected)
        {
            var parser = P1Bench.Checked();
            byte[] slashes = P1Bench.Bytes(new string('/', rest));
            Assert.AreEqual(Text((P1Outcome)expected), P1Bench.Outcomes(parser, Hex.Bytes(head)), "Its head.");
            Assert.AreEqual("", P1Bench.Outcomes(parser, slashes), "Nothing begins inside.");
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "Right behind.");
        }

        [TestMethod]
        [DataRow("DB 08 53 41 47 05 05 00 00 01 83")]           // no length
        [DataRow("DB 08 53 41 47 05 05 00 00 01 83 00 06")]
        [DataRow("DB 08 53 41 47 05 05 00 00 01 82 20 01")]     // 8193
        [DataRow("7E A0 02")]
        [DataRow("7E A0 00")]
        [DataRow("7E 50 12")]
        [DataRow("DB 09 12")]
        public void Noise_that_begins_like_an_envelope_holds_up_no_telegram(string noise)
        {
            var parser = P1Bench.Checked();
            P1Bench.Give(parser, Hex.Bytes(noise));
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "A telegram.");
        }

        [TestMethod]
        [DataRow("DB 08 53 41 47 05 05 00 00 01 82 20 00")]
        [DataRow("DB 08 53")]
        [DataRow("7E A0")]
        public void Reset_leaves_an_envelope_too(string begun)
        {
            var parser = P1Bench.Checked();
            P1Bench.Give(parser, Hex.Bytes(begun));
            parser.Reset();
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(P1Telegrams.Short)), "A telegram.");
        }

        [TestMethod]
        [DataRow("7E", "A0 2F")]
        [DataRow("DB", "08 2F")]
        public void Start_of_a_frame_that_a_reset_parts_is_none(string before, string after)
        {
            var parser = P1Bench.Checked();
            P1Bench.Give(parser, Hex.Bytes(before));
            parser.Reset();
            Assert.AreEqual((int)P1Outcome.Incomplete, (int)P1Bench.Give(parser, Hex.Bytes(after)), "Two noises.");
        }

        private static P1Values Complete(string telegram, bool requiresCheck)
        {
            var parser = new P1Parser(requiresCheck, !requiresCheck);
            Assert.AreEqual(Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.Bytes(telegram)), "Complete.");
            return parser.Values;
        }

        private static P1Values Of(string line)
        {
            var parser = P1Bench.Checked();
            Assert.AreEqual(
                Text(P1Outcome.Complete), P1Bench.Outcomes(parser, P1Bench.With(line + "\r\n" + Power)), line);
            return parser.Values;
        }

        private static byte[] Long(int length)
        {
            // Slash, header and the lines around take their part; one line of digits fills the rest.
            int fixedLength = P1Bench.With("0-0:96.13.0()\r\n" + Power).Length - 2;
            return P1Bench.With("0-0:96.13.0(" + new string('3', length - fixedLength) + ")\r\n" + Power);
        }

        private static string Text(P1Outcome outcome) => " " + ((int)outcome).ToString();

        private static void AssertPhases(P1Values values, P1Quantity quantityL1, int l1, int l2, int l3)
        {
            Assert.IsTrue(
                values.Has(quantityL1, 0) && values.Has(quantityL1, 1) && values.Has(quantityL1, 2), "All are told.");
            Assert.AreEqual(l1, values.Get(quantityL1, 0), "L1.");
            Assert.AreEqual(l2, values.Get(quantityL1, 1), "L2.");
            Assert.AreEqual(l3, values.Get(quantityL1, 2), "L3.");
        }
    }
}
