using System.Reflection;

namespace System
{
    /// <summary>A type, seen at run time.</summary>
    public abstract class Type : MemberInfo
    {
        /// <summary>For the types themselves.</summary>
        protected Type()
        {
        }

        /// <summary>Name with namespace; a new string.</summary>
        public abstract string FullName { get; }

        /// <summary>The type behind a handle; what <c>typeof</c> calls.</summary>
        /// <param name="handle">The handle.</param>
        /// <returns>The type.</returns>
        public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => throw null;
    }
}
