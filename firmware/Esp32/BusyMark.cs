namespace Evenload.Esp32
{
    /// <summary>How a thread tells that it goes on.</summary>
    /// <remarks>Written by one thread and read by another one; the field is written whole.</remarks>
    public sealed class BusyMark
    {
        private int _begun;

        /// <summary>Changes with each <see cref="Begin"/>; 0 before the first one.</summary>
        public int Number => _begun;

        /// <summary>Something begins, a wait or a sleep too: a thread that hangs there has hung.</summary>
        public void Begin() => _begun = _begun == int.MaxValue ? 1 : _begun + 1;
    }
}
