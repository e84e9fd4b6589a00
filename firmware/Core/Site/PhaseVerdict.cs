namespace Evenload.Core.Site
{
    /// <summary>What the steps of the offer say about a phase of the supply.</summary>
    public enum PhaseVerdict : byte
    {
        /// <summary>Not enough, or they contradict each other.</summary>
        Unknown,

        /// <summary>It does not move with the offer: the vehicle is not on it.</summary>
        Still,

        /// <summary>It rises and falls with the offer.</summary>
        Follows,

        /// <summary>It falls when the offer rises: the vehicle is on it, and it is measured the wrong way
        /// round.</summary>
        Reversed,
    }
}
