namespace System
{
    /// <summary>A method, as the compiler loads it.</summary>
    public struct RuntimeMethodHandle
    {
    }
}
