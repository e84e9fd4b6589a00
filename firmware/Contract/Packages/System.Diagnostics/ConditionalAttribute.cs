using System;

namespace System.Diagnostics
{
    /// <summary>Leaves out the calls of a method, arguments too, unless a symbol is defined.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
    public sealed class ConditionalAttribute : Attribute
    {
        /// <summary>Names the symbol.</summary>
        /// <param name="conditionString">The symbol.</param>
        public ConditionalAttribute(string conditionString) => throw null;
    }
}
