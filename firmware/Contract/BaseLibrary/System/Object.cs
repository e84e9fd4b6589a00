namespace System
{
    /// <summary>Root of all types.</summary>
    public class Object
    {
        /// <summary>An empty object.</summary>
        public Object()
        {
        }

        /// <summary>Compares two values, either of which may be null.</summary>
        /// <param name="objA">One value.</param>
        /// <param name="objB">The other.</param>
        /// <returns>True when both are null or equal.</returns>
        public static bool Equals(object objA, object objB) => throw null;

        /// <summary>Tells whether two references lead to one object.</summary>
        /// <param name="objA">One reference.</param>
        /// <param name="objB">The other.</param>
        /// <returns>True for the same object.</returns>
        public static bool ReferenceEquals(object objA, object objB) => throw null;

        /// <summary>Compares with another value.</summary>
        /// <param name="obj">The other value.</param>
        /// <returns>True when equal.</returns>
        public virtual bool Equals(object obj) => throw null;

        /// <summary>A number that equal values share.</summary>
        /// <returns>Any number.</returns>
        public virtual int GetHashCode() => throw null;

        /// <summary>The type of this object; a new object.</summary>
        /// <returns>The type.</returns>
        public Type GetType() => throw null;

        /// <summary>Text for people; a new string. Enum members give their number: the device stores no
        /// names.</summary>
        /// <returns>The text.</returns>
        public virtual string ToString() => throw null;

        /// <summary>A copy, field by field.</summary>
        /// <returns>A new object.</returns>
        protected object MemberwiseClone() => throw null;
    }
}
