using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Interop
{
    /// <summary>The bench, as a user starts it, against meters of other makes: pymodbus and libmodbus on TCP, and
    /// behind socat's pseudo-terminals.</summary>
    [TestClass]
    public sealed class IndependentMeterTests
    {
        private const string NoDevice =
            "--meter rtu:/dev/no-such-meter?baud=9600&unit=1 --profile em340 => /dev/no-such-meter does not exist";

        private const string NoTerminal =
            "--meter rtu:/dev/null?unit=1 --profile em340 => /dev/null is not a serial device";

        private const string NameOfAMeter =
            "--meter tcp://meter.local:502/5 --profile countis-e27 => meter.local is no IPv4 address";

        private const string UnknownProfile =
            "--meter tcp://127.0.0.1:502/5 --profile countis-e72 => did you mean countis-e27?";

        private const string NoProfile = "--meter tcp://127.0.0.1:502/5 => --profile is missing";

        private static Campaign _campaign;

        [ClassInitialize]
        public static void BeginAll(TestContext context)
        {
            _campaign = new Campaign();     // the longest first
            _campaign.Begin(
                LossStories.OutageOfTheServer, MeterLine.Tcp, MeterLine.Rtu, MeterLine.LibTcp, MeterLine.LibRtu);
            _campaign.Begin(OfferStories.PausesAndResumes, MeterLine.Tcp, MeterLine.Rtu);
            _campaign.Begin(
                OfferStories.FallsByTheOverloadAndRisesAgain,
                MeterLine.Tcp, MeterLine.Rtu, MeterLine.RtuOverTcp, MeterLine.LibTcp, MeterLine.LibRtu);
            _campaign.Begin(LossStories.ValueThatIsNotAvailable, MeterLine.Tcp, MeterLine.Rtu);
            _campaign.Begin(
                LossStories.Exceptions, MeterLine.Tcp, MeterLine.RtuOverTcp, MeterLine.LibTcp, MeterLine.LibRtu);
            _campaign.Begin(StartStories.MeterThatComesLater, MeterLine.Tcp);
            _campaign.Begin(StartStories.WrongUnit, MeterLine.Tcp, MeterLine.Rtu);
            _campaign.Begin(StartStories.WrongMeter, MeterLine.Tcp, MeterLine.Rtu);
            _campaign.Begin(
                StartStories.WorkedExample,
                MeterLine.Tcp, MeterLine.Rtu, MeterLine.RtuOverTcp, MeterLine.LibTcp, MeterLine.LibRtu);
            _campaign.Begin(
                BadInputStories.Refused, NoDevice, NoTerminal, NameOfAMeter, UnknownProfile, NoProfile);
        }

        [ClassCleanup]
        public static void EndAll() => _campaign.Dispose();

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        [DataRow(MeterLine.RtuOverTcp)]
        [DataRow(MeterLine.LibTcp)]
        [DataRow(MeterLine.LibRtu)]
        public void Bench_reads_the_registers_of_the_documents_example(string line)
            => _campaign.End(StartStories.WorkedExample, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        [DataRow(MeterLine.RtuOverTcp)]
        [DataRow(MeterLine.LibTcp)]
        [DataRow(MeterLine.LibRtu)]
        public void Offer_falls_at_once_by_the_overload_and_rises_after_the_hold_off(string line)
            => _campaign.End(OfferStories.FallsByTheOverloadAndRisesAgain, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        public void Charging_pauses_far_above_the_rating_and_resumes_when_there_is_room_for_long_enough(string line)
            => _campaign.End(OfferStories.PausesAndResumes, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        [DataRow(MeterLine.LibTcp)]
        [DataRow(MeterLine.LibRtu)]
        public void Meter_without_power_for_8_s_means_the_safe_current_and_then_a_slow_return(string line)
            => _campaign.End(LossStories.OutageOfTheServer, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        public void Value_that_is_not_available_means_the_safe_current_of_an_implausible_meter(string line)
            => _campaign.End(LossStories.ValueThatIsNotAvailable, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.RtuOverTcp)]
        [DataRow(MeterLine.LibTcp)]
        [DataRow(MeterLine.LibRtu)]
        public void Meter_that_answers_with_exceptions_is_a_lost_one(string line)
            => _campaign.End(LossStories.Exceptions, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        public void Wrong_unit_leaves_the_safe_current_and_warns(string line)
            => _campaign.End(StartStories.WrongUnit, line);

        [TestMethod]
        [DataRow(MeterLine.Tcp)]
        [DataRow(MeterLine.Rtu)]
        public void Meter_of_another_profile_leaves_the_safe_current_and_warns(string line)
            => _campaign.End(StartStories.WrongMeter, line);

        [TestMethod]
        public void Nothing_listening_leaves_the_safe_current_until_the_meter_is_there()
            => _campaign.End(StartStories.MeterThatComesLater, MeterLine.Tcp);

        [TestMethod]
        [DataRow(NoDevice)]
        [DataRow(NoTerminal)]
        [DataRow(NameOfAMeter)]
        [DataRow(UnknownProfile)]
        [DataRow(NoProfile)]
        public void Bad_address_or_profile_is_one_sentence_and_exit_code_2(string commandAndSentence)
            => _campaign.End(BadInputStories.Refused, commandAndSentence);

        [TestMethod]
        public void Missing_software_fails_the_test_with_what_to_install()
        {
            var failure = Assert.ThrowsExactly<AssertFailedException>(() =>
                MeterLine.StartMeter("/no/such/python3", MeterLine.PyModbus, "em340", "1", "tcp", "0"));
            Assert.AreEqual($"/no/such/python3 is missing: {Helper.Install}.", failure.Message);
        }
    }
}
