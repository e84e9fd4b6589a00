namespace System
{
    /// <summary>A type, as the compiler loads it.</summary>
    public struct RuntimeTypeHandle
    {
    }
}
