using System;
using System.IO;
using System.Linq;
using Evenload.Bench;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class ReplayTests
    {
        private const string Header =
            "ms,grid_l1_ma,grid_l2_ma,grid_l3_ma,offer_ma,ev_l1_ma,ev_l2_ma,ev_l3_ma,limited_by";

        [TestMethod]
        public void A_replay_has_a_row_for_every_second_of_the_trace()
        {
            using var trace = Traces.Of(20, _ => 4000);
            string[] lines = Replay(trace.Path).TrimEnd().Split('\n');
            Assert.AreEqual(Header, lines[0]);
            CollectionAssert.AreEqual(
                Enumerable.Range(0, 21).Select(second => (second * 1000).ToString()).ToArray(),
                lines.Skip(1).Select(line => line.Split(',')[0]).ToArray());
        }

        [TestMethod]
        public void Rows_add_the_vehicle_to_the_house()
        {
            using var trace = Traces.Of(40, _ => 4000);
            foreach (string line in Replay(trace.Path).TrimEnd().Split('\n').Skip(1))
            {
                string[] cells = line.Split(',');
                Assert.AreEqual(9, cells.Length, line);
                Assert.AreEqual(4000 + int.Parse(cells[5]), int.Parse(cells[1]), line);
                Assert.AreEqual(1000 + int.Parse(cells[6]), int.Parse(cells[2]), line);
                Assert.AreEqual(1000 + int.Parse(cells[7]), int.Parse(cells[3]), line);
            }
        }

        [TestMethod]
        public void Rows_keep_the_time_of_a_trace_that_does_not_begin_at_0()
        {
            using var trace = Traces.OfText("ms,l1_ma,l2_ma,l3_ma\n5500,1,2,3\n7600,1,2,3\n");
            string[] rows = Replay(trace.Path).TrimEnd().Split('\n').Skip(1).ToArray();
            CollectionAssert.AreEqual(
                new[] { "5500", "6500", "7500" }, rows.Select(line => line.Split(',')[0]).ToArray());
        }

        [TestMethod]
        [DataRow("--profile em340")]
        [DataRow("--profile countis-e27")]
        [DataRow("--profile em340 --set vehicleMeter=em340")]
        [DataRow("--profile countis-e27 --set vehicleMeter=em340")]
        [DataRow("--profile em340 --set phaseRotation=l2 --vehicle-phases 1")]
        public void The_same_input_gives_the_same_bytes_and_a_full_offer(string options)
        {
            using var trace = Traces.Of(60, second => second < 10 ? 2000 : 4000);
            string first = Replay(trace.Path, options.Split(' '));
            Assert.AreEqual(first, Replay(trace.Path, options.Split(' ')));
            string last = first.TrimEnd().Split('\n').Last();
            StringAssert.EndsWith(last, ",station-maximum");
        }

        [TestMethod]
        public void A_rotated_single_phase_vehicle_loads_its_own_supply_phase()
        {
            using var trace = Traces.Of(30, _ => 4000);
            string text = Replay(trace.Path, "--set", "phaseRotation=l2", "--vehicle-phases", "1");
            string[] cells = text.TrimEnd().Split('\n').Last().Split(',');
            Assert.AreEqual("4000", cells[1]);
            Assert.AreEqual(1000 + int.Parse(cells[5]), int.Parse(cells[2]));
            Assert.AreEqual("0", cells[6]);
        }

        [TestMethod]
        public void The_vehicle_draws_what_the_trace_allows_it()
        {
            using var trace = Traces.OfText(
                "ms,l1_ma,l2_ma,l3_ma,ev_max_ma\n0,1000,1000,1000,0\n20000,1000,1000,1000,10000\n60000,0,0,0,10000\n");
            string[] rows = Replay(trace.Path).TrimEnd().Split('\n').Skip(1).ToArray();
            Assert.IsTrue(rows.Take(22).All(row => row.Split(',')[5] == "0"), rows[21]);
            Assert.AreEqual("10000", rows[50].Split(',')[5]);
        }

        [TestMethod]
        public void A_house_at_the_limit_lowers_the_offer()
        {
            using var trace = Traces.Of(90, second => second < 40 ? 2000 : 15000);
            string[] cells = Replay(trace.Path).TrimEnd().Split('\n').Last().Split(',');
            StringAssert.Matches(cells[8], new System.Text.RegularExpressions.Regex("^(installation-l1|hold-off)$"));
            Assert.IsTrue(int.Parse(cells[1]) <= 25000, cells[1]);
        }

        [TestMethod]
        public void A_file_gets_what_the_standard_output_would_get()
        {
            using var trace = Traces.Of(5, _ => 4000);
            string path = Path.GetTempFileName();
            Assert.AreEqual(string.Empty, Replay(trace.Path, "--out", path));
            Assert.AreEqual(Replay(trace.Path), File.ReadAllText(path));
            File.Delete(path);
        }

        [TestMethod]
        public void A_disk_that_fills_up_ends_the_replay_with_one_sentence()
        {
            using var trace = Traces.Of(100, _ => 4000);
            string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".csv");
            using BenchRun run = BenchRun.Shell(
                $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; "
                + $"$BENCH replay {trace.Path} --out {path}");
            File.Delete(path);
            Assert.AreEqual(1, run.ExitCode, run.Error);
            Assert.AreEqual(string.Empty, run.Output);
            StringAssert.StartsWith(run.Error, $"bench: --out {path}: a row could not be written");
            Assert.AreEqual(1, run.Error.TrimEnd().Split('\n').Length, run.Error);
        }

        private static string Replay(string path, params string[] options)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            int exitCode = Dispatcher.Run(new[] { "replay", path }.Concat(options).ToArray(), output, error);
            Assert.AreEqual(string.Empty, error.ToString());
            Assert.AreEqual(0, exitCode);
            return output.ToString();
        }
    }
}
