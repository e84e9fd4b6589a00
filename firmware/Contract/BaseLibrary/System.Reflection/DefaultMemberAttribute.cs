using System;

namespace System.Reflection
{
    /// <summary>Names the indexer of a class; written by the compiler.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public sealed class DefaultMemberAttribute : Attribute
    {
        /// <summary>Names it.</summary>
        /// <param name="memberName">The indexer's name in metadata.</param>
        public DefaultMemberAttribute(string memberName) => throw null;
    }
}
