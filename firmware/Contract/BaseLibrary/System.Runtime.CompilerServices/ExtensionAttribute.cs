using System;

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks extension methods; written by the compiler.</summary>
    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
    public sealed class ExtensionAttribute : Attribute
    {
    }
}
