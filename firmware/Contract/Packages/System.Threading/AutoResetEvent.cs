namespace System.Threading
{
    /// <summary>A signal that lets one waiting thread pass.</summary>
    public sealed class AutoResetEvent : WaitHandle
    {
        /// <summary>A signal.</summary>
        /// <param name="initialState">True when it is set at first.</param>
        public AutoResetEvent(bool initialState) => throw null;

        /// <summary>Takes the signal away.</summary>
        /// <returns>True.</returns>
        public bool Reset() => throw null;

        /// <summary>Gives the signal.</summary>
        /// <returns>True.</returns>
        public bool Set() => throw null;
    }
}
