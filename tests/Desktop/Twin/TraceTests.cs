using System.IO;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class TraceTests
    {
        private const string Header = "ms,l1_ma,l2_ma,l3_ma\n";
        private const string WithVehicle = "ms,l1_ma,l2_ma,l3_ma,ev_max_ma\n";

        [TestMethod]
        public void Trace_keeps_times_currents_and_the_vehicle_column()
        {
            const string text = WithVehicle + "0,1,-2,3,16000\r\n1000,4,5,6,0\n\n";
            Trace trace = Trace.Read(new StringReader(text), "a.csv");
            CollectionAssert.AreEqual(new long[] { 0, 1000 }, trace.Ms);
            CollectionAssert.AreEqual(new[] { 1, 4 }, trace.L1Milliamps);
            CollectionAssert.AreEqual(new[] { -2, 5 }, trace.L2Milliamps);
            CollectionAssert.AreEqual(new[] { 3, 6 }, trace.L3Milliamps);
            CollectionAssert.AreEqual(new[] { 16000, 0 }, trace.VehicleMaximumMilliamps);
            Assert.AreEqual(0, trace.RowAt(999));
            Assert.AreEqual(1, trace.RowAt(1000));
        }

        [TestMethod]
        public void Trace_without_the_vehicle_column_has_none()
        {
            Assert.IsNull(Trace.Read(new StringReader(Header + "0,1,2,3"), "a.csv").VehicleMaximumMilliamps);
        }

        [TestMethod]
        [DataRow("", 1, "the file is empty")]
        [DataRow("0,1,2,3\n", 1, "the header must be ms,l1_ma,l2_ma,l3_ma or ms,l1_ma,l2_ma,l3_ma,ev_max_ma")]
        [DataRow(Header, 2, "there is no row after the header")]
        [DataRow(Header + "0,1,2\n", 2, "there are 3 columns instead of 4")]
        [DataRow(Header + "0,1,2,3\n1,1,2,3,4\n", 3, "there are 5 columns instead of 4")]
        [DataRow(WithVehicle + "0,1,2,3\n", 2, "there are 4 columns instead of 5")]
        [DataRow(Header + "0,1,2.5,3\n", 2, "\"2.5\" is not an integer")]
        [DataRow(Header + "0,1,,3\n", 2, "\"\" is not an integer")]
        [DataRow(Header + "0,1,2,3\n0,1,2,3\n", 3, "0 ms is not later than 0 ms before it")]
        [DataRow(Header + "9,1,2,3\n8,1,2,3\n", 3, "8 ms is not later than 9 ms before it")]
        [DataRow(Header + "-1,1,2,3\n", 2, "-1 must not be negative")]
        [DataRow(WithVehicle + "0,1,2,3,-1\n", 2, "-1 must not be negative")]
        [DataRow(Header + "0,1,2,1000001\n", 2, "1000001 mA is beyond 1000000 mA")]
        [DataRow(Header + "0,1,2,-9223372036854775808\n", 2, "-9223372036854775808 mA is beyond 1000000 mA")]
        [DataRow(Header + "0,1,2,99999999999999999999\n", 2, "\"99999999999999999999\" is not an integer")]
        [DataRow(Header + "0,1,2,3\n\n1,1,2,3\n", 3, "the line is empty")]
        public void Broken_trace_is_refused_with_file_line_and_reason(string text, int line, string why)
        {
            TraceException refusal = Assert.ThrowsExactly<TraceException>(
                () => Trace.Read(new StringReader(text), "day.csv"));
            Assert.AreEqual(line, refusal.Line);
            Assert.AreEqual("day.csv, line " + line + ": " + why + ".", refusal.Message);
        }
    }
}
