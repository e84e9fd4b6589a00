namespace Evenload.Bench.Peers
{
    /// <summary>Another charger's way to decide, written anew in our own words from a description of it.</summary>
    /// <remarks>Each keeps its own period, filters, hysteresis and constants. Where a description leaves a choice open,
    /// the remarks of the class say which was made; it is the one that is kind to the peer. None of it is the peer's
    /// code, and none of it says how a product of that name behaves in a house.</remarks>
    public interface IPeer
    {
        /// <summary>Name in tables.</summary>
        string Name { get; }

        /// <summary>Whether its decision rests on what the vehicle draws.</summary>
        bool MeasuresVehicle { get; }

        /// <summary>Lets it look at its meters, if it is time to, and decide.</summary>
        /// <param name="nowMs">Not earlier than before; steps are 100 ms apart.</param>
        /// <param name="meters">What a poll gets now.</param>
        /// <returns>What the pilot offers from now on, mA: 0, or 6000 and more.</returns>
        int Step(long nowMs, PeerMeters meters);
    }
}
