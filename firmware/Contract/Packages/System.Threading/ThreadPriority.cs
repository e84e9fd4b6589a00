namespace System.Threading
{
    /// <summary>A thread's share of the one task that runs all of them.</summary>
    public enum ThreadPriority
    {
        /// <summary>A quarter of the normal share.</summary>
        Lowest = 0,

        /// <summary>Half of the normal share.</summary>
        BelowNormal = 1,

        /// <summary>What a thread has at first.</summary>
        Normal = 2,

        /// <summary>Twice the normal share.</summary>
        AboveNormal = 3,

        /// <summary>Four times the normal share; others that are ready still get their 20 ms.</summary>
        Highest = 4,
    }
}
