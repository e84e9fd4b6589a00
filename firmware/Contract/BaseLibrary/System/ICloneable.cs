namespace System
{
    /// <summary>Something that can be copied.</summary>
    public interface ICloneable
    {
        /// <summary>Makes a copy.</summary>
        /// <returns>A new object.</returns>
        object Clone();
    }
}
