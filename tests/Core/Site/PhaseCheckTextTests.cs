using Evenload.Core.Settings;
using Evenload.Core.Site;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Site
{
    [TestClass]
    public class PhaseCheckTextTests
    {
        [TestMethod]
        public void Masks_are_named_as_the_setting_takes_them()
        {
            for (int mask = 0; mask < 8; mask++)
            {
                string word = PhaseCheckText.InvertWord(mask);
                Assert.IsTrue(SettingText.TryRead((int)Setting.SiteMeterInvert, word, out int value), word);
                Assert.AreEqual(mask, value, word);
            }
        }
    }
}
