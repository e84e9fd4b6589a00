using System;

namespace System.Runtime.CompilerServices
{
    /// <summary>Gives an indexer another name in metadata than Item.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class IndexerNameAttribute : Attribute
    {
        /// <summary>Names it.</summary>
        /// <param name="indexerName">The name.</param>
        public IndexerNameAttribute(string indexerName) => throw null;
    }
}
