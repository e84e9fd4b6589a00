namespace System.Threading
{
    /// <summary>A managed thread. All of them share one task of the operating system, in turns of 20 ms.</summary>
    public sealed class Thread
    {
        /// <summary>A thread, not yet running.</summary>
        /// <param name="start">What it runs; an exception that leaves it ends this thread only.</param>
        public Thread(ThreadStart start) => throw null;

        /// <summary>The thread that asks.</summary>
        public static Thread CurrentThread => throw null;

        /// <summary>Its share of the processor.</summary>
        public ThreadPriority Priority
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Whether it has started and not ended.</summary>
        public bool IsAlive => throw null;

        /// <summary>Its number.</summary>
        public int ManagedThreadId => throw null;

        /// <summary>Waits.</summary>
        /// <param name="millisecondsTimeout">Time, in grains of 10 ms; 0 gives the turn away; -1 waits for
        /// ever.</param>
        public static void Sleep(int millisecondsTimeout) => throw null;

        /// <summary>Makes it run.</summary>
        public void Start() => throw null;

        /// <summary>Waits until it has ended.</summary>
        public void Join() => throw null;

        /// <summary>Waits until it has ended, or a time has passed.</summary>
        /// <param name="millisecondsTimeout">The time.</param>
        /// <returns>True when it has ended.</returns>
        public bool Join(int millisecondsTimeout) => throw null;
    }
}
