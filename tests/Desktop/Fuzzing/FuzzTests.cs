using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>Every parser under inputs that nobody thought of; see <see cref="Fuzzer"/>.</summary>
    [TestClass]
    public sealed class FuzzTests
    {
        [TestMethod]
        public void Reply_on_a_serial_line() => Fuzzer.Run("rtu", new RtuTarget());

        [TestMethod]
        public void Reply_on_a_TCP_connection() => Fuzzer.Run("tcp", new TcpTarget());

        [TestMethod]
        public void Telegram_with_a_check() => Fuzzer.Run("p1", new P1Target(true));

        [TestMethod]
        public void Telegram_without_a_check() => Fuzzer.Run("p1-unchecked", new P1Target(false));

        [TestMethod]
        public void Record_of_the_settings() => Fuzzer.Run("record", new RecordTarget());

        [TestMethod]
        public void Record_of_the_last_run() => Fuzzer.Run("start", new StartTarget());

        [TestMethod]
        public void Setting_as_it_is_typed() => Fuzzer.Run("setting", new SettingTarget());

        [TestMethod]
        public void Trace_file() => Fuzzer.Run("trace", new TraceTarget());
    }
}
