namespace System
{
    /// <summary>Something that must be given back.</summary>
    public interface IDisposable
    {
        /// <summary>Gives it back.</summary>
        void Dispose();
    }
}
