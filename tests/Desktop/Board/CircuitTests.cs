using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Board
{
    /// <summary>The circuits that the firmware's numbers depend on, simulated with ngspice.</summary>
    /// <remarks>Volts and seconds, as ngspice prints them. hardware/board/README.md states the same limits.</remarks>
    [TestClass]
    public sealed class CircuitTests
    {
        // The divider: ADC volts = Slope x pilot volts + Offset. R1 200 kohm to the pilot, 33.2 kohm to 2.5 V, 47 kohm.
        private const double Slope = 0.088651;
        private const double Offset = 1.335099;

        [TestMethod]
        public void Pilot_levels_stay_in_the_standards_windows_over_all_tolerances()
        {
            List<Dictionary<string, string>> rows = Spice.Run("pilot_levels.cir", "RESULT");
            Assert.HasCount(2 * 5 * 3 * 40, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                double load = Spice.Number(row, "load");
                bool low = row["low"] == "1";
                bool diode = row["diode"] != "0";
                double pilot = Spice.Number(row, "cp");
                string at = string.Join(" ", row);
                if (low && (diode || load > 1e6))
                {
                    Between(-12.6, -11.4, pilot, at);
                }
                else if (low)
                {
                    Between(-10.0, 0.0, pilot, at);     // no diode: the diode check sees it
                }
                else if (load > 1e6)
                {
                    Between(11.4, 12.6, pilot, at);     // A
                }
                else if (diode && load > 2000)
                {
                    Between(8.36, 9.56, pilot, at);     // B
                }
                else if (diode && load > 500)
                {
                    Between(5.48, 6.49, pilot, at);     // C
                }
                else if (diode && load > 100)
                {
                    Between(2.60, 3.25, pilot, at);     // D
                }
            }
        }

        [TestMethod]
        public void Every_state_reaches_the_adc_in_a_window_of_its_own()
        {
            foreach (Dictionary<string, string> row in Spice.Run("pilot_levels.cir", "RESULT"))
            {
                double load = Spice.Number(row, "load");
                bool high = row["low"] == "0";
                bool diode = row["diode"] != "0";
                double adc = Spice.Number(row, "adc");
                double pilot = Spice.Number(row, "cp");
                string at = string.Join(" ", row);
                Between(0.15, 2.45, adc, at);           // where the ESP32's converter is straight
                Between(-0.24, 0.24, ((adc - Offset) / Slope) - pilot, at);
                if (high && load > 1e6)
                {
                    Between(2.375, 2.450, adc, at);
                }
                else if (high && diode && load > 2000)
                {
                    Between(2.085, 2.165, adc, at);
                }
                else if (high && diode && load > 500)
                {
                    Between(1.820, 1.900, adc, at);
                }
                else if (high && diode && load > 100)
                {
                    Between(1.550, 1.630, adc, at);
                }
                else if (high && load < 10)
                {
                    Between(1.320, 1.430, adc, at);     // E, behind a diode at most
                }
                else if (!high && (diode || load > 1e6))
                {
                    Between(0.225, 0.305, adc, at);
                }
                else if (!high)
                {
                    Between(0.500, 1.400, adc, at);     // the diode is missing
                }
            }
        }

        [TestMethod]
        public void Pilot_edges_are_as_fast_as_the_standard_asks_with_the_largest_cable_and_vehicle()
        {
            foreach (Dictionary<string, string> row in Spice.Run("pilot_driver.cir", "RESULT"))
            {
                string at = string.Join(" ", row);
                Between(0, 2e-6, Spice.Number(row, "drise"), at);   // of the generator, before its 1 kohm
                Between(0, 2e-6, Spice.Number(row, "dfall"), at);
                double load = Spice.Number(row, "load");
                double rise = load > 2000 ? 10e-6 : load > 500 ? 7e-6 : 5e-6;
                Between(0, rise, Spice.Number(row, "rise"), at);
                Between(0, 13e-6, Spice.Number(row, "fall"), at);
                Between(50e-9, 2e-6, Spice.Number(row, "delay"), at);
            }
        }

        [TestMethod]
        public void The_two_samplers_hold_each_level_from_ten_to_ninety_six_percent()
        {
            List<Dictionary<string, string>> rows = Spice.Run("pilot_sample.cir", "RESULT");
            Assert.HasCount(3 * 7, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                string at = string.Join(" ", row);
                double high = row["state"][0] switch
                {
                    'a' => 12.15,
                    'b' => 9.0,
                    'c' => 5.9,
                    'd' => 2.85,
                    's' => 5.7,
                    _ => 0.0,
                };
                Between(high - 0.65, high + 0.2, Pilot(row, "hmin"), at);
                Between(high - 0.65, high + 0.2, Pilot(row, "hmax"), at);
                if (row["state"] == "short")
                {
                    Between(-7.0, -4.5, Pilot(row, "lmin"), at);
                }
                else if (row["state"] != "e")
                {
                    Between(-12.6, -11.0, Pilot(row, "lmin"), at);
                    Between(-12.6, -11.0, Pilot(row, "lmax"), at);
                }
            }
        }

        [TestMethod]
        public void A_vehicle_that_leaves_state_c_is_seen_within_ten_milliseconds()
        {
            List<Dictionary<string, string>> rows = Spice.Run("pilot_sample.cir", "SETTLE");
            Assert.HasCount(3, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                foreach (string state in new[] { "a", "b", "d", "e" })
                {
                    Between(10e-6, 10e-3, Spice.Number(row, state), string.Join(" ", row));
                }
            }
        }

        [TestMethod]
        public void Every_cable_and_none_reach_the_adc_in_windows_that_do_not_overlap()
        {
            // Short or broken, 63 A, 32 A, 20 A, 13 A, no plug; between the limits of README.md.
            double[] limits = { -0.01, 0.25, 0.70, 1.36, 2.08, 2.85, 3.45 };
            string[] plugs = { "1", "100", "220", "680", "1500", "1e9" };
            List<Dictionary<string, string>> rows = Spice.Run("proximity.cir", "RESULT");
            Assert.HasCount(plugs.Length * 100, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                int plug = Array.IndexOf(plugs, row["plug"]);

                // 10 % to each side is the converter's, which nobody has calibrated here.
                double adc = Spice.Number(row, "adc");
                Between(limits[plug], limits[plug + 1], adc * (plug == 5 ? 1.0 : 1.1), string.Join(" ", row));
                Between(limits[plug], limits[plug + 1], adc * 0.9, string.Join(" ", row));
            }
        }

        [TestMethod]
        public void Silence_closes_the_watchdog_gate_after_half_a_second_and_before_one_and_a_quarter()
        {
            List<Dictionary<string, string>> rows = Spice.Run("watchdog_gate.cir", "RESULT");
            Assert.HasCount(4 * 2, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                string at = string.Join(" ", row);
                Between(0.5, 1.25, Spice.Number(row, "hold"), at);
                Between(0.5, 1.25, Spice.Number(row, "release"), at);
                Between(0.0, 0.002, Spice.Number(row, "decay"), at);    // the Zener diode: a plain one takes longer
                Between(4.5, 8.0, Spice.Number(row, "gatesource"), at); // Q41 is on, and far from its 12 V
                Between(0.1, 0.8, Spice.Number(row, "arm"), at);
                Between(3.2, 3.5, Spice.Number(row, "steady"), at);     // open all the while it was fed
                Between(0.025, 0.040, Spice.Number(row, "coil"), at);
                Between(-0.1, 0.1, Spice.Number(row, "before"), at);
                Between(-0.1, 0.1, Spice.Number(row, "again"), at);
            }
        }

        [TestMethod]
        public void A_burst_of_stray_edges_does_not_open_the_watchdog_gate()
        {
            Dictionary<string, string> row = Spice.Run("watchdog_gate.cir", "STRAY").Single();
            Between(-0.1, 0.1, Spice.Number(row, "gate"), "GATE_OPEN");
            Between(0.3, 0.85, Spice.Number(row, "pump"), "PUMP");      // it was fed, and stayed below 0.94 V
        }

        [TestMethod]
        public void Ramps_dips_resets_and_floating_pins_neither_move_the_pilot_nor_close_the_contactor()
        {
            List<Dictionary<string, string>> rows = Spice.Run("supply.cir", "RESULT");
            Assert.HasCount(8, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                string at = string.Join(" ", row);
                int number = (int)Spice.Number(row, "case");
                bool charging = number >= 3 && number != 7;
                if (charging)
                {
                    Between(-12.6, -11.4, Spice.Number(row, "before"), at);     // it did oscillate,
                    Between(0.025, 0.040, Spice.Number(row, "coilbefore"), at); // and the contactor was closed
                }

                Between(-1e-6, 1e-3, Spice.Number(row, "coil"), at);
                if (number == 8)
                {
                    Between(-12.6, -11.4, Spice.Number(row, "low"), at);        // only the contactor opens
                    continue;
                }

                Between(-0.1, 12.6, Spice.Number(row, "low"), at);
                Between(number == 4 ? -0.1 : 5.4, 6.5, Spice.Number(row, "last"), at);
            }
        }

        [TestMethod]
        public void The_idle_line_is_biased_beyond_200_millivolts_at_both_ends_of_a_full_bus()
        {
            List<Dictionary<string, string>> rows = Spice.Run("rs485_bias.cir", "RESULT");
            Assert.HasCount(2, rows);
            foreach (Dictionary<string, string> row in rows)
            {
                Between(0.2, 0.5, Spice.Number(row, "near"), string.Join(" ", row));
                Between(0.2, 0.5, Spice.Number(row, "far"), string.Join(" ", row));
            }
        }

        private static double Pilot(Dictionary<string, string> row, string name) =>
            (Spice.Number(row, name) - Offset) / Slope;

        private static void Between(double least, double most, double value, string at) =>
            Assert.IsTrue(value >= least && value <= most, $"{value} is outside {least} to {most}: {at}");
    }
}
