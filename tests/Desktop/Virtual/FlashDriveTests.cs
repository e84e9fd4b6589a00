using System.IO;
using Evenload.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Virtual
{
    [TestClass]
    [DoNotParallelize]
    public sealed class FlashDriveTests
    {
        [TestMethod]
        public void Drive_is_a_directory_of_its_own_unless_told_otherwise()
        {
            Assert.IsTrue(Directory.Exists(FlashDrive.DirectoryPath));
            Assert.AreEqual(Path.Combine(FlashDrive.DirectoryPath, "a.bin"), FlashDrive.HostPath("I:\\a.bin"));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("a.bin")]
        [DataRow("I:a.bin")]
        [DataRow("D:\\a.bin")]
        [DataRow("I:\\")]
        [DataRow("I:\\..")]
        [DataRow("I:\\../a.bin")]
        [DataRow("I:\\b\\a.bin")]
        public void Other_paths_are_refused(string path)
        {
            Assert.Throws<IOException>(() => FlashDrive.HostPath(path));
        }
    }
}
