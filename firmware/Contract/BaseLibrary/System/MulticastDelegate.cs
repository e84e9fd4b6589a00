namespace System
{
    /// <summary>Base of the delegates that the compiler makes.</summary>
    public abstract class MulticastDelegate : Delegate
    {
        /// <summary>For derived delegates.</summary>
        protected MulticastDelegate()
        {
        }

        /// <inheritdoc/>
        public override bool Equals(object obj) => throw null;
    }
}
