namespace System.Threading
{
    /// <summary>Tells a call that it shall end. A struct, and so an object on the device.</summary>
    public readonly struct CancellationToken
    {
        /// <summary>Whether it shall.</summary>
        public bool IsCancellationRequested => throw null;
    }
}
