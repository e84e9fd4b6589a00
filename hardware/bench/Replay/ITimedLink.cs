using Evenload.Core.Ports;

namespace Evenload.Bench.Replay
{
    /// <summary>A link in virtual time.</summary>
    public interface ITimedLink : ILink
    {
        /// <summary>Now, ms; set before the firmware uses the link.</summary>
        long NowMs { get; set; }
    }
}
