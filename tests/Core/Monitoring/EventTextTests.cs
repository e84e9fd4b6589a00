using Evenload.Core.Metering;
using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Monitoring
{
    [TestClass]
    public class EventTextTests
    {
        [TestMethod]
        [DataRow((int)EventCode.MeterWarning, "Communication warning for modbus unit 5")]
        [DataRow((int)EventCode.MeterError, "Communication error for modbus unit 5")]
        [DataRow((int)EventCode.MeterConnected, "TCP MODBUS unit 5 connected via 192.168.0.4:502")]
        [DataRow((int)EventCode.PhasesFound, "The vehicle charges on L1 L3")]
        public void Notices_have_the_words_that_installers_know(int code, string line)
        {
            var log = new EventLog("TCP MODBUS", "192.168.0.4:502", MeterCatalogue.CreateModel(0));
            log.Write((EventCode)code, 5, 1234);
            Assert.AreEqual(line, EventText.Line(log, 0), "line");
            Assert.AreEqual(1234, log.TimeMs(0), "time");
        }

        [TestMethod]
        public void A_start_tells_what_was_before_it()
        {
            var log = new EventLog("RTU MODBUS", "COM2", MeterCatalogue.CreateModel(0));
            log.Write(EventCode.Started, (int)RestartCause.HungThread, 0);
            Assert.AreEqual("Started: a thread hung, and the charger restarted itself", EventText.Line(log, 0), "line");
        }

        [TestMethod]
        public void The_last_events_are_kept()
        {
            var log = new EventLog("RTU MODBUS", "COM2", MeterCatalogue.CreateModel(0));
            for (int i = 0; i < 100; i++)
            {
                log.Write(EventCode.MeterWarning, i, i);
            }

            Assert.AreEqual(100, log.Total, "written");
            Assert.AreEqual(99, log.Argument(99), "the last");
            Assert.AreEqual(68, log.Argument(100 - log.Capacity), "the oldest kept");
        }
    }
}
