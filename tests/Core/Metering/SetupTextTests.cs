using Evenload.Core.Metering;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class SetupTextTests
    {
        [TestMethod]
        [DataRow("em340", (int)SetupFinding.None, 0, "nothing is wrong")]
        [DataRow(
            "em340",
            (int)SetupFinding.WrongModel,
            104,
            "Carlo Gavazzi EM112 answers instead of Carlo Gavazzi EM340, and its registers mean other things; set the"
            + " meter's model to em112")]
        [DataRow(
            "em340",
            (int)SetupFinding.WrongModel,
            340,
            "an engineering sample of Carlo Gavazzi (340) answers instead of Carlo Gavazzi EM340, and its registers"
            + " mean"
            + " other things; it cannot be read by this model; describe it as custom")]
        [DataRow(
            "em330",
            (int)SetupFinding.OtherModel,
            341,
            "Carlo Gavazzi EM340 answers instead of Carlo Gavazzi EM330; set the meter's model to em340")]
        [DataRow(
            "em111",
            (int)SetupFinding.OtherModel,
            121,
            "Carlo Gavazzi ET112 answers instead of Carlo Gavazzi EM111; set the meter's model to et112")]
        [DataRow(
            "em340",
            (int)SetupFinding.OtherModel,
            331,
            "Carlo Gavazzi EM330 answers instead of Carlo Gavazzi EM340; set the meter's model to em330")]
        [DataRow(
            "em340",
            (int)SetupFinding.OtherModel,
            4711,
            "another meter of Carlo Gavazzi (4711) answers instead of Carlo Gavazzi EM340; it cannot be read by this"
            + " model;"
            + " describe it as custom")]
        [DataRow(
            "em340",
            (int)SetupFinding.UnknownCode,
            342,
            "it calls itself 342, which is no code of a meter known here; compare its display with the readings")]
        [DataRow(
            "abb-b23",
            (int)SetupFinding.OtherName,
            0x4232,
            "it does not call itself ABB B23; choose the model that stands on the meter")]
        [DataRow(
            "em340",
            (int)SetupFinding.ExportHidden,
            0,
            "it shows what is given to the grid as if it were taken from it; write 1 to its register 1103h, for mode"
            + " B; a"
            + " MID type PFA cannot be changed")]
        [DataRow(
            "em112",
            (int)SetupFinding.ExportHidden,
            0,
            "it shows what is given to the grid as if it were taken from it; write 1 to its register 1103h once, for"
            + " mode B;"
            + " a MID type PFA cannot be changed")]
        [DataRow(
            "em540",
            (int)SetupFinding.ExportHidden,
            0,
            "it shows what is given to the grid as if it were taken from it; write 2 to its register 1103h, for mode"
            + " C; a"
            + " MID type PFA cannot be changed")]
        [DataRow(
            "em24",
            (int)SetupFinding.ExportHidden,
            0,
            "it shows what is given to the grid as if it were taken from it; turn its front selector away from the"
            + " lock and"
            + " write 7 to its register 1101h, for application H")]
        [DataRow(
            "em24-ethernet",
            (int)SetupFinding.ExportHidden,
            0,
            "it shows what is given to the grid as if it were taken from it; turn its front selector away from the"
            + " lock and"
            + " write 7 to its register A000h, for application H")]
        [DataRow(
            "em340",
            (int)SetupFinding.MeasuringSystem,
            2,
            "it is not set up for three phases with neutral (2); write 0 to its register 1002h, for 3P.n; that may"
            + " reset its"
            + " energy counters")]
        [DataRow(
            "em24",
            (int)SetupFinding.MeasuringSystem,
            3,
            "it is not set up for three phases with neutral (3); write 0 to its register 1102h, for 3P.n; that may"
            + " reset its"
            + " energy counters")]
        [DataRow(
            "umg604",
            (int)SetupFinding.PhaseSequence,
            0xBF80,
            "its phases come in the order L1 L3 L2; swap two of its voltage wires")]
        [DataRow(
            "sdm630",
            (int)SetupFinding.PhaseSequence,
            1,
            "its phases come in the order L1 L3 L2; look at its menu")]
        [DataRow(
            "em340",
            (int)SetupFinding.NoVoltage,
            5,
            "there is no voltage on L1 L3; look at the fuse and the voltage wires of the meter")]
        [DataRow(
            "sunspec-int",
            (int)SetupFinding.NoSunSpecModel,
            213,
            "its SunSpec map has no model for SunSpec meter, models 201 to 204 (last one found: 213); try"
            + " sunspec-int or"
            + " sunspec-float")]
        [DataRow(
            "em340",
            (int)SetupFinding.Encrypted,
            0,
            "it sends encrypted telegrams, which are not read here; put a decrypting adapter between")]
        [DataRow(
            "em340",
            (int)SetupFinding.Binary,
            0,
            "it sends binary frames (HDLC) and not P1 text; put a converting adapter between")]
        [DataRow(
            "em340",
            (int)SetupFinding.MissingPhases,
            0,
            "it tells of one phase, but sitePhases is 3; set sitePhases to 1 if the connection has one")]
        public void Finding_says_what_to_do(string name, int finding, int value, string expected)
            => Assert.AreEqual(
                expected, SetupText.Sentence(MeterTalk.CreateModel(name), (SetupFinding)finding, value), "The"
                + " sentence.");

        [TestMethod]
        [DataRow(0, "")]
        [DataRow(1, " L1")]
        [DataRow(2, " L2")]
        [DataRow(4, " L3")]
        [DataRow(6, " L2 L3")]
        [DataRow(7, " L1 L2 L3")]
        public void Phases_of_a_mask_are_listed(int mask, string expected)
            => Assert.AreEqual(expected, PhaseNames.List(mask), "The list.");
    }
}
