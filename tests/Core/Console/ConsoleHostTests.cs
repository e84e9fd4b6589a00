using Evenload.Core.Balancing;
using Evenload.Core.Console;
using Evenload.Core.Monitoring;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class ConsoleHostTests
    {
        [TestMethod]
        public void Fresh_board_offers_its_setup()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            Expect(bench.Greeting, "press Enter to begin");
            Expect(bench.Enter(""), "1. The board");
            Assert.IsTrue(ConsoleBench.SetUp().Greeting.IndexOf("press Enter") < 0, "Only a fresh one.");
        }

        [TestMethod]
        public void Setup_asks_at_most_ten_questions_and_ends_with_save_and_restart()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            string shown = bench.Enter("setup");
            int questions = 0;
            while (shown.IndexOf("Save and restart?") < 0 && questions < 20)
            {
                questions++;
                shown = bench.Enter(questions == 7 ? "16A" : "");
            }

            Assert.AreEqual(9, questions, "On a serial line.");
            Expect(bench.Enter("yes"), "Restarting.");
            var store = new SettingsStore(bench.Flash);
            Assert.AreEqual(16000, store.CreateValues().Get(Setting.StationMaximumMilliamps), "It is saved.");
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "It is saved.");
            bench.Rig.Run(1);
            Assert.IsTrue(bench.Rig.Controller.Restart.IsPlanned, "It restarts.");
        }

        [TestMethod]
        public void Setup_asks_a_wrong_answer_again_and_says_what_it_takes()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Enter("setup");
            bench.Enter("esp32-poe-iso");
            string shown = bench.Enter("sdm63");
            Expect(shown, "did you mean 'sdm630'");
            Expect(shown, "2. Model");
            Expect(bench.Enter("countis-e27"), "3. IPv4 address");
            Expect(bench.Enter("192.168.0.4"), "4. Unit identifier");
        }

        [TestMethod]
        public void Tab_completes_answers_of_setup()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Enter("setup");
            Expect(bench.Type("\t"), "esp32-");
            Expect(bench.Type("\t"), "esp32-devkitc  esp32-poe-iso");
            bench.Type("p\t\r");
            Assert.AreEqual("esp32-poe-iso", bench.Context.Edited.Text(Setting.Board), "Completed.");
            Expect(bench.Type("countis-e2\t7\r"), "3. IPv4 address");
            bench.Type("\t");
            Expect(bench.Enter("192.168.0.4"), "4. Unit identifier");
        }

        [TestMethod]
        public void Setup_says_why_it_cannot_scan()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Ticks = true;
            bench.Rig.Run(20);
            bench.Enter("setup");
            bench.Enter("");
            string shown = bench.Enter("scan");
            Expect(shown, "a vehicle charges");
            Expect(shown, "2. Model");
        }

        [TestMethod]
        public void Setup_of_one_phase_does_not_ask_for_the_rotation()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Enter("setup");
            bench.Enter("");
            bench.Enter("em112");
            string shown = "";
            int questions = 2;
            while (shown.IndexOf("Save and restart?") < 0 && questions < 20)
            {
                questions++;
                shown = bench.Enter("");
            }

            Assert.AreEqual(8, questions, "Without the ninth.");
            Assert.AreEqual("1", bench.Context.Edited.Text(Setting.SitePhases), "The meter tells the phases.");
            Expect(bench.Enter("no"), "Nothing is saved");
            Assert.AreEqual(0, bench.Flash.Writes, "Nothing was.");
        }

        [TestMethod]
        [DataRow("stauts", "There is no command 'stauts'; did you mean 'status'?")]
        [DataRow("set siteMetr em340", "There is no setting 'siteMetr'; did you mean 'siteMeter'?")]
        [DataRow("set marginMilliamps 99999", "marginMilliamps cannot be '99999'; it takes 0 to 10000 mA.")]
        [DataRow("set siteMeter em341", "did you mean 'em340'?")]
        [DataRow("set marginMilliamps", "marginMilliamps needs a value; it takes 0 to 10000 mA.")]
        [DataRow("set", "set takes NAME VALUE")]
        [DataRow("unset siteMetr", "did you mean 'siteMeter'?")]
        [DataRow("help siteMetr", "did you mean 'siteMeter'?")]
        [DataRow("show xyz", "No setting has 'xyz' in its name")]
        [DataRow("meters xyz", "No meter has 'xyz' in its profile name")]
        [DataRow("status now", "status takes no arguments, but 'now' follows; leave it out.")]
        [DataRow("revert now", "revert takes no arguments, but 'now' follows; leave it out.")]
        [DataRow("pilot test 5A", "pilot test cannot be '5A'; it takes 0, 6000 to 16000 mA, or off.")]
        [DataRow("dryrun maybe", "dryrun takes on|off, but got 'maybe'; see help dryrun.")]
        [DataRow("save later", "save takes [now], but got 'later'; see help save.")]
        public void Every_error_names_the_field_the_value_and_what_would_do(string line, string sentence)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            string shown = bench.Enter(line);
            Expect(shown, sentence);
            Assert.AreEqual(0, shown.IndexOf("ERROR "), "In one line.");
        }

        [TestMethod]
        public void Script_gets_OK_or_an_error_as_its_last_line_and_no_echo()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            Assert.AreEqual(
                "marginMilliamps = 1500\nOK\n", bench.Enter("set marginMilliamps 1.5A"), "One line and OK.");
            Assert.AreEqual("OK\n", Last(bench.Enter("status"), 3), "As it should be.");
            Expect(bench.Enter("--plain off"), "evenload> ");
        }

        [TestMethod]
        public void What_is_set_is_saved_only_by_save_and_in_force_only_after_a_restart()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set MarginMilliamps=1500 siteMeterUnit=5");
            int writes = bench.Flash.Writes;
            Expect(bench.Enter("diff"), "500 -> 1500");
            Expect(bench.Enter("check"), "Settings not saved: 2; not in force: 2.");
            Assert.AreEqual(500, bench.Context.InForce.Get(Setting.MarginMilliamps), "Not in force.");
            Expect(bench.Enter("save"), "reboot puts it in force");
            Assert.AreEqual(writes + 1, bench.Flash.Writes, "One write.");
            Expect(bench.Enter("check"), "Settings not saved: 0; not in force: 2.");
            bench.Enter("unset marginMilliamps");
            Expect(bench.Enter("save"), "The last save is not 10 s ago");
            bench.Enter("revert");
            Assert.AreEqual(1500, bench.Context.Edited.Get(Setting.MarginMilliamps), "As saved.");
        }

        [TestMethod]
        public void Several_settings_are_taken_all_or_none()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("set marginMilliamps=1500 siteMeterUnit=500"), "siteMeterUnit cannot be '500'");
            Assert.AreEqual(500, bench.Context.Edited.Get(Setting.MarginMilliamps), "None.");
        }

        [TestMethod]
        public void Broken_rule_is_told_when_it_is_made_and_is_not_saved()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("set safeLostMilliamps 5A"), "is below minimumMilliamps");
            int writes = bench.Flash.Writes;
            bench.Enter("--plain");
            Assert.AreEqual("ERROR 4 ", bench.Enter("save").Substring(0, 8), "As it should be.");
            string shown = bench.Enter("check");
            Assert.AreEqual(0, shown.IndexOf("safeLostMilliamps is below minimumMilliamps"), "The rule.");
            Expect(shown, "\nERROR 4 This has to be mended");
            Assert.AreEqual(writes, bench.Flash.Writes, "Nothing was written.");
        }

        [TestMethod]
        public void Check_names_every_broken_rule()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set safeLostMilliamps=5A safeStartMilliamps=80A derateFromCelsius=70 siteMeterUnit=248");
            string shown = bench.Enter("check");
            Expect(shown, "safeLostMilliamps is below minimumMilliamps");
            Expect(shown, "safeStartMilliamps is above installationLimitMilliamps less marginMilliamps");
            Expect(shown, "stopAtCelsius is not 5 above derateFromCelsius");
            Expect(shown, "siteMeterUnit is above 247");
            Expect(shown, "These 4 have to be mended");
            Assert.IsTrue(shown.IndexOf("No rule is broken") < 0, "Not both.");
            bench.Enter("revert");
            Expect(bench.Enter("check"), "No rule is broken.");
        }

        [TestMethod]
        public void Save_waits_for_the_end_of_a_session_unless_told_otherwise()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Rig.Run(20);
            Assert.IsTrue(bench.Context.IsCharging, "A vehicle charges.");
            bench.Enter("set marginMilliamps 1500");
            int writes = bench.Flash.Writes;
            Expect(bench.Enter("save"), "a vehicle charges");
            Assert.AreEqual(writes, bench.Flash.Writes, "Nothing was written.");
            Expect(bench.Enter("save now"), "Saved");
            Assert.AreEqual(writes + 1, bench.Flash.Writes, "Written.");
        }

        [TestMethod]
        public void Export_can_be_pasted_back()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set marginMilliamps 1500");
            bench.Enter("set customCurrent 12,14,16 int32 low 1/10");
            bench.Enter("--plain");
            string text = bench.Enter("export");
            ConsoleBench other = ConsoleBench.SetUp();
            other.Enter("--plain");
            string pasted = text.Substring(0, text.IndexOf("OK"));
            Expect(other.Type(pasted), "Imported: 2 settings have changed");
            Assert.AreEqual(1500, other.Context.Edited.Get(Setting.MarginMilliamps), "One of them.");
            Assert.AreEqual("12,14,16 int32 low 1/10", other.Context.Edited.Text(Setting.CustomCurrent), "The other.");
        }

        [TestMethod]
        public void Import_with_one_wrong_line_changes_nothing_and_names_the_line()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("import");
            bench.Enter("marginMilliamps=1500");
            bench.Enter("# a remark");
            bench.Enter("marginMiliamps=1");
            string shown = bench.Enter("end");
            Expect(shown, "because of line 3");
            Expect(shown, "did you mean");
            Assert.AreEqual(500, bench.Context.Edited.Get(Setting.MarginMilliamps), "Nothing.");
        }

        [TestMethod]
        public void Tab_completes_commands_settings_and_values()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Type("ver\t"), "version ");
            bench.Type("\x03");
            bench.Type("set marg\t1500\r");
            Assert.AreEqual(1500, bench.Context.Edited.Get(Setting.MarginMilliamps), "The name was completed.");
            bench.Type("set sitemeter countis-e2\t7\r");
            Assert.AreEqual("countis-e27", bench.Context.Edited.Text(Setting.SiteMeter), "As it should be.");
            bench.Type("set ventilation y\t\r");
            Assert.AreEqual("yes", bench.Context.Edited.Text(Setting.Ventilation), "As it should be.");
            Expect(bench.Type("dryrun \t\t"), "off  on");
            bench.Type("\x03");
            string listed = bench.Type("set custom\t");
            Expect(listed, "customFunction  customCurrent");
            Expect(listed, "evenload> set custom");
        }

        [TestMethod]
        public void Password_guards_changes_until_ten_idle_minutes_have_passed()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("password"), "New password: ");
            string typed = bench.Enter("secret word");
            Assert.IsTrue(typed.IndexOf("secret") < 0, "Never shown.");
            string set = bench.Enter("secret word");
            Expect(set, "Working on it");
            Expect(set, "in force");
            bench.Enter("logout");
            Expect(bench.Enter("set marginMilliamps 1500"), "needs the installer's password");
            Assert.AreEqual(500, bench.Context.Edited.Get(Setting.MarginMilliamps), "Nothing has changed.");
            Expect(bench.Enter("status"), "reason");
            bench.Enter("login");
            Expect(bench.Enter("secret wort"), "Wrong password.");
            Expect(bench.Enter("login"), "wait 1 s");
            bench.Wait(2000);
            bench.Enter("login");
            Expect(bench.Enter("secret word"), "You may change things now");
            bench.Enter("set marginMilliamps 1500");
            Assert.AreEqual(1500, bench.Context.Edited.Get(Setting.MarginMilliamps), "Changed.");
            bench.Wait(599000);
            bench.Enter("set marginMilliamps 1600");
            Assert.AreEqual(1600, bench.Context.Edited.Get(Setting.MarginMilliamps), "Not yet.");
            bench.Wait(600000);
            Expect(bench.Enter("set marginMilliamps 1700"), "needs the installer's password");
            Assert.IsTrue(bench.Enter("export").IndexOf("secret") < 0, "Never exported.");
        }

        [TestMethod]
        public void Pilot_test_asks_back_and_only_lowers_the_offer()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Ticks = true;
            bench.Rig.Run(60);
            int before = bench.Rig.Offer;
            Expect(bench.Enter("pilot test 7A"), "Type yes");
            Expect(bench.Enter("no"), "Nothing was done.");
            Assert.AreEqual(before, bench.Rig.Offer, "As it was.");
            bench.Enter("pilot test 7000");
            bench.Enter("yes");
            Assert.AreEqual(7000, bench.Rig.Offer, "As asked.");
            Assert.AreEqual((int)LimitedBy.PilotTest, (int)bench.Rig.Controller.LimitedBy, "With its reason.");
            bench.Rig.Run(700);
            Assert.IsTrue(bench.Rig.Offer > 7000, "It ends by itself.");
        }

        [TestMethod]
        public void Status_fits_a_terminal_of_80_columns()
        {
            var flash = new FakeFlash();
            var store = new SettingsStore(flash);
            SettingValues values = store.CreateValues();
            values.Apply("installationLimitMilliamps", "125000");
            values.Apply("stationMaximumMilliamps", "32000");
            store.Save(values, 0);
            var bench = new ConsoleBench(flash);
            bench.Rig.SetHouse(-10000, 0, 0);
            bench.Rig.VehicleMaximum = 32000;
            bench.Rig.Run(200);
            Assert.AreEqual(32000, bench.Rig.Offer, "Wide numbers.");
            foreach (string line in bench.Enter("status").Split('\n'))
            {
                Assert.IsTrue(line.Length < 80, "Too long: " + line);
            }
        }

        [TestMethod]
        public void Dry_run_offers_the_safe_current_and_still_tells_what_there_is()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Ticks = true;
            bench.Rig.Run(60);
            bench.Enter("dryrun on");
            Assert.AreEqual(6000, bench.Rig.Offer, "The safe current.");
            Assert.IsTrue(bench.Rig.Controller.AllocationMilliamps > 16000, "What there is.");
            bench.Enter("dryrun off");
            bench.Rig.Run(120);
            Assert.AreEqual(16000, bench.Rig.Offer, "As before.");
        }

        [TestMethod]
        public void Reboot_asks_back_while_something_would_be_lost()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Rig.Vehicle.Plugged = false;
            bench.Ticks = true;
            bench.Enter("set marginMilliamps=1500 siteMeterUnit=5");
            Expect(bench.Enter("reboot"), "not saved and will be lost: 2. Type yes");
            bench.Enter("no");
            Assert.IsFalse(bench.Rig.Controller.Restart.IsPlanned, "Nothing was done.");
            bench.Enter("revert");
            Expect(bench.Enter("reboot"), "Restarting.");
            Assert.IsTrue(bench.Rig.Controller.Restart.IsPlanned, "Nothing is lost.");
        }

        [TestMethod]
        public void Factory_reset_asks_back()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("factory-reset"), "Type yes");
            bench.Enter("");
            var store = new SettingsStore(bench.Flash);
            store.CreateValues();
            Assert.AreEqual((int)LoadResult.Loaded, (int)store.Result, "Nothing was done.");
            bench.Enter("factory-reset");
            Expect(bench.Enter("yes"), "Restarting.");
            Expect(new ConsoleBench(bench.Flash).Greeting, "press Enter to begin");
        }

        [TestMethod]
        public void Scan_is_refused_while_a_vehicle_charges()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Ticks = true;
            bench.Rig.Run(20);
            Expect(bench.Enter("scan"), "a vehicle charges");
            bench.Rig.Run(1);
            Assert.IsFalse(bench.Rig.Controller.Requests.IsLinkLent, "The link stays.");
        }

        [TestMethod]
        public void Ctrl_C_ends_a_scan_and_gives_the_link_back()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Rig.Vehicle.Plugged = false;
            bench.Rig.Run(5);
            bench.Terminal.Type("scan\r");
            for (int i = 0; i < 50; i++)
            {
                bench.Rig.Step();
                bench.Host.Step(bench.Rig.NowMs);
            }

            Assert.IsTrue(bench.Rig.Controller.Requests.IsLinkLent, "The scan has it.");
            bench.Ticks = true;
            Expect(bench.Type("\x03"), "Stopped.");
            bench.Rig.Run(5);
            Assert.IsFalse(bench.Rig.Controller.Requests.IsLinkLent, "Given back.");
            Assert.IsTrue(bench.Rig.Controller.ReadingAgeMs(bench.Rig.NowMs) < 1000, "The meter is read again.");
        }

        [TestMethod]
        public void Watch_repeats_until_a_key_comes()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Terminal.Clear();
            bench.Terminal.Type("watch\r\n");
            for (int i = 0; i < 200; i++)
            {
                bench.Wait(20);
            }

            int shown = bench.Terminal.Count;
            bench.Terminal.Clear();
            for (int i = 0; i < 100; i++)
            {
                bench.Wait(20);
            }

            Assert.IsTrue(shown > 0 && bench.Terminal.Count > 1000, "Again and again.");
            Expect(bench.Type("q"), "evenload> ");
        }

        [TestMethod]
        public void Line_that_is_too_long_is_not_obeyed()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            string line = "set marginMilliamps 1500";
            Expect(bench.Enter(line.PadRight(170, ' ')), "longer than 160 letters");
            Assert.AreEqual(500, bench.Context.Edited.Get(Setting.MarginMilliamps), "Not obeyed.");
        }

        [TestMethod]
        public void Blackbox_shows_the_run_before_with_what_ended_it_and_then_this_one()
        {
            var flash = new FakeFlash();
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            bench.Rig.Run(3);
            var log = new StartLog(flash);
            log.Begin(false);
            log.End(RestartCause.Person, "", bench.Rig.Controller.BlackBox);
            bench.Context.Starts = new StartLog(flash);
            bench.Rig.Controller.Starts = bench.Context.Starts.Begin(false);
            string shown = bench.Enter("blackbox");
            int before = shown.IndexOf("\n# The end of the run before; what ended it: somebody restarted it.\n");
            int now = shown.IndexOf("\n# This run.\n");
            Assert.IsTrue(shown.IndexOf("ms,l1_ma") == 0 && before > 0 && now > before, "both in their order");
            string rows = shown.Substring(now + 13, shown.Length - now - 13 - 3);
            Assert.IsTrue(rows.Length > 50 && rows.IndexOf(",start-up,") > 0, "of this one");
            Assert.IsTrue(shown.IndexOf("before; what ended it: somebody restarted it.\n" + rows) > 0, "of the one before");
        }

        [TestMethod]
        public void Blackbox_of_a_charger_that_lost_its_supply_says_that_nothing_is_left()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            bench.Rig.Run(1);
            Expect(bench.Enter("blackbox"), "# Nothing is left of the run before: nothing is known of a run before.");
            Assert.IsTrue(bench.Enter("blackbox").IndexOf(",start-up,") > 0, "rows of this one");
        }

        [TestMethod]
        public void Status_and_version_tell_what_the_last_start_was()
        {
            var flash = new FakeFlash();
            ConsoleBench bench = ConsoleBench.SetUp();
            new StartLog(flash).Begin(false);
            bench.Context.Starts = new StartLog(flash);
            bench.Rig.Controller.Starts = bench.Context.Starts.Begin(false);
            string known = "power, brown-out, watchdog or reset button; which is not known";
            Expect(bench.Enter("status"), "start     " + known);
            Expect(bench.Enter("version"), "Last start: " + known + ". Start 2 since a run of 10 minutes.");
            bench.Rig.Controller.Starts = new StartWatch(RestartCause.Sudden, 5, 0);
            Expect(bench.Enter("status"), "start     again and again; charges when it has run for 10 minutes");
        }

        [TestMethod]
        [DataRow("reboot", (int)RestartCause.Person)]
        [DataRow("factory-reset", (int)RestartCause.FactoryReset)]
        public void Restart_by_a_person_is_told_as_that(string line, int cause)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter(line);
            bench.Enter("yes");
            Assert.AreEqual(cause, (int)bench.Rig.Controller.Requests.TakeRestart(), "cause");
        }

        [TestMethod]
        [DataRow("help")]
        [DataRow("status")]
        [DataRow("show")]
        [DataRow("check")]
        [DataRow("diff")]
        [DataRow("export")]
        [DataRow("meters")]
        [DataRow("events")]
        [DataRow("blackbox")]
        [DataRow("counters")]
        [DataRow("time")]
        [DataRow("version")]
        [DataRow("commission show")]
        [DataRow("commission stop")]
        [DataRow("pilot test off")]
        [DataRow("login")]
        [DataRow("logout")]
        public void Every_command_that_only_looks_succeeds(string line)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Rig.Run(5);
            bench.Enter("--plain");
            Assert.AreEqual("OK\n", Last(bench.Enter(line), 3), "As it should be.");
        }

        [TestMethod]
        public void Help_explains_each_command_and_each_setting()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            for (int i = 0; i < CommandTable.Count; i++)
            {
                Expect(bench.Enter("help " + CommandTable.Row(i).Name), CommandTable.Row(i).Help);
            }

            for (int i = 0; i < SettingTable.Count; i++)
            {
                Expect(bench.Enter("help " + SettingTable.Row(i).Name), SettingTable.Row(i).Help);
            }
        }

        private static string Last(string text, int count)
            => text.Length < count ? text : text.Substring(text.Length - count);

        private static void Expect(string shown, string part)
        {
            string flat = "";
            string[] lines = shown.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                flat += (i == 0 ? "" : " ") + lines[i].Trim();
            }

            Assert.IsTrue(shown.IndexOf(part) >= 0 || flat.IndexOf(part) >= 0, "Missing: " + part);
        }
    }
}
