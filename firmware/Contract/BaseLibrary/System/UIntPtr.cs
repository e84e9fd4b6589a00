namespace System
{
    /// <summary>An unsigned native number; the compiler needs it beside <see cref="IntPtr"/>.</summary>
    public struct UIntPtr
    {
    }
}
