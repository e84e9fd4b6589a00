using System;

namespace System.Threading
{
    /// <summary>Something to wait for.</summary>
    public abstract class WaitHandle : MarshalByRefObject
    {
        /// <summary>For derived classes.</summary>
        protected WaitHandle()
        {
        }

        /// <summary>Waits.</summary>
        /// <param name="millisecondsTimeout">The longest wait, in grains of 10 ms; -1 for ever.</param>
        /// <param name="exitContext">Has no effect; false.</param>
        /// <returns>False when the time has passed.</returns>
        public virtual bool WaitOne(int millisecondsTimeout, bool exitContext) => throw null;

        /// <summary>Waits for ever.</summary>
        /// <returns>True.</returns>
        public virtual bool WaitOne() => throw null;
    }
}
