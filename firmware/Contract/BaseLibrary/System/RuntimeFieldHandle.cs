namespace System
{
    /// <summary>A field, as the compiler loads it.</summary>
    public struct RuntimeFieldHandle
    {
    }
}
