namespace System.Collections
{
    /// <summary>A walk over elements.</summary>
    public interface IEnumerator
    {
        /// <summary>The element reached; boxed if it is a number.</summary>
        object Current { get; }

        /// <summary>Goes to the next element.</summary>
        /// <returns>False behind the last.</returns>
        bool MoveNext();

        /// <summary>Goes back to before the first element.</summary>
        void Reset();
    }
}
