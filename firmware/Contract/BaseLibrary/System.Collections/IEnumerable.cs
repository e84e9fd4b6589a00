namespace System.Collections
{
    /// <summary>Something whose elements can be walked.</summary>
    public interface IEnumerable
    {
        /// <summary>Starts a walk; a new object.</summary>
        /// <returns>Stands before the first element.</returns>
        IEnumerator GetEnumerator();
    }
}
