namespace Evenload.Core.Console
{
    /// <summary>Text that is made line by line, as it is printed.</summary>
    public interface ILineSource
    {
        /// <summary>A line.</summary>
        /// <param name="number">0 or more, each once and in order.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>Null behind the last one. A line may be longer than the terminal's.</returns>
        string Line(int number, long nowMs);
    }
}
