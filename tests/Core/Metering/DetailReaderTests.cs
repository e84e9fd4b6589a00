using Evenload.Core.Metering;
using Evenload.Core.Modbus;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class DetailReaderTests
    {
        private const string AskReading = "01 04 00 0C 00 0C 30 0C";
        private const string AskVoltage = "01 04 00 00 00 06 70 08";
        private const string AskTotal = "01 04 00 28 00 02 F1 C3";
        private const string AskFrequency = "01 04 00 33 00 03 40 04";
        private const string AskExport = "01 04 00 4E 00 02 11 DC";
        private const string Voltage = "01 04 0C 09 02 00 00 08 FB 00 00 09 08 00 00 4B 24";   // 230.6; 229.9; 231.2 V
        private const string Total = "01 04 04 7F 26 00 00 03 9B";                             // 3255.0 W
        private const string Frequency = "01 04 06 01 F4 E2 40 00 01 26 FB";                   // 50.0 Hz; 12345.6 kWh
        private const string Export = "01 04 04 1D E6 00 00 1C 1F";                             // 765.4 kWh
        private const string Refused = "01 84 02 C2 C1";

        private const string Reading = "01 04 18"               // unit; function; bytes
            + " 30 39 00 00 0C 8A 00 00 FA C9 FF FF"            // 12.345 A; 3.210 A; -1.335 A
            + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF"            // 2839.0 W; 718.0 W; -302.0 W
            + " 76 2F";

        private const string Another = "01 04 18 30 3A 00 00 0C 8A 00 00 FA C9 FF FF"         // 12.346 A
            + " 6E E6 00 00 1C 0C 00 00 F4 34 FF FF 22 CA";

        private static readonly string[] Cycle = { AskReading, Reading };

        [TestMethod]
        public void Before_it_is_told_no_energy_and_no_demand_is_known()
        {
            var details = new MeterDetails();
            Assert.AreEqual(-1L, details.EnergyImportWattHours, "Import.");
            Assert.AreEqual(-1L, details.EnergyExportWattHours, "Export.");
            Assert.AreEqual(-1, details.QuarterHourDemandWatts, "Quarter of an hour.");
            Assert.AreEqual(-1, details.MonthPeakWatts, "Month.");
        }

        [TestMethod]
        public void Rest_is_asked_for_right_behind_a_change_and_two_seconds_apart()
        {
            MeterTalk talk = CreateTalk();
            talk.Answer(Cycle);
            talk.Answer(new[] { AskVoltage, Voltage });         // the first reading is a change
            long askedMs = talk.NowMs - MeterTalk.ReplyMs - 40;
            bool odd = false;
            while (talk.Asks(AskReading))
            {
                Assert.IsTrue(talk.NowMs - askedMs < 2000, "Nothing else is due yet.");
                odd = !odd;
                talk.Reply(odd ? Another : Reading, MeterTalk.ReplyMs);     // a change each time
            }

            talk.ExpectAsked(AskTotal);
            Assert.IsTrue(talk.NowMs - askedMs >= 2000, "Two seconds.");
            talk.Answer(new[] { AskTotal, Total });
            talk.ExpectAsked(AskReading);
        }

        [TestMethod]
        public void Rest_is_due_after_exactly_two_seconds_or_ten()
        {
            var reader = new DetailReader(new Meter(MeterTalk.CreateModel("em340"), 1, 5000, 3, 0), 9600, 10);
            reader.Read(false, 5000000000L);
            Assert.IsTrue(reader.IsDue(5000000000L), "The first.");
            Assert.IsFalse(reader.IsDue(5000000000L), "One in each gap.");
            reader.Read(true, 5000001999L);
            Assert.IsFalse(reader.IsDue(5000001999L), "Not two seconds.");
            reader.Read(true, 5000002000L);
            Assert.IsTrue(reader.IsDue(5000002000L), "Two seconds behind a change.");
            reader.Read(false, 5000011999L);
            Assert.IsFalse(reader.IsDue(5000011999L), "Not ten seconds.");
            reader.Read(false, 5000012000L);
            Assert.IsTrue(reader.IsDue(5000012000L), "Ten seconds without a change.");
        }

        [TestMethod]
        public void Rest_waits_for_a_change_but_no_longer_than_ten_seconds()
        {
            MeterTalk talk = CreateTalk();
            talk.Answer(Cycle);
            talk.Answer(new[] { AskVoltage, Voltage });
            long askedMs = talk.NowMs - MeterTalk.ReplyMs - 40;
            while (talk.Asks(AskReading))
            {
                talk.Reply(Reading, MeterTalk.ReplyMs);
            }

            talk.ExpectAsked(AskTotal);
            Assert.IsTrue(talk.NowMs - askedMs >= 10000, "Ten seconds.");
            Assert.IsTrue(talk.NowMs - askedMs < 10070, "The first reading from then on.");
            askedMs = talk.NowMs;
            talk.Answer(new[] { AskTotal, Total });
            while (talk.NowMs - askedMs < 3000)
            {
                talk.Answer(Cycle);
            }

            talk.Reply(Another, MeterTalk.ReplyMs);
            talk.ExpectAsked(AskFrequency);
        }

        [TestMethod]
        public void Reading_that_fails_opens_no_gap()
        {
            MeterTalk talk = CreateTalk();
            talk.KeepSilent();
            talk.ExpectAsked(AskReading);
            talk.Answer(new[] { AskReading, Refused });
            talk.ExpectAsked(AskReading);
        }

        [TestMethod]
        public void Numbers_count_when_all_have_been_asked_for()
        {
            MeterTalk talk = CreateTalk();
            talk.AnswerDetails(Cycle, new[] { AskVoltage, Voltage, AskTotal, Total, AskFrequency, Frequency });
            Assert.IsFalse(talk.Meter.Details.HasVoltage, "Not yet.");
            Assert.AreEqual(-1L, talk.Meter.Details.EnergyImportWattHours, "Not yet.");
            talk.AnswerDetails(Cycle, new[] { AskExport, Export });
            talk.ExpectDetails(230600, 229900, 231200, 3255, 50000, 12345600, 765400);
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, "01 04 0C 09 03 00 00 08 FB 00 00 09 08 00 00 4F D8",
                AskTotal, "01 04 04 7F 30 00 00 E2 5F",
                AskFrequency, "01 04 06 01 F3 E2 41 00 01 C2 FB",
                AskExport, "01 04 04 1D E7 00 00 4D DF",
            });
            talk.ExpectDetails(230700, 229900, 231200, 3256, 49900, 12345700, 765500);
        }

        [TestMethod]
        public void What_is_refused_is_never_asked_for_again()
        {
            MeterTalk talk = CreateTalk();
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, Voltage, AskTotal, Refused, AskFrequency, Frequency, AskExport, Export,
                AskVoltage, Voltage, AskFrequency, Frequency, AskExport, Refused,
                AskVoltage, Voltage, AskFrequency, Frequency,
                AskVoltage, Refused, AskFrequency, Frequency,
                AskFrequency, Refused,
            });
            bool odd = false;
            for (long fromMs = talk.NowMs; talk.NowMs - fromMs < 700000;)
            {
                odd = !odd;
                talk.ExpectAsked(AskReading);
                talk.Reply(odd ? Another : Reading, 400);
            }

            Assert.IsTrue(talk.Meter.Details.HasVoltage, "Once told.");
            Assert.AreEqual(0, talk.Meter.Details.VoltageMillivolts[0], "Not any more.");
            Assert.IsFalse(talk.Meter.Details.HasTotalPower, "Never.");
            Assert.AreEqual(-1L, talk.Meter.Details.EnergyExportWattHours, "Not any more.");
            Assert.AreEqual(-1L, talk.Meter.Details.EnergyImportWattHours, "Not any more.");
            Assert.AreEqual(0, talk.Meter.Details.FrequencyMillihertz, "Not any more.");
        }

        [TestMethod]
        public void What_is_not_answered_is_asked_for_again_after_ten_minutes()
        {
            MeterTalk talk = CreateTalk();
            talk.Answer(Cycle);
            talk.ExpectAsked(AskVoltage);
            talk.KeepSilent();
            long failedMs = talk.NowMs - 40;
            bool odd = false;
            int others = 0;
            while (!talk.Asks(AskVoltage))
            {
                Assert.IsTrue(talk.NowMs - failedMs < 610000, "Not for ever.");
                bool reading = talk.Asks(AskReading);
                others += reading ? 0 : 1;
                odd = odd != reading;
                talk.Reply(
                    reading ? odd ? Another : Reading
                        : talk.Asks(AskTotal) ? Total
                        : talk.Asks(AskFrequency) ? Frequency
                        : Export,
                    400);
            }

            Assert.IsTrue(talk.NowMs - failedMs >= 600000, "Ten minutes.");
            Assert.IsTrue(others > 200, "The others meanwhile.");
            Assert.IsFalse(talk.Meter.Details.HasVoltage, "None so far.");
            Assert.AreEqual(3255, talk.Meter.Details.TotalPowerWatts, "The others meanwhile.");
        }

        [TestMethod]
        [DataRow(599999, -1)]
        [DataRow(600000, 40)]
        [DataRow(609999, 40)]
        [DataRow(610000, 40)]       // both may be asked for: the one that failed first comes first
        public void What_is_not_answered_waits_for_exactly_ten_minutes(int afterMs, int address)
        {
            var client = new ClientBench(Framing.Rtu, 40);
            client.AskRead();
            ClientBench.Expect(TransactionResult.Timeout, client.Pass(500));
            var model = new MeterModel { TotalPower = CreateNumber(40), Frequency = CreateNumber(60) };     // no voltage
            var reader = new DetailReader(new Meter(model, 1, 5000, 3, 0), 9600, 10);
            long failedMs = 5000000000L;
            for (int i = 0; i < 2; i++)
            {
                reader.Read(false, failedMs + (10000 * i));
                Assert.IsTrue(reader.IsDue(failedMs + (10000 * i)), "One after the other.");
                reader.Complete(client.Client, failedMs + (10000 * i));
            }

            reader.Read(false, failedMs + 300000);
            Assert.IsFalse(reader.IsDue(failedMs + 300000), "Neither yet.");
            reader.Read(false, failedMs + afterMs);
            Assert.IsTrue(reader.IsDue(failedMs + afterMs) == (address >= 0), "Due.");
            Assert.IsTrue(address < 0 || reader.Request.StartAddress == address, "The first.");
        }

        [TestMethod]
        public void Rest_of_one_request_is_asked_for_and_exact_to_its_last_digit()
        {
            var model = new MeterModel
            {
                Blocks = new[] { new RegisterBlock(0, 2) },
                Current = CreateNumber(0),
                Voltage = CreateNumber(10),
                EnergyExport = CreateNumber(12),
                Sign = SignRule.Import,
                RatingMilliamps = 65000,
            };
            var talk = new MeterTalk(model, Framing.Tcp, 1, 1, 0);
            string[] cycle =
            {
                "00 00 00 00 00 06 01 03 00 00 00 02", "00 00 00 00 00 07 01 03 04 00 00 03 E8",
            };
            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 01 03 00 0A 00 04",
                "00 00 00 00 00 0B 01 03 08 00 00 C3 4F FF FF FF FF",       // 49.999 V; 1 Wh counted downwards
            });
            talk.ExpectFinding(SetupFinding.NoVoltage, 1);
            Assert.AreEqual(49999, talk.Meter.Details.VoltageMillivolts[0], "Voltage.");
            Assert.AreEqual(1L, talk.Meter.Details.EnergyExportWattHours, "Export.");
        }

        [TestMethod]
        public void Slow_meter_has_its_whole_time_for_the_rest()
        {
            MeterTalk talk = CreateTalk();
            talk.Answer(Cycle);
            talk.Pass(500);
            talk.Answer(new[] { AskVoltage, Voltage });
            Assert.AreEqual(0, talk.Meter.Counters.Timeouts, "In time.");
        }

        [TestMethod]
        public void Silence_on_the_rest_is_no_failure_of_the_meter()
        {
            MeterTalk talk = CreateTalk();
            talk.Answer(Cycle);
            talk.ExpectAsked(AskVoltage);
            talk.KeepSilent();
            talk.KeepSilent();
            talk.KeepSilent();
            talk.ExpectAsked(AskReading);           // two failures of its own
            talk.KeepSilent();
            talk.ExpectAsked("01 04 00 0B 00 01 40 08");
        }

        [TestMethod]
        public void Meter_fed_from_below_has_import_and_export_and_the_total_turned()
        {
            MeterTalk talk = CreateTalk(7);
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, Voltage, AskTotal, Total, AskFrequency, Frequency, AskExport, Export,
            });
            talk.ExpectDetails(230600, 229900, 231200, -3255, 50000, 765400, 12345600);
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(6)]
        public void Turned_transformer_leaves_the_meters_own_sums_alone(int mask)
        {
            MeterTalk talk = CreateTalk(mask);
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, Voltage, AskTotal, Total, AskFrequency, Frequency, AskExport, Export,
            });
            talk.ExpectDetails(230600, 229900, 231200, 3255, 50000, 12345600, 765400);
        }

        [TestMethod]
        [DataRow("01 04 0C 01 F3 00 00 08 FB 00 00 09 08 00 00 AD 04", 1)]     // 49.9 V
        [DataRow("01 04 0C 01 F4 00 00 08 FB 00 00 09 08 00 00 B7 70", 0)]     // 50.0 V
        [DataRow("01 04 0C 09 02 00 00 00 00 00 00 00 00 00 00 82 13", 6)]
        [DataRow("01 04 0C FF FF 7F FF 08 FB 00 00 00 00 00 00 CD 33", 4)]     // of L1 nothing is known
        public void Phase_without_voltage_is_found(string reply, int mask)
        {
            MeterTalk talk = CreateTalk();
            string[] details = { AskVoltage, reply, AskTotal, Total, AskFrequency, Frequency, AskExport, Export };
            talk.AnswerDetails(Cycle, details);
            Assert.IsTrue(talk.Meter.Setup.Has(SetupFinding.NoVoltage) == (mask != 0), "Found.");
            Assert.AreEqual(mask, talk.Meter.Setup.Value(SetupFinding.NoVoltage), "The phases.");
            details[1] = Voltage;
            talk.AnswerDetails(Cycle, details);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Display_that_shows_EEE_in_the_rest_leaves_the_readings_alone()
        {
            MeterTalk talk = CreateTalk();
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, Voltage,
                AskTotal, "01 04 04 FF FF 7F FF 9B D0",
                AskFrequency, "01 04 06 01 F4 FF FF 7F FF B0 C3",
                AskExport, Export,
            });
            MeterBench.Expect(ReadingVerdict.Accepted, talk.Meter.Verdict);
            Assert.IsFalse(talk.Meter.Details.HasTotalPower, "Total.");
            Assert.AreEqual(0, talk.Meter.Details.TotalPowerWatts, "Total.");
            Assert.AreEqual(-1L, talk.Meter.Details.EnergyImportWattHours, "Import.");
            Assert.AreEqual(765400L, talk.Meter.Details.EnergyExportWattHours, "Export.");
        }

        [TestMethod]
        public void One_phase_of_a_site_of_one_is_told()
        {
            var talk = new MeterTalk("em340", 1, 1, 0);
            SkipChecks(talk);
            talk.AnswerDetails(Cycle, new[]
            {
                AskVoltage, "01 04 0C 09 02 00 00 00 00 00 00 00 00 00 00 82 13",
                AskTotal, Total, AskFrequency, Frequency, AskExport, Export,
            });
            talk.ExpectDetails(230600, 0, 0, 3255, 50000, 12345600, 765400);
            talk.ExpectReading(12345, 0, 0, 2839, 0, 0);
            talk.ExpectNoFinding();
        }

        private static Quantity CreateNumber(int address)
            => new Quantity(new[] { address }, RegisterType.Int32, WordOrder.HighFirst, 1, 1);

        private static MeterTalk CreateTalk() => CreateTalk(0);

        private static MeterTalk CreateTalk(int invertMask)
        {
            var talk = new MeterTalk("em340", 1, 3, invertMask);
            SkipChecks(talk);
            return talk;
        }

        private static void SkipChecks(MeterTalk talk)
        {
            for (int i = 0; i < 4; i++)
            {
                talk.Reply(Refused, MeterTalk.ReplyMs);
            }
        }
    }
}
