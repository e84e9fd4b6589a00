namespace System
{
    /// <summary>True or false.</summary>
    public struct Boolean
    {
        /// <summary>"True" or "False".</summary>
        /// <returns>The text.</returns>
        public override string ToString() => throw null;
    }
}
