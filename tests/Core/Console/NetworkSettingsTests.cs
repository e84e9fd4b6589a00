using Evenload.Core.Console;
using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class NetworkSettingsTests
    {
        private const string Secret = "hunter2 2";

        [TestMethod]
        [DataRow("set wifiName My Home", "My Home", "wifiName = \"My Home\"")]
        [DataRow("set wifiname \" My Home \"", " My Home ", "wifiName = \" My Home \"")]
        [DataRow("set wifiName garage", "garage", "wifiName = garage")]
        [DataRow("set wifiName GaRaGe", "GaRaGe", "wifiName = GaRaGe")]
        [DataRow("set wifiName=\"My Home\" networkMask=255.255.0.0", "My Home", "Set.")]
        [DataRow("set networkMask=255.255.0.0 wifiName=\"My Home\"", "My Home", "Set.")]
        [DataRow("set wifiName=garage networkMask=255.255.0.0", "garage", "Set.")]
        [DataRow("set wifiName=a=b", "a=b", "Set.")]
        public void Name_with_blanks_is_taken_and_shown_in_quotation_marks(string line, string name, string answer)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter(line), answer);
            Assert.AreEqual(name, bench.Context.Edited.Plain(Setting.WifiName), "The name.");
            Assert.AreEqual(
                line.IndexOf("255.255.0.0") > 0 ? "255.255.0.0" : "255.255.255.0",
                bench.Context.Edited.Text(Setting.NetworkMask),
                "The other one.");
        }

        [TestMethod]
        public void Name_with_blanks_and_no_quotation_marks_among_others_is_refused()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("set wifiName=My Home"), "'Home' has no value");
            Assert.AreEqual("none", bench.Context.Edited.Text(Setting.WifiName), "Nothing has changed.");
        }

        [TestMethod]
        public void Password_is_asked_for_and_never_seen()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set wifiName garage");
            Expect(bench.Enter("set wifiPassword"), "wifiPassword: ");
            string shown = bench.Enter(Secret);
            Expect(shown, "wifiPassword = ***");
            shown += bench.Enter("show wifi") + bench.Enter("help wifiPassword") + bench.Enter("diff")
                + bench.Enter("export") + bench.Enter("check") + bench.Enter("save") + bench.Enter("version");
            Expect(shown, "* wifiPassword");
            Expect(shown, "none -> ***");
            Expect(shown, "# wifiPassword is not exported; set it by hand");
            ExpectNone(shown, "hunter2");
            for (int i = 0; i < LineEditor.HistoryCount; i++)
            {
                ExpectNone(bench.Type("\u001B[A"), "hunter2");
            }

            Assert.AreEqual(Secret, bench.Context.Edited.Plain(Setting.WifiPassword), "Letter by letter.");
            bench = new ConsoleBench(bench.Flash);
            Assert.AreEqual(Secret, bench.Context.InForce.Plain(Setting.WifiPassword), "After the restart.");
        }

        [TestMethod]
        public void Another_password_is_told_as_such()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set wifiName garage");
            bench.Enter("set wifiPassword");
            bench.Enter(Secret);
            bench.Enter("save");
            ExpectNone(bench.Enter("diff"), "*** -> ***");
            bench.Enter("set wifiPassword");
            bench.Enter("hunter2 3");
            Expect(bench.Enter("diff"), "*** -> *** (another one)");
            Expect(bench.Enter("check"), "Settings not saved: 1");
            bench.Enter("set wifiPassword");
            Expect(bench.Enter(""), "wifiPassword = none");
            bench.Enter("set wifiPassword");
            bench.Enter(Secret);
            bench.Enter("set wifiPassword");
            Expect(bench.Enter("none"), "wifiPassword = none");
            bench.Enter("set wifiPassword");
            bench.Enter(Secret);
            Expect(bench.Enter("set wifiPassword none"), "wifiPassword = none");
            bench.Enter("set wifiPassword");
            bench.Enter(Secret);
            Expect(bench.Enter("unset wifiPassword"), "wifiPassword = none");
        }

        [TestMethod]
        public void Password_that_cannot_be_changes_nothing()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("set wifiPassword");
            string shown = bench.Enter("hunter2");
            Expect(shown, "wifiPassword cannot be that; it takes 8 to 63 letters, or none.");
            Expect(shown, "evenload> ");
            ExpectNone(shown, "hunter2");
            bench.Enter("set wifiPassword");
            Expect(bench.Type("\u0003"), "evenload> ");
            Assert.AreEqual("none", bench.Context.Edited.Text(Setting.WifiPassword), "None.");
        }

        [TestMethod]
        [DataRow("set wifiPassword hunter22")]
        [DataRow("set wifiPassword=hunter22")]
        [DataRow("set wifiName=garage wifiPassword=hunter22")]
        public void Password_that_everybody_has_seen_is_not_taken_and_not_remembered(string line)
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("status");
            Expect(bench.Enter(line), "type set wifiPassword alone");
            Assert.AreEqual("none", bench.Context.Edited.Text(Setting.WifiPassword), "Not taken.");
            Expect(bench.Type("\u001B[A"), "status");
        }

        [TestMethod]
        public void Import_in_a_terminal_takes_no_password()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("import");
            bench.Enter("wifiName=garage");
            bench.Enter("wifiPassword=hunter22");
            Expect(bench.Enter("end"), "Nothing was imported, because of line 2: wifiPassword is not to be seen");
            Assert.AreEqual("none", bench.Context.Edited.Text(Setting.WifiName), "All or nothing.");
        }

        [TestMethod]
        public void Script_may_give_the_password_as_a_value()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            Assert.AreEqual("Set.\nOK\n", bench.Enter("set wifiName=\"My Home\" wifiPassword=hunter22"), "Taken.");
            Assert.AreEqual("wifiPassword = ***\nOK\n", bench.Enter("set wifiPassword \"hunter2 3\""), "Taken.");
            Assert.AreEqual("hunter2 3", bench.Context.Edited.Plain(Setting.WifiPassword), "The password.");
            bench.Enter("import");
            bench.Enter("wifiPassword=hunter24");
            Expect(bench.Enter("end"), "1 settings have changed");
            Assert.AreEqual("hunter24", bench.Context.Edited.Plain(Setting.WifiPassword), "The password.");
            bench.Enter("--plain off");
            for (int i = 0; i < LineEditor.HistoryCount; i++)
            {
                ExpectNone(bench.Type("\u001B[A"), "hunter2");
            }
        }

        [TestMethod]
        public void Exported_text_pasted_back_keeps_the_names_and_the_password_that_is_there()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            bench.Enter("--plain");
            bench.Enter("set wifiName=\" My Home \" wifiPassword=hunter22");
            string[] lines = bench.Enter("export").Split('\n');
            bench.Enter("unset wifiName");
            for (int i = 0; i < lines.Length && lines[i] != "OK"; i++)
            {
                bench.Enter(lines[i]);
            }

            Assert.AreEqual(" My Home ", bench.Context.Edited.Plain(Setting.WifiName), "The name.");
            Assert.AreEqual("hunter22", bench.Context.Edited.Plain(Setting.WifiPassword), "As it was.");
        }

        [TestMethod]
        public void Setup_asks_for_the_wifi_where_the_meter_needs_it_and_still_ten_questions_at_most()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            string all = bench.Enter("setup");
            bench.Enter("");
            Expect(bench.Enter("countis-e27"), "3. Name of the Wi-Fi");
            Expect(bench.Enter("My Home"), "4. Password of the Wi-Fi");
            Expect(bench.Enter("hunter2"), "wifiPassword cannot be that");
            all += bench.Enter(Secret);
            Expect(all, "5. IPv4 address");
            string shown = bench.Enter("192.168.0.4");
            int questions = 5;
            while (shown.IndexOf("Save and restart?") < 0 && questions < 20)
            {
                questions++;
                all += shown;
                shown = bench.Enter("");
            }

            Assert.AreEqual(10, questions, "Ten at most.");
            ExpectNone(all, "hunter2");
            Assert.AreEqual("My Home", bench.Context.Edited.Plain(Setting.WifiName), "The name.");
            Assert.AreEqual(Secret, bench.Context.Edited.Plain(Setting.WifiPassword), "The password.");
        }

        [TestMethod]
        public void Setup_keeps_the_password_with_Enter_and_opens_the_wifi_with_none()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Enter("--plain");
            bench.Enter("set siteMeter=countis-e27 wifiName=garage wifiPassword=hunter22");
            bench.Enter("--plain off");
            bench.Enter("setup");
            bench.Enter("");
            bench.Enter("");
            Expect(bench.Enter(""), "Enter keeps ***");
            Expect(bench.Enter(""), "5. IPv4 address");
            Assert.AreEqual("hunter22", bench.Context.Edited.Plain(Setting.WifiPassword), "Kept.");
            bench.Type("\u0003");
            bench.Enter("setup");
            bench.Enter("");
            bench.Enter("");
            bench.Enter("");
            bench.Enter("none");
            Assert.AreEqual("none", bench.Context.Edited.Text(Setting.WifiPassword), "Open.");
        }

        [TestMethod]
        public void Setup_of_a_board_with_a_cable_or_of_an_open_end_asks_no_password()
        {
            ConsoleBench bench = ConsoleBench.Fresh();
            bench.Enter("set network none");
            bench.Enter("setup");
            bench.Enter("esp32-poe-iso");
            Expect(bench.Enter("countis-e27"), "3. IPv4 address");
            Assert.AreEqual("auto", bench.Context.Edited.Text(Setting.Network), "The meter needs it.");
            bench.Type("\u0003");
            bench.Enter("setup");
            bench.Enter("esp32-devkitc");
            bench.Enter("");
            Expect(bench.Enter(""), "4. IPv4 address");
        }

        [TestMethod]
        public void Status_tells_how_the_network_stands()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Enter("status"), "network   none");
            bench.NetworkText = "Wi-Fi up, 192.168.0.7";
            Expect(bench.Enter("status"), "network   Wi-Fi up, 192.168.0.7");
        }

        [TestMethod]
        public void Tab_completes_the_words_of_network()
        {
            ConsoleBench bench = ConsoleBench.SetUp();
            Expect(bench.Type("set network e\t"), "set network ethernet ");
        }

        // Lines that went on are put together again.
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

        private static void ExpectNone(string shown, string part)
            => Assert.IsTrue(shown.IndexOf(part) < 0, "It is there: " + part);
    }
}
