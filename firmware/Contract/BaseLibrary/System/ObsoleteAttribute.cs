namespace System
{
    /// <summary>Marks what should no longer be used.</summary>
    public sealed class ObsoleteAttribute : Attribute
    {
        /// <summary>Says what to use instead.</summary>
        /// <param name="message">The sentence that the compiler prints.</param>
        /// <param name="error">True when use does not compile.</param>
        public ObsoleteAttribute(string message, bool error) => throw null;
    }
}
