namespace Evenload.Core.Pilot
{
    /// <summary>Whether the vehicle's diode is there: without it the low part of the pilot would not reach
    /// -12 V.</summary>
    public enum DiodeCheck : byte
    {
        /// <summary>The pilot does not oscillate, or not for long enough, or there is no vehicle.</summary>
        Open,

        /// <summary>The low part has been near -12 V for long enough, and still is.</summary>
        Passed,

        /// <summary>The low part is not near -12 V: a short, or something that is no vehicle.</summary>
        Failed,
    }
}
