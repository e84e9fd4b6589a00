namespace System.Collections
{
    /// <summary>Elements with an index.</summary>
    public interface IList : ICollection
    {
        /// <summary>Whether elements cannot be replaced.</summary>
        bool IsReadOnly { get; }

        /// <summary>Whether elements can neither be added nor removed.</summary>
        bool IsFixedSize { get; }

        /// <summary>The element at an index.</summary>
        /// <param name="index">0 to one less than the number of elements.</param>
        object this[int index] { get; set; }

        /// <summary>Appends an element.</summary>
        /// <param name="value">The element.</param>
        /// <returns>Its index.</returns>
        int Add(object value);

        /// <summary>Tells whether an element occurs.</summary>
        /// <param name="value">The element.</param>
        /// <returns>True when it does.</returns>
        bool Contains(object value);

        /// <summary>Removes all elements.</summary>
        void Clear();

        /// <summary>Where an element first occurs.</summary>
        /// <param name="value">The element.</param>
        /// <returns>Its index, or -1.</returns>
        int IndexOf(object value);

        /// <summary>Puts an element in.</summary>
        /// <param name="index">Where.</param>
        /// <param name="value">The element.</param>
        void Insert(int index, object value);

        /// <summary>Takes an element out.</summary>
        /// <param name="value">The element.</param>
        void Remove(object value);

        /// <summary>Takes the element at an index out.</summary>
        /// <param name="index">Where.</param>
        void RemoveAt(int index);
    }
}
