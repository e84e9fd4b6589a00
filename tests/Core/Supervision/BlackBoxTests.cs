using Evenload.Core.Site;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class BlackBoxTests
    {
        [TestMethod]
        public void A_row_is_written_each_second_and_at_once_when_a_state_changes()
        {
            var box = new BlackBox();
            var site = new SiteCurrents();
            box.Step(1, site, 2, 3, 4, 10000);
            Assert.AreEqual(1, box.Total, "first");
            box.Step(1, site, 9, 9, 9, 10999);
            Assert.AreEqual(1, box.Total, "not yet");
            box.Step(1, site, 9, 9, 9, 11000);
            Assert.AreEqual(2, box.Total, "a second later");
            box.Step(5, site, 9, 9, 9, 11020);
            Assert.AreEqual(3, box.Total, "another state");
        }

        [TestMethod]
        public void Rows_come_oldest_first_with_their_lowest_bytes_first()
        {
            var box = new BlackBox();
            var readings = new Readings(new DrawEstimate(5000, 1000, 1000, 0, 5000));
            readings.Put(1000, 0x01020304, -2, 0x05060708);
            Assert.AreEqual(36, BlackBox.RowBytes, "a time and seven numbers");
            box.Step(0x01020304, readings.Site, 0x0A0B0C0D, 16000, 2666, 0x123456789BL);
            byte[] rows = new byte[BlackBox.Rows * BlackBox.RowBytes];
            Assert.AreEqual(1, box.CopyTo(rows), "rows");
            Assert.AreEqual(0x9B, (int)rows[0], "time low");
            Assert.AreEqual(0x12, (int)rows[4], "time high");
            Assert.AreEqual(0x04, (int)rows[8], "L1");
            Assert.AreEqual(0x01, (int)rows[11], "L1 high");
            Assert.AreEqual(0xFE, (int)rows[12], "L2");
            Assert.AreEqual(0xFF, (int)rows[15], "L2 high");
            Assert.AreEqual(0x08, (int)rows[16], "L3");
            Assert.AreEqual(0x05, (int)rows[19], "L3 high");
            Assert.AreEqual(0x0D, (int)rows[20], "allocation");
            Assert.AreEqual(0x0A, (int)rows[23], "allocation high");
            Assert.AreEqual(16000 & 0xFF, (int)rows[24], "offer");
            Assert.AreEqual(2666 & 0xFF, (int)rows[28], "duty");
            Assert.AreEqual(0x04, (int)rows[32], "state");
            Assert.AreEqual(0x01, (int)rows[35], "state high");
        }

        [TestMethod]
        public void Two_minutes_are_kept()
        {
            var box = new BlackBox();
            var site = new SiteCurrents();
            for (int i = 0; i < 125; i++)
            {
                box.Step(1, site, i, 0, 0, i * 1000L);
            }

            byte[] rows = new byte[BlackBox.Rows * BlackBox.RowBytes];
            Assert.AreEqual(120, box.CopyTo(rows), "rows");
            Assert.AreEqual(120, box.CopyLast(new byte[200 * BlackBox.RowBytes], 0, 200), "there are no more");
            Assert.AreEqual(5, (int)rows[20], "oldest");
            Assert.AreEqual(124, (int)rows[(119 * BlackBox.RowBytes) + 20], "latest");
        }

        [TestMethod]
        public void The_last_rows_go_where_they_are_wanted()
        {
            var box = new BlackBox();
            var site = new SiteCurrents();
            for (int i = 0; i < 125; i++)
            {
                box.Step(1, site, i, 0, 0, i * 1000L);
            }

            byte[] rows = new byte[3 + (2 * BlackBox.RowBytes) + 1];
            rows[2] = 0xA5;
            rows[rows.Length - 1] = 0xA5;
            Assert.AreEqual(2, box.CopyLast(rows, 3, 2), "rows");
            Assert.AreEqual(123, (int)rows[3 + 20], "the last but one");
            Assert.AreEqual(124, (int)rows[3 + BlackBox.RowBytes + 20], "the last");
            Assert.AreEqual(0xA5, (int)rows[2], "nothing before");
            Assert.AreEqual(0xA5, (int)rows[rows.Length - 1], "nothing behind");
        }
    }
}
