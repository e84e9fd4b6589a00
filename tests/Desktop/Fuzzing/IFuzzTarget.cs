using System;
using System.Collections.Generic;

namespace Evenload.Tests.Desktop.Fuzzing
{
    /// <summary>A parser, and what must hold of it for any bytes.</summary>
    public interface IFuzzTarget
    {
        /// <summary>Valid inputs, from which the others are made.</summary>
        IReadOnlyList<byte[]> Seeds { get; }

        /// <summary>Gives an input the check that its format wants, so that what lies behind the check is reached.
        /// </summary>
        /// <returns>The input itself where the format has none, or another one.</returns>
        byte[] Repair(byte[] input);

        /// <summary>Parses an input and throws when something does not hold.</summary>
        /// <param name="input">Any; not changed.</param>
        /// <param name="random">The same for the same input: for the pieces in which it arrives.</param>
        /// <returns>A number for how it went. Inputs that went a new way are built upon.</returns>
        long Try(byte[] input, Random random);
    }
}
