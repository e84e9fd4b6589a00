namespace System.IO.Ports
{
    /// <summary>The parity bit of a character.</summary>
    public enum Parity
    {
        /// <summary>No parity bit.</summary>
        None = 0,

        /// <summary>The number of ones, parity bit included, is odd.</summary>
        Odd = 1,

        /// <summary>The number of ones, parity bit included, is even.</summary>
        Even = 2,
    }
}
