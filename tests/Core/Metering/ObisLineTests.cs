using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class ObisLineTests
    {
        [TestMethod]
        [DataRow("1-0:1.7.0(", true)]
        [DataRow("255-255:255.255.255(", true)]
        [DataRow("256-0:1.7.0(", false)]
        [DataRow("1-0:1.7.256(", false)]
        [DataRow("1-0:1000.7.0(", false)]
        [DataRow("1-0:1.7.(", false)]
        [DataRow("-0:1.7.0(", false)]
        [DataRow("01-0:1.7.0(", false)]
        [DataRow("1-0:1.7.0", false)]
        [DataRow("1-0:1.7.0)", false)]
        public void An_identifier_is_five_numbers_up_to_255(string text, bool isOne)
            => Assert.IsTrue(Line(text).ReadIdentifier() == isOne, "identifier");

        [TestMethod]
        [DataRow("ABZ5", true)]
        [DataRow("azm0\\2", true)]
        [DataRow("zAa9", true)]
        [DataRow("@BC5", false)]
        [DataRow("A[C5", false)]
        [DataRow("AB`5", false)]
        [DataRow("AB{5", false)]
        [DataRow("ABC:", false)]
        [DataRow("ABC/", false)]
        [DataRow("ABC", false)]
        [DataRow("", false)]
        public void A_header_begins_with_three_letters_and_a_digit(string text, bool isOne)
            => Assert.IsTrue(Line(text).IsHeader() == isOne, "header");

        [TestMethod]
        public void A_line_emptied_is_no_header_for_what_stood_there_before()
        {
            ObisLine line = Line("ABC5");
            line.Clear();
            Assert.IsFalse(line.IsHeader(), "empty");
            line.Add('A');
            line.Add('B');
            line.Add('C');
            Assert.IsFalse(line.IsHeader(), "the digit is of the line before");
        }

        [TestMethod]
        [DataRow("(1)", 1)]
        [DataRow("(123456789)", 123456789)]
        [DataRow("(1234567890)", -1)]
        [DataRow("()", -1)]
        [DataRow("(12.3)", -1)]
        [DataRow("(12 )", -1)]
        [DataRow("(12/)", -1)]
        [DataRow("(12:)", -1)]
        public void An_integer_has_one_to_nine_digits(string text, int number)
        {
            ObisLine line = Field(text);
            Assert.IsTrue(line.ReadInteger() == (number >= 0), "integer");
            Assert.IsTrue(number < 0 || (line.Number == number && line.Decimals == 0), "number");
        }

        [TestMethod]
        [DataRow("(260115143007W)", true)]
        [DataRow("(260115143007S)", true)]
        [DataRow("(260115143007)", true)]
        [DataRow("(260115143007X)", false)]
        [DataRow("(26011514300W)", false)]
        [DataRow("(26011514300)", false)]
        [DataRow("(2601151430077)", false)]
        [DataRow("(260115143007WW)", false)]
        [DataRow("()", false)]
        [DataRow("(W)", false)]
        public void A_time_has_twelve_digits_and_may_tell_summer_or_winter(string text, bool isOne)
        {
            ObisLine line = Field(text);
            Assert.IsTrue(line.ReadTime() == isOne, "time");
            Assert.IsTrue(!isOne || (line.Number == 260115143007L && line.Decimals == 0), "number");
        }

        [TestMethod]
        [DataRow("(00.123*kW)", 123)]
        [DataRow("(0.1239*kW)", 123)]
        [DataRow("(123*W)", 123)]
        [DataRow("(1.9*W)", 1)]
        [DataRow("(1*kW)", 1000)]
        [DataRow("(1*k)", -1)]
        [DataRow("(1*kWW)", -1)]
        [DataRow("(1*kA)", -1)]
        [DataRow("(1*)", -1)]
        [DataRow("(1)", -1)]
        [DataRow("(*kW)", -1)]
        [DataRow("(1.*kW)", -1)]
        [DataRow("(.1*kW)", -1)]
        [DataRow("(1..2*kW)", -1)]
        [DataRow("(1.2.3*kW)", -1)]
        [DataRow("(-1*kW)", -1)]
        public void A_power_is_a_number_with_its_unit(string text, int watts)
        {
            ObisLine line = Field(text);
            Assert.IsTrue(line.ReadNumber('W') == (watts >= 0), "number");
            Assert.IsTrue(watts < 0 || line.Number == watts, "in W");
        }

        [TestMethod]
        public void A_number_has_fourteen_digits_at_the_most()
        {
            ObisLine line = Field("(99999999999999*kW)");
            Assert.IsTrue(line.ReadNumber('W'), "fourteen");
            Assert.AreEqual(99999999999999000L, line.Number, "in W");
            Assert.IsFalse(Field("(100000000000000*kW)").ReadNumber('W'), "fifteen");
        }

        [TestMethod]
        public void Numbers_of_the_same_form_have_as_many_characters_and_decimals()
        {
            int form = Form("1-0:1.7.0(00.123*kW)");
            Assert.AreEqual((9 << 8) | 3, form, "nine characters and three decimals");
            Assert.AreEqual(form, Form("0-0:96.255.255(99.999*kW)"), "the place does not count");
            Assert.IsTrue(form != Form("1-0:1.7.0(000.12*kW)"), "another decimal");
            Assert.IsTrue(form != Form("1-0:1.7.0(000.123*kW)"), "another character");
        }

        [TestMethod]
        [DataRow(79, true)]
        [DataRow(80, true)]
        [DataRow(81, false)]
        public void A_line_of_eighty_characters_is_kept_whole(int length, bool whole)
        {
            var line = new ObisLine();
            Add(line, "1-0:1.7.0(");
            while (line.Length < length - 1)
            {
                line.Add('7');
            }

            line.Add(')');
            Assert.IsTrue(line.ReadIdentifier(), "identifier");
            Assert.IsTrue(line.EnterField() == whole, "field");
            Assert.IsTrue(line.AtEnd == whole, "end");
            Assert.IsFalse(line.EnterField(), "nothing follows");
        }

        [TestMethod]
        [DataRow("7", 80, false)]
        [DataRow("7", 81, true)]
        [DataRow(")", 81, false)]       // the 80th has to be a bracket then
        public void Only_a_bracket_behind_what_is_kept_may_be_missing(string the79th, int length, bool fields)
        {
            ObisLine line = Line("1-0:1.7.0(" + new string('7', 68) + the79th);
            while (line.Length < length)
            {
                line.Add('7');
            }

            Assert.IsTrue(line.ReadIdentifier(), "identifier");
            Assert.IsTrue(line.IsOnlyFields(false) == fields, "fields");
        }

        [TestMethod]
        public void A_whole_number_behind_another_has_no_decimals()
        {
            ObisLine line = Field("(00.123*kW)(12)");
            Assert.IsTrue(line.ReadNumber('W') && line.Decimals == 3, "the first");
            Assert.IsTrue(line.EnterField() && line.ReadInteger(), "the second");
            Assert.AreEqual(0, line.Decimals, "decimals");
        }

        [TestMethod]
        [DataRow("1-0:1.7.0(1)(2)", true)]
        [DataRow("1-0:1.7.0(1)2", false)]
        [DataRow("1-0:1.7.0(1", false)]
        [DataRow("1-0:1.7.0((1)", false)]
        [DataRow("1-0:1.7.0()", true)]
        public void Behind_the_identifier_are_brackets_alone(string text, bool fields)
        {
            ObisLine line = Line(text);
            Assert.IsTrue(line.ReadIdentifier(), "identifier");
            Assert.IsTrue(line.IsOnlyFields(false) == fields, "fields");
            Assert.IsFalse(line.IsOnlyFields(true), "but not from the start");
        }

        [TestMethod]
        public void A_line_that_is_only_an_identifier_has_no_field()
        {
            ObisLine line = Line("1-0:1.7.0(1)");
            line.ReadIdentifier();
            Assert.IsTrue(line.EnterField(), "the first");
            Assert.IsFalse(line.IsOnlyFields(false), "nothing follows");
            Assert.IsFalse(line.EnterField(), "no second");
            Assert.IsFalse(line.FieldIsEmpty && line.ReadInteger(), "nothing to read");
        }

        private static int Form(string text)
        {
            ObisLine line = Line(text);
            line.ReadIdentifier();
            line.EnterField();
            Assert.IsTrue(line.ReadNumber('W'), "number");
            return line.FieldForm;
        }

        private static ObisLine Field(string text)
        {
            ObisLine line = Line("1-0:1.7.0" + text);
            Assert.IsTrue(line.ReadIdentifier(), "identifier");
            line.EnterField();
            return line;
        }

        private static ObisLine Line(string text)
        {
            var line = new ObisLine();
            Add(line, "(Wkh123S*kWh))))))))))((((99999999999WS");   // what the line before leaves
            line.Clear();
            Add(line, text);
            return line;
        }

        private static void Add(ObisLine line, string text)
        {
            foreach (char character in text.ToCharArray())
            {
                line.Add(character);
            }
        }
    }
}
