using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    public sealed class ReceiveRingTests
    {
        [TestMethod]
        public void Bytes_come_out_in_order_across_the_wrap()
        {
            ReceiveRing ring = new ReceiveRing(5);
            byte[] target = new byte[5];
            ring.Push(new byte[] { 1, 2, 3, 4 }, 4);
            ring.Pop(target, 0, 3);
            ring.Push(new byte[] { 5, 6, 7, 8 }, 4);
            Assert.AreEqual(5, ring.Count);
            ring.Pop(target, 0, 5);
            CollectionAssert.AreEqual(new byte[] { 4, 5, 6, 7, 8 }, target);
            Assert.AreEqual(0, ring.Count);
        }

        [TestMethod]
        public void Full_ring_keeps_the_old_and_drops_the_new()
        {
            ReceiveRing ring = new ReceiveRing(3);
            byte[] target = { 0xA5, 0xA5, 0xA5, 0xA5 };
            ring.Push(new byte[] { 1, 2 }, 2);
            ring.Push(new byte[] { 3, 4, 5 }, 3);
            ring.Push(new byte[] { 6 }, 1);
            Assert.AreEqual(3, ring.Count);
            ring.Pop(target, 1, 3);
            CollectionAssert.AreEqual(new byte[] { 0xA5, 1, 2, 3 }, target);
        }
    }
}
