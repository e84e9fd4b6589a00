using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering.Models
{
    /// <summary>SunSpec meters in literal frames: the walk to the model, then its registers.</summary>
    [TestClass]
    public class SunSpecTests
    {
        private const string At40000 = "00 00 00 00 00 06 47 03 9C 40 00 02";
        private const string At40002 = "00 00 00 00 00 06 47 03 9C 42 00 02";
        private const string At50000 = "00 00 00 00 00 06 47 03 C3 50 00 02";
        private const string At50002 = "00 00 00 00 00 06 47 03 C3 52 00 02";
        private const string At0 = "00 00 00 00 00 06 47 03 00 00 00 02";
        private const string At2 = "00 00 00 00 00 06 47 03 00 02 00 02";
        private const string SunS = "00 00 00 00 00 07 47 03 04 53 75 6E 53";
        private const string Zeros = "00 00 00 00 00 07 47 03 04 00 00 00 00";
        private const string Common = "00 00 00 00 00 07 47 03 04 00 01 00 41";         // model 1; 65 registers
        private const string End = "00 00 00 00 00 07 47 03 04 FF FF 00 00";
        private const string Refused = "00 00 00 00 00 03 47 83 02";

        // Model 203 from its third word on.
        private const string Int203 = "00 08 00 00 00 2D 47 03 2A"      // header; unit; function; bytes
            + " 07 2A FE A0 02 80 06 0A FF FE"                          // 18.34 A in all; -3.52; 6.40; 15.46 A; 10^-2
            + " 5A 2D 5A 64 59 E2 5A 41"                                // 230.85 V mean; 231.40 V; 230.10 V; 231.05 V
            + " 80 00 80 00 80 00 80 00 FF FE"                          // phase to phase: not available; 10^-2
            + " 13 89 FF FE"                                            // 50.01 Hz
            + " 01 A8 FF AF 00 93 01 66 00 01";                         // 4240 W in all; -810; 1470; 3580 W; 10^1

        private const string Int203Volts = "00 00 00 00 00 21 47 03 1E"
            + " 5A 64 59 E2 5A 41 80 00 80 00 80 00 80 00 FF FE"
            + " 13 89 FF FE 01 A8 FF AF 00 93 01 66 00 01";

        private const string Float213 = "00 00 00 00 00 43 47 03 40"    // header; unit; function; bytes
            + " 40 60 00 00 40 CC CC CD 41 77 5C 29"                              // 3.5 A; 6.4 A; 15.46 A
            + " 43 67 00 00 43 67 66 66 43 66 19 9A 43 67 0C CD"               // mean; 231.4 V; 230.1 V; 231.05 V
            + " 7F C0 00 00 7F C0 00 00 7F C0 00 00 7F C0 00 00"        // phase to phase: not available
            + " 42 48 0A 3D"                                              // 50.01 Hz
            + " 45 84 84 00 C4 4A A0 00 44 B7 C0 00 45 5F D0 00";               // 4240.5 W in all; by phase

        [TestMethod]
        public void Model_203_is_found_behind_the_common_one_and_read_with_its_powers_of_ten()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, SunS,
                At40002, Common,
                "00 00 00 00 00 06 47 03 9C 85 00 02", "00 00 00 00 00 07 47 03 04 00 CB 00 69",    // 40069: 203
            });
            talk.ExpectNoFinding();
            string[] cycle = { "00 08 00 00 00 06 47 03 9C 87 00 15", Int203 };
            talk.Answer(cycle);
            talk.ExpectReading(-3520, 6400, 15460, -810, 1470, 3580);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 47 03 9C 8D 00 0F", Int203Volts,                             // 40077
                "00 00 00 00 00 06 47 03 9C AB 00 11",                                          // 40107
                "00 00 00 00 00 25 47 03 22 00 01 E2 40 00 00 00 00 00 00 00 00 00 00 00 00"    // to the grid
                + " 00 12 D6 87 00 00 00 00 00 00 00 00 00 00 00 00 00 01",                     // from it; 10^1 Wh
            });
            talk.ExpectDetails(231400, 230100, 231050, 4240, 50010, 12345670, 1234560);
        }

        [TestMethod]
        public void Model_213_is_found_behind_the_common_one_and_read_as_floats()
        {
            var talk = new MeterTalk("sunspec-float", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, SunS,
                At40002, Common,
                "00 00 00 00 00 06 47 03 9C 85 00 02", "00 00 00 00 00 07 47 03 04 00 D5 00 7C",    // 40069: 213
            });
            string[] cycle = { "00 00 00 00 00 06 47 03 9C 89 00 20", Float213 };
            talk.Answer(cycle);
            talk.ExpectReading(-3500, 6400, 15460, -811, 1470, 3581);

            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 47 03 9C 91 00 12",                                              // 40081
                "00 00 00 00 00 27 47 03 24 43 67 66 66 43 66 19 9A 43 67 0C CD"                         // V
                + " 7F C0 00 00 7F C0 00 00 7F C0 00 00 7F C0 00 00"
                + " 42 48 0A 3D 45 84 84 00",                                                          // Hz; W in all
                "00 00 00 00 00 06 47 03 9C C1 00 0A",                                              // 40129
                "00 00 00 00 00 17 47 03 14 49 3A DF 80 00 00 00 00 00 00 00 00 00 00 00 00 4B 3C 61 4E",
            });
            talk.ExpectDetails(231400, 230100, 231050, 4241, 50010, 12345678, 765432);
        }

        [TestMethod]
        [DataRow("sunspec-int", "00 C9")]           // 201
        [DataRow("sunspec-int", "00 CA")]
        [DataRow("sunspec-int", "00 CB")]
        [DataRow("sunspec-int", "00 CC")]           // 204
        [DataRow("sunspec-float", "00 D3")]         // 211
        [DataRow("sunspec-float", "00 D4")]
        [DataRow("sunspec-float", "00 D5")]
        [DataRow("sunspec-float", "00 D6")]         // 214
        public void Each_model_of_the_row_will_do(string name, string model)
        {
            var talk = new MeterTalk(name, 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, SunS,
                At40002, "00 00 00 00 00 07 47 03 04 " + model + " 00 69",
            });
            Assert.IsTrue(
                talk.Asks(name == "sunspec-int" ? "00 00 00 00 00 06 47 03 9C 44 00 15"     // 40002 and 2; 21
                    : "00 00 00 00 00 06 47 03 9C 46 00 20"),                               // 40002 and 4; 32
                "Its currents and powers.");
        }

        [TestMethod]
        [DataRow("sunspec-int", "00 D5")]           // a float model
        [DataRow("sunspec-int", "00 C8")]           // 200
        [DataRow("sunspec-int", "00 CD")]           // 205
        [DataRow("sunspec-float", "00 CB")]
        [DataRow("sunspec-float", "00 D2")]         // 210
        [DataRow("sunspec-float", "00 D7")]         // 215
        public void Map_without_the_model_is_told_with_the_last_one_found(string name, string model)
        {
            var talk = new MeterTalk(name, 71, 3, 0);
            string[] walk =
            {
                At40000, SunS,
                At40002, Common,
                "00 00 00 00 00 06 47 03 9C 85 00 02", "00 00 00 00 00 07 47 03 04 " + model + " 00 69",
                "00 00 00 00 00 06 47 03 9C F0 00 02", End,                                         // 40069 + 2 + 105
                At50000, Refused,
                At0, Zeros,
            };
            talk.Answer(walk);
            talk.ExpectFinding(SetupFinding.NoSunSpecModel, Hex.Bytes(model)[1]);
            talk.ExpectAsked(At40000);              // a slow start or another firmware: tried again
            talk.Answer(walk);
            Assert.AreEqual(1, talk.Meter.Setup.Changes, "Told once.");
            Assert.AreEqual(0, talk.Meter.Reading.Sequence, "No reading.");
        }

        [TestMethod]
        public void Map_at_50000_is_found_without_a_word()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, Refused,
                At50000, SunS,
                At50002, "00 00 00 00 00 07 47 03 04 00 CB 00 69",
                "00 00 00 00 00 06 47 03 C3 54 00 15", Int203,
            });
            talk.ExpectReading(-3520, 6400, 15460, -810, 1470, 3580);
            Assert.AreEqual(0, talk.Meter.Setup.Changes, "Nothing was ever wrong.");
        }

        [TestMethod]
        [DataRow("00 00 00 00 00 07 47 03 04 53 75 6E 52")]
        [DataRow("00 00 00 00 00 07 47 03 04 53 74 6E 53")]
        public void Map_at_0_is_found_behind_places_where_something_else_is(string almost)
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, almost,
                At50000, Refused,
                At0, SunS,
                At2, Common,
                "00 00 00 00 00 06 47 03 00 45 00 02", "00 00 00 00 00 07 47 03 04 00 CB 00 69",    // 69
                "00 00 00 00 00 06 47 03 00 47 00 15", Int203,
            });
            talk.ExpectReading(-3520, 6400, 15460, -810, 1470, 3580);
            Assert.AreEqual(0, talk.Meter.Setup.Changes, "Nothing was ever wrong.");
        }

        [TestMethod]
        public void Finding_is_taken_back_when_the_model_appears()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, Refused, At50000, Refused, At0, Refused });
            talk.ExpectFinding(SetupFinding.NoSunSpecModel, 0);
            talk.Answer(new[] { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Silence_is_no_answer_to_the_walk()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS });
            talk.ExpectAsked(At40002);
            talk.KeepSilent();
            talk.ExpectAsked(At40002);
            talk.ExpectNoFinding();
        }

        [TestMethod]
        public void Header_that_leads_beyond_the_last_register_ends_the_map()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, SunS,
                At40002, "00 00 00 00 00 07 47 03 04 00 01 63 BA",                                  // to 65534
                "00 00 00 00 00 06 47 03 FF FE 00 02", "00 00 00 00 00 07 47 03 04 00 02 00 00",    // to 65536
                At50000, SunS,
                At50002, "00 00 00 00 00 07 47 03 04 00 01 3C AB",                                  // to 65535
            });
            talk.ExpectAsked(At0);
        }

        [TestMethod]
        public void Map_without_an_end_is_given_up_after_64_models()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS });
            for (int i = 0; i < 64; i++)
            {
                Assert.IsFalse(talk.Asks(At50000), "Model by model.");
                talk.Reply("00 00 00 00 00 07 47 03 04 00 02 00 00", MeterTalk.ReplyMs);
            }

            talk.Reply("00 00 00 00 00 07 47 03 04 00 02 00 00", MeterTalk.ReplyMs);
            talk.ExpectAsked(At50000);
        }

        [TestMethod]
        public void Walk_begins_anew_when_the_registers_are_refused_three_times()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            string[] walk = { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" };
            talk.Answer(walk);
            string asked = "00 00 00 00 00 06 47 03 9C 44 00 15";
            talk.Answer(new[] { asked, Refused, asked, Refused, asked, Refused, At40000, SunS });
            talk.Answer(new[] { At40002, Common, "00 00 00 00 00 06 47 03 9C 85 00 02",
                "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            talk.Answer(new[] { "00 08 00 00 00 06 47 03 9C 87 00 15", Int203 });
            talk.ExpectReading(-3520, 6400, 15460, -810, 1470, 3580);
        }

        [TestMethod]
        public void Walk_begins_anew_at_the_first_place_where_a_map_may_begin()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            string asked = "00 00 00 00 00 06 47 03 C3 54 00 15";
            talk.Answer(new[]
            {
                At40000, Refused, At50000, SunS, At50002, "00 00 00 00 00 07 47 03 04 00 CB 00 69",
                asked, Refused, asked, Refused, asked, Refused,
            });
            talk.ExpectAsked(At40000);
            talk.KeepSilent();
            talk.ExpectNoFinding();
            talk.Answer(new[] { At40000, SunS });
            talk.ExpectAsked(At40002);
        }

        [TestMethod]
        public void Models_of_one_map_are_not_counted_in_the_next()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            for (int map = 0; map < 2; map++)
            {
                talk.Answer(new[] { map == 0 ? At40000 : At50000, SunS });
                for (int i = 0; i < 40; i++)
                {
                    talk.Reply("00 00 00 00 00 07 47 03 04 00 02 00 00", MeterTalk.ReplyMs);
                }

                talk.Reply(map == 0 ? End : "00 00 00 00 00 07 47 03 04 00 CB 00 69", MeterTalk.ReplyMs);
            }

            talk.Answer(new[] { "00 00 00 00 00 06 47 03 C3 A4 00 15", Int203 });       // 50002 and 40 x 2 and 2
            talk.ExpectReading(-3520, 6400, 15460, -810, 1470, 3580);
        }

        [TestMethod]
        public void Slow_meter_has_its_whole_time_for_each_header()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Pass(1000);
            talk.Answer(new[] { At40000, SunS });
            Assert.AreEqual(0, talk.Meter.Counters.Timeouts, "In time.");
        }

        [TestMethod]
        public void Walk_does_not_begin_anew_when_the_meter_is_silent()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            for (int i = 0; i < 4; i++)
            {
                talk.ExpectAsked("00 00 00 00 00 06 47 03 9C 44 00 15");
                talk.KeepSilent();
            }
        }

        [TestMethod]
        [DataRow("FF FE", "00 01", 0, -3520, -810)]         // 10^-2 A and 10^1 W
        [DataRow("FF FF", "00 00", 0, -35200, -81)]
        [DataRow("FF FD", "00 00", 0, -352, -81)]
        [DataRow("FF FC", "FF FF", 0, 35, -8)]              // 35.2 mA; 8.1 W is below 20 W
        [DataRow("FF F6", "FF F6", 0, 0, 0)]                // 10^-10
        [DataRow("80 01", "80 01", 0, 0, 0)]
        [DataRow("80 00", "00 01", 1, 0, 0)]                // no scale: no value
        [DataRow("FF FE", "80 00", 1, 0, 0)]
        [DataRow("00 00", "00 01", 2, 0, 0)]                // 352 A and 1546 A
        [DataRow("7F FF", "00 01", 2, 0, 0)]
        public void Powers_of_ten_count_as_they_are_sent(string amps, string watts, int kind, int i1, int p1)
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            talk.Reply(
                "00 00 00 00 00 2D 47 03 2A 07 2A FE A0 02 80 06 0A " + amps
                    + " 5A 2D 5A 64 59 E2 5A 41 80 00 80 00 80 00 80 00 FF FE 13 89 FF FE 01 A8 FF AF 00 93 01 66 "
                    + watts,
                MeterTalk.ReplyMs);
            MeterBench.Expect(
                kind == 0 ? ReadingVerdict.Accepted
                    : kind == 1 ? ReadingVerdict.NotAvailable
                    : ReadingVerdict.BeyondRating,
                talk.Meter.Verdict);
            Assert.AreEqual(i1, talk.Meter.Reading.CurrentMilliamps[0], "L1 mA.");
            Assert.AreEqual(p1, talk.Meter.Reading.PowerWatts[0], "L1 W.");
        }

        [TestMethod]
        public void One_phase_at_a_site_of_one_needs_no_others()
        {
            var talk = new MeterTalk("sunspec-int", 71, 1, 0);
            talk.Answer(new[]
            {
                At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 C9 00 69",           // 201
                "00 00 00 00 00 06 47 03 9C 44 00 15",
                "00 00 00 00 00 2D 47 03 2A FE A0 FE A0 80 00 80 00 FF FE"                  // -3.52 A; the others: none
                + " 5A 64 5A 64 80 00 80 00 80 00 80 00 80 00 80 00 FF FE 13 89 FF FE"
                + " FF AF FF AF 80 00 80 00 00 01",                                         // -810 W
            });
            talk.ExpectReading(-3520, 0, 0, -810, 0, 0);
        }

        [TestMethod]
        public void One_phase_at_a_site_of_three_is_no_reading()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[]
            {
                At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 C9 00 69",
                "00 00 00 00 00 06 47 03 9C 44 00 15",
                "00 00 00 00 00 2D 47 03 2A FE A0 FE A0 80 00 80 00 FF FE"
                + " 5A 64 5A 64 80 00 80 00 80 00 80 00 80 00 80 00 FF FE 13 89 FF FE"
                + " FF AF FF AF 80 00 80 00 00 01",
            });
            MeterBench.Expect(ReadingVerdict.NotAvailable, talk.Meter.Verdict);
        }

        [TestMethod]
        public void Counter_that_stands_at_0_is_none_and_one_that_stands_at_1_is()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            string[] cycle = { "00 00 00 00 00 06 47 03 9C 44 00 15", Int203 };
            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 47 03 9C 4A 00 0F", Int203Volts,                             // 40010
                "00 00 00 00 00 06 47 03 9C 68 00 11",                                          // 40040
                "00 00 00 00 00 25 47 03 22 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                + " 00 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00",                     // 10^0 Wh
            });
            talk.ExpectDetails(231400, 230100, 231050, 4240, 50010, 1, -1);
        }

        [TestMethod]
        public void Counters_without_a_value_are_not_told()
        {
            var talk = new MeterTalk("sunspec-int", 71, 3, 0);
            talk.Answer(new[] { At40000, SunS, At40002, "00 00 00 00 00 07 47 03 04 00 CB 00 69" });
            string[] cycle = { "00 00 00 00 00 06 47 03 9C 44 00 15", Int203 };
            talk.AnswerDetails(cycle, new[]
            {
                "00 00 00 00 00 06 47 03 9C 4A 00 0F",                                          // 40010
                "00 00 00 00 00 21 47 03 1E 5A 64 80 00 00 00 80 00 80 00 80 00 80 00 FF FE"    // 231.40 V; none; 0 V
                + " 80 00 FF FE 80 00 FF AF 00 93 01 66 00 01",                                 // Hz and W: none
                "00 00 00 00 00 06 47 03 9C 68 00 11",                                          // 40040
                "00 00 00 00 00 25 47 03 22 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"    // acc32: 0 is none
                + " 00 12 D6 87 00 00 00 00 00 00 00 00 00 00 00 00 80 00",                     // no scale
            });
            MeterDetails details = talk.Meter.Details;
            Assert.AreEqual(231400, details.VoltageMillivolts[0], "L1.");
            Assert.AreEqual(0, details.VoltageMillivolts[1], "L2.");
            Assert.IsFalse(details.HasTotalPower, "Total.");
            Assert.AreEqual(0, details.FrequencyMillihertz, "Frequency.");
            Assert.AreEqual(-1L, details.EnergyImportWattHours, "Import.");
            Assert.AreEqual(-1L, details.EnergyExportWattHours, "Export.");
            talk.ExpectFinding(SetupFinding.NoVoltage, 4);      // L3 has none; of L2 nothing is known
        }
    }
}
