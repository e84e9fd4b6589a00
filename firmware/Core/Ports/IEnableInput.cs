namespace Evenload.Core.Ports
{
    /// <summary>A contact from outside: a key switch, ripple control, or a relay of the grid operator.</summary>
    public interface IEnableInput
    {
        /// <summary>Whether it lets the charger give all that it has.</summary>
        /// <remarks>Returns within 1 ms, never throws. A broken wire reads as false.</remarks>
        bool IsEnabled();
    }
}
