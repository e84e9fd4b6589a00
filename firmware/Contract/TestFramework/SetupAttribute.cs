using System;

namespace nanoFramework.TestFramework
{
    /// <summary>Marks what runs once per class, before its tests.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class SetupAttribute : Attribute
    {
    }
}
