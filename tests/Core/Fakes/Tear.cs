namespace Evenload.Tests.Core.Fakes
{
    /// <summary>What a cut in power leaves of a slot that is being written.</summary>
    public enum Tear
    {
        /// <summary>The bytes written so far; the slot was erased before.</summary>
        Short,

        /// <summary>The bytes written so far, and behind them what stood there before.</summary>
        MixedWithOld,

        /// <summary>The bytes written so far, and behind them erased flash.</summary>
        ThenErased,

        /// <summary>The bytes written so far, and behind them anything.</summary>
        ThenRandom,

        /// <summary>Nothing of the new; of the old only what was not erased yet.</summary>
        WhileErasing,
    }
}
