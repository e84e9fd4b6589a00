namespace System.Reflection
{
    /// <summary>A member, seen at run time.</summary>
    public abstract class MemberInfo
    {
        /// <summary>For derived classes.</summary>
        protected MemberInfo()
        {
        }

        /// <summary>Name without namespace; a new string.</summary>
        public abstract string Name { get; }
    }
}
