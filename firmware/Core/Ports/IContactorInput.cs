namespace Evenload.Core.Ports
{
    /// <summary>The auxiliary contact of the contactor, positively guided.</summary>
    public interface IContactorInput
    {
        /// <summary>Whether any main contact is closed.</summary>
        /// <remarks>Returns within 1 ms, never throws. A broken wire reads as closed: it must not look like a contactor
        /// that has opened.</remarks>
        bool IsClosed();
    }
}
