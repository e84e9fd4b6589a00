namespace System
{
    /// <summary>A 64-bit floating point number.</summary>
    /// <remarks>Named here for the duty cycle of the PWM. No members; the check keeps it out of the Core.</remarks>
    public struct Double
    {
    }
}
