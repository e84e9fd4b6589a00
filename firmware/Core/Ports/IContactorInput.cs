namespace Evenload.Core.Ports
{
    /// <summary>What shows whether the contactor is closed: the voltage behind it, or a positively guided auxiliary
    /// contact.</summary>
    public interface IContactorInput
    {
        /// <summary>Whether any main contact is closed.</summary>
        /// <remarks>Returns within 1 ms, never throws. A broken wire may read as either; both are found out, as closed at
        /// once and as open at the next closing.</remarks>
        bool IsClosed();
    }
}
