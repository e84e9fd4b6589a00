using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks a test. It is invoked without an object: state stands in static fields.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class TestMethodAttribute : Attribute
    {
    }
}
