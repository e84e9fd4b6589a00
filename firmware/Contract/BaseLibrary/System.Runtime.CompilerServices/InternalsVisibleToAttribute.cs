using System;

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets another assembly use internal members.</summary>
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    public sealed class InternalsVisibleToAttribute : Attribute
    {
        /// <summary>Names the other assembly.</summary>
        /// <param name="assemblyName">Its name.</param>
        public InternalsVisibleToAttribute(string assemblyName) => throw null;
    }
}
