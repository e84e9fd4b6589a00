using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class PasswordHashTests
    {
        private const string Salt = "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F";

        // 1000 iterations and the salt above, by another implementation.
        private const string Installer = "E8 03 00 00 " + Salt
            + " 68 79 F1 22 21 32 E4 A3 1A 75 61 F6 88 E3 56 5D E2 B9 CF 88 0D 30 80 78 9B 14 6F 70 39 67 DB 01";

        // The first is of RFC 7914 11 (the first half of its 64 bytes); the others were made by another implementation.
        [TestMethod]
        [DataRow(
            "passwd", "salt", 1,
            "55 AC 04 6E 56 E3 08 9F EC 16 91 C2 25 44 B6 05 F9 41 85 21 6D DE 04 65 E6 8B 9D 57 C2 0D AC BC")]
        [DataRow(
            "password", "salt", 1,
            "12 0F B6 CF FC F8 B3 2C 43 E7 22 52 56 C4 F8 37 A8 65 48 C9 2C CC 35 48 08 05 98 7C B7 0B E1 7B")]
        [DataRow(
            "password", "salt", 2,
            "AE 4D 0C 95 AF 6B 46 D3 2D 0A DF F9 28 F0 6D D0 2A 30 3F 8E F3 C2 51 DF D6 E2 D8 5A 95 47 4C 43")]
        [DataRow(
            "password", "salt", 3,
            "AD 35 24 0A C6 83 FE BF AF 3C D4 9D 84 54 73 FB BB AA 24 37 F5 F8 2D 5A 41 5A E0 0A C7 6C 6B FC")]
        [DataRow(
            "", "", 2,
            "97 39 84 11 D6 AE A4 3A 77 AC EF 92 22 6A B8 27 8D 4D B0 66 8B D1 D7 A7 6A 72 5F 76 80 AC 45 C5")]
        public void Key_is_the_standards(string password, string salt, int iterations, string expected)
        {
            var derivation = new Pbkdf2();
            byte[] letters = Letters(password);
            byte[] grains = Letters("x" + salt);
            derivation.Begin(letters, letters.Length, grains, 1, grains.Length - 1, iterations);
            Assert.IsFalse(derivation.IsDone, "Not yet.");
            int steps = 1;
            while (!derivation.Step(64))
            {
                steps++;
            }

            Assert.AreEqual(2 + (2 * iterations), steps, "Blocks.");
            Assert.AreEqual(expected, KeyOf(derivation), "The key.");
        }

        [TestMethod]
        public void Longest_password_and_salt_are_taken_whole()
        {
            byte[] password = Hex.Repeat('x', Pbkdf2.LongestPassword);
            byte[] salt = Hex.Repeat('y', Pbkdf2.LongestSalt);
            var derivation = new Pbkdf2();
            derivation.Begin(password, password.Length, salt, 0, salt.Length, 2);
            while (!derivation.Step(7))
            {
            }

            Assert.AreEqual(
                "94 8D C0 6F 8A E3 32 17 B7 2D 5A EE EE C4 97 F5 DD 3F 8F 3B 91 6C 28 F3 14 9A 3E 9D BC A5 DB DC",
                KeyOf(derivation),
                "The key.");
            derivation.Clear();
            Assert.AreEqual(Hex.Text(new byte[32], 0, 32), KeyOf(derivation), "Nothing is left of it.");
        }

        [TestMethod]
        public void Stored_password_has_its_iterations_salt_and_key()
        {
            var hash = new PasswordHash();
            hash.BeginSet(Letters("installer"), 9, Hex.Bytes(Salt));
            Run(hash);
            byte[] stored = new byte[PasswordHash.StoredLength];
            hash.CopyStored(stored);
            Assert.AreEqual(Installer, Hex.Text(stored, 0, stored.Length), "What is stored.");
            hash.BeginSet(Letters("installer"), 9, Hex.Bytes(Salt));
            Run(hash);
            Assert.IsFalse(hash.IsRight, "The same as before, but nothing was checked.");
        }

        [TestMethod]
        [DataRow("installer", true)]
        [DataRow("installes", false)]
        [DataRow("Installer", false)]
        [DataRow("installe", false)]
        [DataRow("installer ", false)]
        [DataRow("", false)]
        public void Only_the_right_password_is_right(string password, bool right)
        {
            var hash = new PasswordHash();
            Assert.IsTrue(hash.BeginCheck(Letters(password), password.Length, Stored(2)), "Begun.");
            Assert.IsFalse(hash.IsRight, "Not before it is done.");
            Run(hash);
            Assert.IsTrue(hash.IsRight == right, "The answer.");
        }

        [TestMethod]
        public void Every_byte_of_the_key_counts()
        {
            byte[] stored = Stored(2);
            var hash = new PasswordHash();
            for (int i = 4; i < stored.Length; i++)
            {
                stored[i] ^= 0x80;
                hash.BeginCheck(Letters("installer"), 9, stored);
                Run(hash);
                Assert.IsFalse(hash.IsRight, "Byte " + i.ToString());
                stored[i] ^= 0x80;
            }

            hash.BeginCheck(Letters("installer"), 9, stored);
            Run(hash);
            Assert.IsTrue(hash.IsRight, "As it was.");
            hash.BeginCheck(Letters("installer"), 9, stored);
            Assert.IsFalse(hash.IsRight, "Each check is for itself.");
            hash.Clear();
            Assert.IsTrue(hash.Step(64), "Given up.");
            Assert.IsFalse(hash.IsRight, "So not right.");
        }

        [TestMethod]
        [DataRow(0, 52, false)]
        [DataRow(1, 52, true)]
        [DataRow(10000, 52, true)]
        [DataRow(10001, 52, false)]         // would keep the console busy
        [DataRow(-1, 52, false)]
        [DataRow(1, 51, false)]
        [DataRow(1, 53, false)]
        [DataRow(1, 0, false)]
        public void Something_else_is_no_stored_password(int iterations, int length, bool begun)
        {
            byte[] stored = new byte[length];
            for (int i = 0; i < 4 && i < length; i++)
            {
                stored[i] = (byte)(iterations >> (8 * i));
            }

            var hash = new PasswordHash();
            Assert.IsTrue(hash.BeginCheck(Letters("a"), 1, stored) == begun, "Begun.");
            Assert.IsTrue(hash.Step(1) != begun, "Or done at once.");
            Assert.IsFalse(hash.IsRight, "Not right.");
        }

        [TestMethod]
        public void Wrong_passwords_are_delayed_up_to_a_minute()
        {
            var delay = new AttemptDelay();
            Assert.AreEqual(0, delay.WaitMs(0), "At first.");
            long nowMs = 5000;
            int[] expected = { 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
            for (int i = 0; i < expected.Length; i++)
            {
                delay.Fail(nowMs);
                Assert.AreEqual(expected[i], delay.WaitMs(nowMs), "At once.");
                nowMs += expected[i];
                Assert.AreEqual(1, delay.WaitMs(nowMs - 1), "The last millisecond.");
                Assert.AreEqual(0, delay.WaitMs(nowMs), "Over.");
            }

            delay.Fail(nowMs);
            delay.Succeed();
            Assert.AreEqual(0, delay.WaitMs(nowMs), "After the right one.");
            delay.Fail(nowMs);
            Assert.AreEqual(1000, delay.WaitMs(nowMs), "From the beginning.");
        }

        private static void Run(PasswordHash hash)
        {
            while (!hash.Step(64))
            {
            }
        }

        // "installer" with few iterations, so that many can be checked; the key is Pbkdf2's, which has its own test.
        private static byte[] Stored(int iterations)
        {
            byte[] stored = new byte[PasswordHash.StoredLength];
            stored[0] = (byte)iterations;
            byte[] salt = Hex.Bytes(Salt);
            var derivation = new Pbkdf2();
            derivation.Begin(Letters("installer"), 9, salt, 0, 16, iterations);
            while (!derivation.Step(64))
            {
            }

            for (int i = 0; i < 16; i++)
            {
                stored[4 + i] = salt[i];
            }

            for (int i = 0; i < Pbkdf2.KeyLength; i++)
            {
                stored[20 + i] = derivation.Key(i);
            }

            return stored;
        }

        private static string KeyOf(Pbkdf2 derivation)
        {
            byte[] key = new byte[Pbkdf2.KeyLength];
            for (int i = 0; i < key.Length; i++)
            {
                key[i] = derivation.Key(i);
            }

            return Hex.Text(key, 0, key.Length);
        }

        private static byte[] Letters(string text)
        {
            char[] letters = text.ToCharArray();
            byte[] bytes = new byte[letters.Length];
            for (int i = 0; i < letters.Length; i++)
            {
                bytes[i] = (byte)letters[i];
            }

            return bytes;
        }
    }
}
