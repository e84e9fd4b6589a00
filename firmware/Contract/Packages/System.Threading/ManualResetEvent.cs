namespace System.Threading
{
    /// <summary>A signal that lets all threads pass until it is taken away.</summary>
    public sealed class ManualResetEvent : WaitHandle
    {
        /// <summary>A signal.</summary>
        /// <param name="initialState">True when it is set at first.</param>
        public ManualResetEvent(bool initialState) => throw null;

        /// <summary>Takes the signal away.</summary>
        /// <returns>True.</returns>
        public bool Reset() => throw null;

        /// <summary>Gives the signal.</summary>
        /// <returns>True.</returns>
        public bool Set() => throw null;
    }
}
