using System.IO;
using System.Linq;
using System.Text.Json;
using Evenload.Bench;
using Evenload.Bench.Score;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class ScoreTests
    {
        [TestMethod]
        public void A_quiet_house_lets_the_clairvoyant_charge_all_the_time_but_the_dead_time()
        {
            using var trace = Traces.Of(3600, _ => 2000);
            JsonElement score = Score(trace.Path);
            Assert.AreEqual(3600m, score.GetProperty("duration_seconds").GetDecimal());
            Assert.AreEqual(0m, score.GetProperty("seconds_above_limit").GetDecimal());
            Assert.AreEqual(0m, score.GetProperty("amp_seconds_above_limit").GetDecimal());
            Assert.AreEqual(11033.867m, score.GetProperty("clairvoyant_wh").GetDecimal()); // 16 A, 230 V, 3 ph., 3598 s
            Assert.AreEqual(11033.867m, score.GetProperty("best_constant_wh").GetDecimal());
            Assert.AreEqual(16000, score.GetProperty("best_constant_offer_ma").GetInt32());
            decimal energy = score.GetProperty("energy_wh").GetDecimal();
            Assert.IsTrue(energy > 10900m && energy < 11033m, energy.ToString());
        }

        [TestMethod]
        public void A_house_above_the_limit_is_counted_though_no_charger_can_help()
        {
            using var trace = Traces.Of(30, second => second is >= 10 and < 20 ? 27000 : 2000);
            JsonElement score = Score(trace.Path, "--set", "rideOutMs=0");
            Assert.AreEqual(10m, score.GetProperty("seconds_house_above_limit").GetDecimal());
            Assert.IsTrue(score.GetProperty("seconds_above_limit").GetDecimal() >= 10m);
            Assert.IsTrue(score.GetProperty("amp_seconds_above_limit").GetDecimal() >= 20m);
            Assert.AreEqual(0, score.GetProperty("best_constant_offer_ma").GetInt32());
            Assert.AreEqual(1, score.GetProperty("pauses").GetInt32());
        }

        [TestMethod]
        public void The_same_trace_gives_the_same_score()
        {
            using var trace = Traces.Of(100, second => 5000 + (second / 10 * 1000));
            Assert.AreEqual(Score(trace.Path).ToString(), Score(trace.Path).ToString());
        }

        [TestMethod]
        public void The_worst_phase_counts_once()
        {
            var overload = new Overload(25000);
            overload.Add(25000, 100);
            overload.Add(26000, 100);
            overload.Add(27000, 100);
            overload.Add(24000, 100);
            overload.Add(25001, 50);
            Assert.AreEqual(250, overload.TotalMs);
            Assert.AreEqual(200, overload.LongestMs);
            Assert.AreEqual((1000 * 100) + (2000 * 100) + 50, overload.MilliampMs);
            Assert.AreEqual(27000, overload.PeakMilliamps);
        }

        [TestMethod]
        public void A_constant_offer_is_the_least_room_while_the_vehicle_can_draw()
        {
            var constant = new ConstantOffer(6000);
            constant.Step(1000, 0);
            constant.Step(9000, 16000);
            constant.Step(12000, 7000);
            Assert.AreEqual(9000, constant.OfferMilliamps);
            Assert.AreEqual(16000, constant.MilliampSteps);
            constant.Step(5999, 16000);
            Assert.AreEqual(0, constant.OfferMilliamps);
            Assert.AreEqual(0, constant.MilliampSteps);
        }

        private static JsonElement Score(string path, params string[] options)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            int exitCode = Dispatcher.Run(new[] { "score", path }.Concat(options).ToArray(), output, error);
            Assert.AreEqual(string.Empty, error.ToString());
            Assert.AreEqual(0, exitCode);
            return JsonDocument.Parse(output.ToString()).RootElement.Clone();
        }
    }
}
