using Evenload.Core.Modbus;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Modbus
{
    [TestClass]
    public class UnitCountersTests
    {
        [TestMethod]
        [DataRow((int)TransactionResult.Idle, "0000000")]
        [DataRow((int)TransactionResult.Pending, "0000000")]
        [DataRow((int)TransactionResult.Fine, "1000000")]
        [DataRow((int)TransactionResult.Timeout, "0100000")]
        [DataRow((int)TransactionResult.Corrupt, "0010000")]
        [DataRow((int)TransactionResult.WrongUnit, "0001000")]
        [DataRow((int)TransactionResult.WrongFunction, "0001000")]
        [DataRow((int)TransactionResult.WrongLength, "0001000")]
        [DataRow((int)TransactionResult.Exception, "0000100")]
        [DataRow((int)TransactionResult.ConnectionLost, "0000010")]
        public void Each_end_counts_in_one_place(int result, string expected)
        {
            var counters = new UnitCounters();
            counters.CountEnd((TransactionResult)result, 50, 2);
            Assert.AreEqual(expected, Text(counters), "Good; timeout; corrupt; misfit; exception; lost; reconnect.");
            Assert.AreEqual(0, counters.Requests, "An end is no request.");
        }

        [TestMethod]
        public void Requests_and_reconnects_count_by_themselves()
        {
            var counters = new UnitCounters();
            counters.CountRequest();
            counters.CountRequest();
            counters.CountReconnect();
            Assert.AreEqual(2, counters.Requests, "Requests.");
            Assert.AreEqual("0000001", Text(counters), "Only the reconnect.");
        }

        [TestMethod]
        public void Round_trip_is_the_last_good_one_and_the_worst_good_one()
        {
            var counters = new UnitCounters();
            Assert.AreEqual(0, counters.LastRoundTripMs, "None yet.");
            counters.CountEnd(TransactionResult.Fine, 80, 0);
            counters.CountEnd(TransactionResult.Fine, 120, 0);
            counters.CountEnd(TransactionResult.Fine, 90, 0);
            counters.CountEnd(TransactionResult.Timeout, 600, 0);
            counters.CountEnd(TransactionResult.Exception, 700, 2);
            Assert.AreEqual(90, counters.LastRoundTripMs, "The last.");
            Assert.AreEqual(120, counters.WorstRoundTripMs, "The worst.");
        }

        [TestMethod]
        public void Exception_code_is_the_last_one_told()
        {
            var counters = new UnitCounters();
            counters.CountEnd(TransactionResult.Exception, 50, 2);
            counters.CountEnd(TransactionResult.Exception, 50, 11);
            counters.CountEnd(TransactionResult.Fine, 50, 0);
            Assert.AreEqual(11, counters.LastExceptionCode, "The last.");
            Assert.AreEqual(2, counters.Exceptions, "Two of them.");
        }

        private static string Text(UnitCounters counters)
            => counters.Good.ToString() + counters.Timeouts.ToString() + counters.Corrupt.ToString()
                + counters.Misfits.ToString() + counters.Exceptions.ToString() + counters.Lost.ToString()
                + counters.Reconnects.ToString();
    }
}
