namespace System.Threading
{
    /// <summary>Times with a meaning of their own.</summary>
    public static class Timeout
    {
        /// <summary>Wait for ever.</summary>
        public const int Infinite = -1;
    }
}
