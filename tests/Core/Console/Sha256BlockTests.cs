using Evenload.Core.Console;
using Evenload.Tests.Core.Fakes;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Console
{
    [TestClass]
    public class Sha256BlockTests
    {
        // FIPS 180-4 gives the hashes of "abc" and of 448 bits in its examples.
        [TestMethod]
        [DataRow("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
        [DataRow("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
        [DataRow(
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
        public void Hash_is_the_standards_in_slices_of_any_length(string text, string expected)
        {
            for (int rounds = 1; rounds <= 66; rounds += rounds < 20 ? 1 : 23)
            {
                Assert.AreEqual(expected, HashOf(text, rounds), "Slices of " + rounds.ToString());
            }
        }

        [TestMethod]
        public void State_changes_with_the_last_round_only()
        {
            uint[] state = new uint[8];
            Sha256Block.SetInitial(state);
            var block = new Sha256Block();
            Assert.IsTrue(block.Step(1), "Nothing to do yet.");
            block.Begin(state, new uint[16]);
            for (int i = 1; i < Sha256Block.Rounds; i++)
            {
                Assert.IsFalse(block.Step(1), "Not yet.");
                Assert.AreEqual(0x6A09E667L, (long)state[0], "As before.");
            }

            Assert.IsTrue(block.Step(1), "Done.");
            uint first = state[0];
            Assert.IsTrue(first != 0x6A09E667, "Changed.");
            Assert.IsTrue(block.Step(64), "Still done.");
            Assert.AreEqual((long)first, (long)state[0], "Once.");
        }

        [TestMethod]
        public void Cleared_block_has_nothing_left_to_do()
        {
            uint[] state = new uint[8];
            var block = new Sha256Block();
            block.Begin(state, new uint[16]);
            block.Step(5);
            block.Clear();
            Assert.IsTrue(block.Step(64), "Done.");
            Assert.AreEqual(0L, (long)state[0], "The state is as it was.");
        }

        // The standard's padding: a one, zeros, and the length in bits.
        private static string HashOf(string text, int rounds)
        {
            char[] letters = text.ToCharArray();
            int blocks = (letters.Length + 8) / 64 + 1;
            uint[] words = new uint[16 * blocks];
            for (int i = 0; i <= letters.Length; i++)
            {
                uint value = i < letters.Length ? (uint)letters[i] : 0x80;
                words[i / 4] |= value << (24 - (8 * (i % 4)));
            }

            words[words.Length - 1] = (uint)(8 * letters.Length);
            uint[] state = new uint[8];
            Sha256Block.SetInitial(state);
            var block = new Sha256Block();
            for (int i = 0; i < blocks; i++)
            {
                uint[] part = new uint[16];
                for (int j = 0; j < 16; j++)
                {
                    part[j] = words[(16 * i) + j];
                }

                block.Begin(state, part);
                int slices = 1;
                while (!block.Step(rounds))
                {
                    slices++;
                }

                Assert.AreEqual((63 + rounds) / rounds, slices, "Slices.");
            }

            string hash = "";
            for (int i = 0; i < 32; i++)
            {
                byte[] one = { (byte)(state[i / 4] >> (24 - (8 * (i % 4)))) };
                hash += Hex.Text(one, 0, 1).ToLower();
            }

            return hash;
        }
    }
}
