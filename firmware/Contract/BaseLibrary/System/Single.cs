namespace System
{
    /// <summary>A 32-bit floating point number.</summary>
    /// <remarks>Named here because the compiler knows it. No members; the check keeps it out of the Core.</remarks>
    public struct Single
    {
    }
}
