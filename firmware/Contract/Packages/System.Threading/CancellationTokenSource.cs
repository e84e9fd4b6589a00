namespace System.Threading
{
    /// <summary>Makes a call end.</summary>
    public class CancellationTokenSource : IDisposable
    {
        /// <summary>One that ends it after a while.</summary>
        /// <param name="millisecondsDelay">Milliseconds from now.</param>
        public CancellationTokenSource(int millisecondsDelay) => throw null;

        /// <summary>What the call gets.</summary>
        public CancellationToken Token => throw null;

        /// <inheritdoc/>
        public void Dispose() => throw null;
    }
}
