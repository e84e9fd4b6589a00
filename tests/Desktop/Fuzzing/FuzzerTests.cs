using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>The fuzzer finds what is wrong with a parser that is wrong.</summary>
    [TestClass]
    public sealed class FuzzerTests
    {
        [TestMethod]
        public void Finds_a_defect_behind_a_check_and_tells_the_shortest_input()
        {
            var target = new Flawed { Needle = 0x7F };
            var failure = Assert.ThrowsExactly<AssertFailedException>(() => Fuzzer.Run("flawed", target, [], 60));
            Assert.Contains("InvalidOperationException: the needle", failure.Message);
            Assert.Contains("\n7F81\n", failure.Message);                   // and its check
        }

        [TestMethod]
        public void Tries_what_was_found_before_all_else()
        {
            var target = new Flawed { Needle = 0x7F };
            byte[] known = [1, 2, 0x7F, 0x7E];
            var failure = Assert.ThrowsExactly<AssertFailedException>(() => Fuzzer.Run("flawed", target, [known], 60));
            Assert.Contains("7F81", failure.Message);
            Assert.AreEqual(2, target.FirstTried.Count);
            CollectionAssert.AreEqual(known, target.FirstTried[1]);
        }

        [TestMethod]
        public void Run_in_which_nothing_new_happens_proves_nothing()
        {
            var failure = Assert.ThrowsExactly<AssertFailedException>(
                () => Fuzzer.Run("flawed", new Flawed { Needle = -1, IsDull = true }, [], 0));
            Assert.Contains("has proved nothing", failure.Message);
        }

        /// <summary>Bytes whose sum is 0, of which one breaks it.</summary>
        private sealed class Flawed : IFuzzTarget
        {
            public int Needle { get; init; }

            public bool IsDull { get; init; }

            public List<byte[]> FirstTried { get; } = [];

            public IReadOnlyList<byte[]> Seeds { get; } = [[10, 20, 30, 0xC4]];

            public byte[] Repair(byte[] input) =>
                input.Length == 0 ? input : [.. input[..^1], (byte)-input[..^1].Sum(value => value)];

            public long Try(byte[] input, Random random)
            {
                if (FirstTried.Count < 2)
                {
                    FirstTried.Add(input);
                }

                bool sound = input.Length > 1 && (byte)input.Sum(value => value) == 0;
                return sound && input[..^1].Any(value => value == Needle)
                    ? throw new InvalidOperationException("the needle")
                    : IsDull ? 0 : input.Length + (sound ? 1000 : 0);
            }
        }
    }
}
