namespace System
{
    /// <summary>Base of all attributes.</summary>
    [AttributeUsage(AttributeTargets.All, Inherited = true, AllowMultiple = false)]
    public abstract class Attribute
    {
        /// <summary>For derived attributes.</summary>
        protected Attribute()
        {
        }
    }
}
