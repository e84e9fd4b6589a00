using System.Collections;

namespace System
{
    /// <summary>Base of all arrays.</summary>
    public abstract class Array : ICloneable, IList
    {
        /// <summary>For the arrays themselves.</summary>
        protected Array()
        {
        }

        /// <summary>Number of elements.</summary>
        public int Length => throw null;

        /// <inheritdoc/>
        public object SyncRoot => throw null;

        /// <inheritdoc/>
        public bool IsReadOnly => throw null;

        /// <inheritdoc/>
        public bool IsFixedSize => throw null;

        /// <inheritdoc/>
        public bool IsSynchronized => throw null;

        int ICollection.Count => throw null;

        object IList.this[int index]
        {
            get => throw null;
            set => throw null;
        }

        /// <summary>Copies elements from the start of one array to the start of another.</summary>
        /// <param name="sourceArray">Where from.</param>
        /// <param name="destinationArray">Where to; elements of the same type.</param>
        /// <param name="length">How many.</param>
        public static void Copy(Array sourceArray, Array destinationArray, int length) => throw null;

        /// <summary>Copies elements from one array to another, or within one.</summary>
        /// <param name="sourceArray">Where from.</param>
        /// <param name="sourceIndex">The first to take.</param>
        /// <param name="destinationArray">Where to; elements of the same type.</param>
        /// <param name="destinationIndex">The first to write.</param>
        /// <param name="length">How many.</param>
        public static void Copy(
            Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length) => throw null;

        /// <summary>Sets elements to 0, false or null.</summary>
        /// <param name="array">The array.</param>
        /// <param name="index">The first to clear.</param>
        /// <param name="length">How many.</param>
        public static void Clear(Array array, int index, int length) => throw null;

        /// <summary>Where a value first occurs.</summary>
        /// <param name="array">The array.</param>
        /// <param name="value">The value; boxed if it is a number.</param>
        /// <returns>Its index, or -1.</returns>
        public static int IndexOf(Array array, object value) => throw null;

        /// <summary>A copy of the array; a new object.</summary>
        /// <returns>The copy.</returns>
        public object Clone() => throw null;

        /// <inheritdoc/>
        public void CopyTo(Array array, int index) => throw null;

        /// <inheritdoc/>
        public IEnumerator GetEnumerator() => throw null;

        int IList.Add(object value) => throw null;

        void IList.Clear() => throw null;

        bool IList.Contains(object value) => throw null;

        int IList.IndexOf(object value) => throw null;

        void IList.Insert(int index, object value) => throw null;

        void IList.Remove(object value) => throw null;

        void IList.RemoveAt(int index) => throw null;
    }
}
