namespace Evenload.Core.Ports
{
    /// <summary>How far a link to a meter has come.</summary>
    public enum LinkState : byte
    {
        /// <summary>Nothing can be sent; <see cref="ILink.Open"/> starts it.</summary>
        Closed,

        /// <summary>Started; becomes <see cref="Open"/> or <see cref="Closed"/> by itself.</summary>
        Opening,

        /// <summary>Bytes can be sent and received.</summary>
        Open,
    }
}
