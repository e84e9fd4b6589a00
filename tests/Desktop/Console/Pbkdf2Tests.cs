using System;
using System.Security.Cryptography;
using System.Text;
using Evenload.Core.Console;
using Evenload.Tests.Desktop.Properties;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Consoles
{
    /// <summary>The derivation against the desktop's own, and against vectors that take the device too long.</summary>
    [TestClass]
    public sealed class Pbkdf2Tests
    {
        [TestMethod]
        [DataRow("Password", "NaCl", 80000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56")]
        [DataRow("password", "salt", 4096, "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a")]
        public void Long_vectors_are_met(string password, string salt, int iterations, string expected)
        {
            // The first is of RFC 7914, 11: the first half of its 64 bytes.
            byte[] key = Derive(Encoding.ASCII.GetBytes(password), Encoding.ASCII.GetBytes(salt), iterations);
            Assert.AreEqual(expected, Convert.ToHexStringLower(key));
        }

        [TestMethod]
        public void Every_length_of_password_and_salt_gives_the_desktops_key()
        {
            Console.WriteLine($"EVENLOAD_SEED={Seeded.Value} repeats this run.");
            var random = new Random((int)Seeded.Value);
            for (int i = 0; i <= Pbkdf2.LongestPassword; i++)
            {
                byte[] password = new byte[i];
                byte[] salt = new byte[i * Pbkdf2.LongestSalt / Pbkdf2.LongestPassword];
                random.NextBytes(password);
                random.NextBytes(salt);
                int iterations = random.Next(1, 20);
                CollectionAssert.AreEqual(
                    Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, 32),
                    Derive(password, salt, iterations),
                    "Length " + i);
            }
        }

        private static byte[] Derive(byte[] password, byte[] salt, int iterations)
        {
            var derivation = new Pbkdf2();
            derivation.Begin(password, password.Length, salt, 0, salt.Length, iterations);
            while (!derivation.Step(Sha256Block.Rounds))
            {
            }

            byte[] key = new byte[Pbkdf2.KeyLength];
            for (int i = 0; i < key.Length; i++)
            {
                key[i] = derivation.Key(i);
            }

            return key;
        }
    }
}
