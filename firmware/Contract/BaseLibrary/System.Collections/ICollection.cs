using System;

namespace System.Collections
{
    /// <summary>Elements that can be counted.</summary>
    public interface ICollection : IEnumerable
    {
        /// <summary>Number of elements.</summary>
        int Count { get; }

        /// <summary>What to lock while using it.</summary>
        object SyncRoot { get; }

        /// <summary>Whether it locks by itself.</summary>
        bool IsSynchronized { get; }

        /// <summary>Copies all elements.</summary>
        /// <param name="array">Where to.</param>
        /// <param name="index">The first to write.</param>
        void CopyTo(Array array, int index);
    }
}
