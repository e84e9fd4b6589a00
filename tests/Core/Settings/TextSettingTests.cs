using Evenload.Core.Settings;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Settings
{
    [TestClass]
    public class TextSettingTests
    {
        [TestMethod]
        [DataRow("garage", "garage", "garage")]
        [DataRow("Garage=#1", "Garage=#1", "Garage=#1")]
        [DataRow("My Home", "My Home", "\"My Home\"")]
        [DataRow("\"My Home\"", "My Home", "\"My Home\"")]
        [DataRow("\" x \"", " x ", "\" x \"")]
        [DataRow("\"none\"", "none", "\"none\"")]             // a Wi-Fi may be called none
        [DataRow("None", "None", "None")]
        [DataRow("none", "", "none")]
        [DataRow("\"\"", "", "none")]
        [DataRow("", "", "none")]
        [DataRow("\"", "\"", "\"\"\"")]                        // a quotation mark of its own
        [DataRow("\"abc", "\"abc", "\"\"abc\"")]
        [DataRow("abc\"", "abc\"", "abc\"")]
        [DataRow("\"\"abc\"\"", "\"abc\"", "\"\"abc\"\"")]
        [DataRow("a\" b", "a\" b", "\"a\" b\"")]
        public void Text_is_kept_as_meant_and_written_so_that_it_is_read_again(
            string typed, string meant, string written)
        {
            var values = new SettingValues();
            values.Apply("wifiName", "before");
            Assert.IsNull(values.Apply("wifiName", typed), "Taken.");
            Assert.AreEqual(meant, values.Plain(Setting.WifiName), "As meant.");
            Assert.AreEqual(written, values.Text(Setting.WifiName), "As written.");
            Assert.IsNull(values.Apply("wifiName", written), "Taken again.");
            Assert.AreEqual(meant, values.Plain(Setting.WifiName), "The same.");
        }

        [TestMethod]
        [DataRow("wifiName", 1, 32)]
        [DataRow("wifiPassword", 8, 63)]
        public void Length_is_held_to_the_rows_limits(string name, int least, int most)
        {
            int index = SettingTable.IndexOf(name);
            for (int length = 0; length <= most + 2; length++)
            {
                var values = new SettingValues();
                string said = values.Apply(name, new string('x', length));
                bool fits = length == 0 || (length >= least && length <= most);
                Assert.IsTrue((said == null) == fits, "Length " + length.ToString());
                Assert.AreEqual(fits ? length : 0, values.Plain((Setting)index).Length, "Kept only then.");
            }
        }

        [TestMethod]
        public void Only_plain_letters_are_taken()
        {
            for (int letter = 1; letter < 0x180; letter++)
            {
                var values = new SettingValues();
                bool plain = letter >= 0x20 && letter <= 0x7E;
                string text = "a" + ((char)letter).ToString() + "b";
                Assert.IsTrue((values.Apply("wifiName", text) == null) == plain, "Letter " + letter.ToString());
            }
        }

        [TestMethod]
        public void Sentence_on_a_text_names_it_and_what_would_do()
        {
            Assert.AreEqual(
                "wifiName cannot be '123456789012345678901234567890123'; it takes 1 to 32 letters, or none.",
                new SettingValues().Apply("wifiName", "123456789012345678901234567890123"),
                "The sentence.");
        }

        [TestMethod]
        public void Secret_is_in_no_sentence_and_no_text_but_the_stored_one()
        {
            var values = new SettingValues();
            Assert.AreEqual("none", values.Text(Setting.WifiPassword), "None at first.");
            Assert.AreEqual(
                "wifiPassword cannot be that; it takes 8 to 63 letters, or none.",
                values.Apply("wifiPassword", "hunter2"),
                "The sentence.");
            Assert.IsNull(values.Apply("wifiPassword", "hunter22"), "Taken.");
            Assert.AreEqual("***", values.Text(Setting.WifiPassword), "Hidden.");
            Assert.AreEqual("hunter22", values.Stored(Setting.WifiPassword), "Stored.");
            values.Unset(Setting.WifiPassword);
            Assert.AreEqual("none", values.Text(Setting.WifiPassword), "Gone.");
        }

        [TestMethod]
        public void Secret_that_is_asked_for_is_taken_letter_by_letter()
        {
            var values = new SettingValues();
            Assert.IsNull(values.ApplyPlain((int)Setting.WifiPassword, "\" quotes \""), "Taken.");
            Assert.AreEqual("\" quotes \"", values.Plain(Setting.WifiPassword), "With its quotation marks.");
            var again = new SettingValues();
            Assert.IsNull(again.Apply("wifiPassword", values.Stored(Setting.WifiPassword)), "As a record does.");
            Assert.AreEqual("\" quotes \"", again.Plain(Setting.WifiPassword), "The same.");
        }

        [TestMethod]
        public void Values_that_differ_in_a_text_only_are_not_the_same()
        {
            var one = new SettingValues();
            var other = new SettingValues();
            one.Apply("wifiPassword", "hunter22");
            other.Apply("wifiPassword", "hunter23");
            Assert.IsFalse(one.IsSame(other, (int)Setting.WifiPassword), "Another password.");
            Assert.IsTrue(one.IsSame(other, (int)Setting.WifiName), "The same name.");
            other.Take(one);
            Assert.IsTrue(one.IsSame(other, (int)Setting.WifiPassword), "Taken over.");
        }
    }
}
