using System;

namespace System.Runtime.CompilerServices
{
    /// <summary>What the compiler calls.</summary>
    public static class RuntimeHelpers
    {
        /// <summary>Fills an array from data in the assembly.</summary>
        /// <param name="array">The array.</param>
        /// <param name="fldHandle">Where the data stand.</param>
        public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) => throw null;
    }
}
