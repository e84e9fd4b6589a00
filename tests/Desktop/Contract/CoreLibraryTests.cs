using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Contract
{
    /// <summary>What the Core asks for must be there on the device, and must not be the world outside.</summary>
    [TestClass]
    public sealed class CoreLibraryTests
    {
        [TestMethod]
        [DataRow("long nowMs = System.DateTime.UtcNow.Ticks;", "CS0234")]
        [DataRow("long nowMs = System.Environment.TickCount64;", "CS0234")]
        [DataRow("var span = System.TimeSpan.Zero;", "CS0234")]
        [DataRow("System.Threading.Thread.Sleep(1);", "CS0234")]
        [DataRow("lock (this) { }", "CS0656")]
        [DataRow("System.Console.WriteLine();", "CS0234")]
        [DataRow("var port = new System.IO.Ports.SerialPort();", "CS0234")]
        public void The_core_cannot_ask_for_clock_thread_lock_or_port(string statement, string error)
        {
            Assert.AreEqual(error, Sample.FirstError(Method(statement)));
        }

        [TestMethod]
        [DataRow("int? value = null;", "CS0518")]
        [DataRow("var list = new System.Collections.Generic.List<int>();", "CS0234")]
        [DataRow("System.Func<int> call = null;", "CS0234")]
        [DataRow("var pair = (1, 2);", "CS8179")]
        [DataRow("System.Span<byte> span = new byte[4];", "CS0234")]
        [DataRow("double root = System.Math.Sqrt(2);", "CS0234")]
        [DataRow("int last = new int[4][^1];", "CS0518")]
        [DataRow("string text = \"a\".Replace('a', 'b');", "CS1061")]
        public void The_core_cannot_ask_for_what_the_device_lacks(string statement, string error)
        {
            Assert.AreEqual(error, Sample.FirstError(Method(statement)));
        }

        [TestMethod]
        [DataRow("public async void Tick() { }", "CS0518")]
        [DataRow("public System.Collections.IEnumerable Steps() { yield return null; }", "CS0518")]
        [DataRow("public record Reading(int Value);", "CS0518")]
        [DataRow("public volatile int Value;", "CS0518")]
        [DataRow("public interface IStage { int Next() { return 1; } }", "CS8701")]
        public void The_core_cannot_declare_what_the_device_lacks(string member, string error)
        {
            Assert.AreEqual(error, Sample.FirstError("public class C { " + member + " }"));
        }

        [TestMethod]
        [DataRow("string text = $\"{1} of {2}\"; int length = text.Length; char c = text[0];")]
        [DataRow("foreach (byte b in new byte[] { 1, 2, 3, 4, 5 }) { }")]
        [DataRow("foreach (char c in \"text\") { }")]
        [DataRow("int number; bool valid = int.TryParse(\"12\", out number);")]
        [DataRow("byte[] copy = new byte[2]; System.Array.Copy(new byte[2], copy, 2);")]
        [DataRow("System.Action call = () => { }; call();")]
        [DataRow("switch (\"on\") { case \"on\": break; case \"off\": break; default: break; }")]
        [DataRow("try { } catch (System.ArgumentException e) when (e.Message == null) { } finally { }")]
        public void The_core_can_ask_for_what_the_device_has(string statement)
        {
            Assert.AreEqual("", Sample.FirstError(Method(statement)));
        }

        private static string Method(string statement) => "public class C { public void M() { " + statement + " } }";
    }
}
