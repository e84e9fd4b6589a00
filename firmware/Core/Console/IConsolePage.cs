namespace Evenload.Core.Console
{
    /// <summary>What a command prints, line by line, as the terminal keeps up.</summary>
    public interface IConsolePage
    {
        /// <summary>Prints the next line.</summary>
        /// <param name="output">Has room for <see cref="ConsolePager.LongestLine"/> bytes.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True while there is more. A page that waits prints nothing and returns true.</returns>
        bool Step(ConsoleOutput output, long nowMs);
    }
}
