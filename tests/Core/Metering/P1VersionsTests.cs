using System;
using Evenload.Core.Metering;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Metering
{
    [TestClass]
    public class P1VersionsTests
    {
        [TestMethod]
        [DataRow(0, "dsmr-5", 115200, 8, 0, 1000, true)]
        [DataRow(1, "dsmr-4", 115200, 8, 0, 10000, true)]
        [DataRow(2, "dsmr-2", 9600, 7, 1, 10000, false)]
        [DataRow(3, "emucs-belgium", 115200, 8, 0, 1000, true)]
        [DataRow(4, "p1-luxembourg", 115200, 8, 0, 10000, true)]
        [DataRow(5, "p1-sweden", 115200, 8, 0, 10000, true)]
        public void Rows_are_as_documented(
            int index, string name, int baud, int dataBits, int parity, int periodMs, bool requiresCheck)
        {
            P1Version version = P1Versions.Create(index);
            Assert.AreEqual(name, version.Name, "Name.");
            Assert.AreEqual(name, P1Versions.Name(index), "Name.");
            Assert.AreEqual(baud, version.Baud, "Baud.");
            Assert.AreEqual(dataBits, version.DataBits, "Data bits.");
            Assert.AreEqual(parity, version.Parity, "Parity.");
            Assert.AreEqual(1, version.StopBits, "Stop bits.");
            Assert.AreEqual(periodMs, version.PeriodMs, "Period.");
            Assert.IsTrue(version.RequiresCheck == requiresCheck, "Check.");
            Assert.IsTrue(version.SevenBits == (dataBits == 7), "Seven bits.");
            Assert.IsTrue(version.Title.Length > 0 && version.Source.Length > 0, "For people.");
        }

        [TestMethod]
        public void There_are_no_other_rows()
        {
            Assert.AreEqual(6, P1Versions.Count, "Rows.");
            Assert.ThrowsException(
                typeof(ArgumentOutOfRangeException), () => P1Versions.Create(6), "None behind the last.");
            Assert.ThrowsException(
                typeof(ArgumentOutOfRangeException), () => P1Versions.Create(-1), "None before the first.");
        }
    }
}
