namespace nanoFramework.Runtime.Native
{
    /// <summary>The garbage collector.</summary>
    public static class GC
    {
        /// <summary>Collects now; stops all threads.</summary>
        /// <param name="compactHeap">True to move objects together as well.</param>
        /// <returns>Free bytes on the heap.</returns>
        public static uint Run(bool compactHeap) => throw null;
    }
}
