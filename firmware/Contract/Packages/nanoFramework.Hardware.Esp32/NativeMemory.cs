namespace nanoFramework.Hardware.Esp32
{
    /// <summary>The memory beside the managed heap.</summary>
    public class NativeMemory
    {
        /// <summary>Where memory lies.</summary>
        public enum MemoryType
        {
            /// <summary>Anywhere.</summary>
            All = 0,

            /// <summary>In the chip.</summary>
            Internal = 1,

            /// <summary>Beside the chip.</summary>
            SpiRam = 2,
        }

        /// <summary>How much memory there is.</summary>
        /// <param name="memType">Which memory.</param>
        /// <param name="totalSize">All of it, bytes.</param>
        /// <param name="totalFreeSize">What is free, bytes.</param>
        /// <param name="largestFreeBlock">The largest free block, bytes.</param>
        public static void GetMemoryInfo(
            MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock) => throw null;
    }
}
