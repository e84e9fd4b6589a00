using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Runs a test once more, with these arguments.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class DataRowAttribute : Attribute
    {
        /// <summary>One run.</summary>
        /// <param name="methodParameters">Its arguments: numbers, bool, char or strings.</param>
        public DataRowAttribute(params object[] methodParameters) => throw null;

        /// <summary>Its arguments.</summary>
        public object[] MethodParameters => throw null;
    }
}
