namespace Evenload.Esp32
{
    /// <summary>How a thread tells that it has begun something that must end.</summary>
    /// <remarks>Written by one thread and read by another one; each field is written whole.</remarks>
    public sealed class BusyMark
    {
        private int _begun;
        private int _ended;

        /// <summary>True between <see cref="Begin"/> and <see cref="End"/>.</summary>
        public bool IsBusy => _begun != _ended;

        /// <summary>Changes with each <see cref="Begin"/>.</summary>
        public int Number => _begun;

        /// <summary>Something begins.</summary>
        public void Begin() => _begun++;

        /// <summary>It has ended.</summary>
        public void End() => _ended = _begun;
    }
}
