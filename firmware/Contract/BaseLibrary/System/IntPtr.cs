namespace System
{
    /// <summary>A native number; the compiler needs it for delegates.</summary>
    public struct IntPtr
    {
    }
}
