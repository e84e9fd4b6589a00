namespace System.Threading
{
    /// <summary>What <c>lock</c> calls. There is no lock with a timeout.</summary>
    public static class Monitor
    {
        /// <summary>Waits for the lock and takes it.</summary>
        /// <param name="obj">What is locked.</param>
        public static void Enter(object obj) => throw null;

        /// <summary>Gives the lock back.</summary>
        /// <param name="obj">What is locked.</param>
        public static void Exit(object obj) => throw null;
    }
}
