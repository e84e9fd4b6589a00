namespace System
{
    /// <summary>Says where an attribute may stand.</summary>
    [AttributeUsage(AttributeTargets.Class, Inherited = true)]
    public sealed class AttributeUsageAttribute : Attribute
    {
        /// <summary>Names the targets.</summary>
        /// <param name="validOn">The targets.</param>
        public AttributeUsageAttribute(AttributeTargets validOn) => throw null;

        /// <summary>The targets.</summary>
        public AttributeTargets ValidOn => throw null;

        /// <summary>Whether it may stand more than once at one target.</summary>
        public bool AllowMultiple
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Whether derived targets have it too.</summary>
        public bool Inherited
        {
            get => throw null;
            set => throw null;
        }
    }
}
