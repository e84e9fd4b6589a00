namespace System
{
    /// <summary>Base of the values that are copied.</summary>
    public abstract class ValueType
    {
        /// <inheritdoc/>
        public override bool Equals(object obj) => throw null;
    }
}
