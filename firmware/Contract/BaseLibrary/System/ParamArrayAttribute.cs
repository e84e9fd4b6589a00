namespace System
{
    /// <summary>Marks <c>params</c>.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ParamArrayAttribute : Attribute
    {
    }
}
