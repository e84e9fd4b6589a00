using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks what runs once per class, after its tests.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class CleanupAttribute : Attribute
    {
    }
}
