using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Evenload.Bench.Live;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Spectre.Console;

namespace Evenload.Tests.Desktop.Bench
{
    [TestClass]
    public sealed class ViewTests
    {
        [TestMethod]
        [DataRow(80, 24, true)]
        [DataRow(80, 24, false)]
        [DataRow(132, 43, true)]
        [DataRow(60, 20, true)]
        public void The_view_fills_its_screen_and_no_more(int width, int height, bool unicode)
        {
            string[] lines = Text(State(21300, 9900), width, height, unicode).TrimEnd('\n').Split('\n');
            Assert.AreEqual(height, lines.Length);
            Assert.IsTrue(lines.All(line => line.Length <= width), string.Join('\n', lines));
        }

        [TestMethod]
        public void The_view_tells_offer_draw_duty_reason_meter_and_events()
        {
            string text = Text(State(21300, 9900), 80, 24, true);
            foreach (string part in new[]
            {
                "limit 25.0 A", "21.3 A", "11.4 A", "9.9 A", "10.0 A", "16.6 %", "Rising slowly.", "good", "0.1 s old",
                "523, 519 good", "3 late, 1 bad CRC", "112 ms, worst 140 ms", "kettle", "second event", "0:01:23",
            })
            {
                StringAssert.Contains(text, part);
            }
        }

        [TestMethod]
        [DataRow(0, 0, 0, 0)]
        [DataRow(-4000, 0, 0, 0)]
        [DataRow(12500, 0, 25, 0)]
        [DataRow(25000, 10000, 50, 0)]
        [DataRow(25001, 10000, 50, 1)]
        [DataRow(90000, 10000, 50, 9)]
        public void A_bar_ends_at_the_mark_unless_the_limit_is_exceeded(int grid, int vehicle, int below, int above)
        {
            IAnsiConsole console = Plain(60, 24, out StringWriter written);
            console.Write(PhaseBar.Of(grid, vehicle, 25000, 60, true));
            string bar = written.ToString().TrimEnd('\n').PadRight(60);
            Assert.AreEqual('│', bar[50]);
            Assert.AreEqual(below, bar.Take(50).Count(cell => cell is '█' or '▓'), bar);
            Assert.AreEqual(above, bar.Skip(51).Count(cell => cell == '█'), bar);
        }

        [TestMethod]
        public void The_picture_is_sound_and_shows_the_same_words()
        {
            LiveState state = State(26400, 9900);
            XDocument picture = XDocument.Parse(SvgPicture.Of(LiveView.Of(state, 80, 24, true), 80, 24));
            StringAssert.Contains(picture.Root.Value, "26.4 A");
            StringAssert.Contains(picture.Root.Value, "a < b & c");
        }

        [TestMethod]
        [DataRow(49, "0.0")]
        [DataRow(50, "0.1")]
        [DataRow(-50, "-0.1")]
        [DataRow(-49, "0.0")]
        [DataRow(15960, "16.0")]
        public void Amperes_are_rounded_to_tenths(int milliamps, string text)
        {
            Assert.AreEqual(text, Numbers.Amperes(milliamps));
        }

        private static string Text(LiveState state, int width, int height, bool unicode)
        {
            IAnsiConsole console = Plain(width, height, out StringWriter written);
            console.Profile.Capabilities.Unicode = unicode;
            console.Write(LiveView.Of(state, width, height, unicode));
            return written.ToString();
        }

        private static IAnsiConsole Plain(int width, int height, out StringWriter written)
        {
            written = new StringWriter { NewLine = "\n" };
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(written),
            });
            console.Profile.Width = width;
            console.Profile.Height = height;
            console.Profile.Capabilities.Unicode = true;
            return console;
        }

        private static LiveState State(int l1Milliamps, int vehicleMilliamps) => new LiveState
        {
            AtMs = 83000,
            MeterText = "a meter",
            HouseText = "house: kettle on L1",
            LimitMilliamps = 25000,
            GridMilliamps = new[] { l1Milliamps, 12000, -3000 },
            VehicleShareMilliamps = new[] { vehicleMilliamps, 0, 0 },
            HeadroomMilliamps = new[] { 3200, 12500, 27500 },
            OfferMilliamps = 9960,
            DutyTenthousandths = 1660,
            VehicleMilliamps = new[] { vehicleMilliamps, 0, 0 },
            PilotState = "C",
            SessionState = "charging",
            SessionReason = "the vehicle charges",
            ContactorIsClosed = true,
            LimitedBy = "hold-off",
            Reason = "rising slowly",
            MeterState = "good",
            MeterIsGood = true,
            ReadingAgeMs = 140,
            Requests = 523,
            Good = 519,
            Timeouts = 3,
            Corrupt = 1,
            LastRoundTripMs = 112,
            WorstRoundTripMs = 140,
            IndicatorLit = true,
            Events = new[] { "first event: a < b & c", "second event" },
        };
    }
}
