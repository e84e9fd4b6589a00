using Evenload.Core.Balancing;
using Evenload.Core.Supervision;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Supervision
{
    [TestClass]
    public class CeilingTests
    {
        [TestMethod]
        public void Does_not_limit_until_it_is_used()
        {
            var ceiling = new Ceiling(LimitedBy.ExternalLimit, 0);
            Assert.AreEqual(int.MaxValue, ceiling.Milliamps(0), "unused");
        }

        [TestMethod]
        public void A_grant_ends_unless_renewed()
        {
            var ceiling = new Ceiling(LimitedBy.GroupShare, 6000);
            ceiling.Grant(12000, 5000);
            Assert.AreEqual(12000, ceiling.Milliamps(4999), "granted");
            Assert.AreEqual(6000, ceiling.Milliamps(5000), "ended");
            ceiling.Grant(10000, 9000);
            Assert.AreEqual(10000, ceiling.Milliamps(5020), "renewed");
        }

        [TestMethod]
        public void A_negative_grant_is_nothing()
        {
            var ceiling = new Ceiling(LimitedBy.ExternalLimit, 0);
            ceiling.Grant(-1, 1000);
            Assert.AreEqual(0, ceiling.Milliamps(0), "nothing");
        }

        [TestMethod]
        public void Released_it_ceases_to_limit()
        {
            var ceiling = new Ceiling(LimitedBy.ExternalLimit, 0);
            ceiling.Grant(6000, 1000);
            ceiling.Release();
            Assert.AreEqual(int.MaxValue, ceiling.Milliamps(0), "released");
        }
    }
}
