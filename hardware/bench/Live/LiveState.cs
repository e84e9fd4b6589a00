using System.Collections.Generic;

namespace Evenload.Bench.Live
{
    /// <summary>All that a view shows, taken at one moment.</summary>
    public sealed class LiveState
    {
        /// <summary>Since the run began, ms.</summary>
        public long AtMs { get; init; }

        /// <summary>Which meter is read, and where.</summary>
        public string MeterText { get; init; }

        /// <summary>Which loads are on; null with a real meter.</summary>
        public string HouseText { get; init; }

        /// <summary>Of the installation, per phase, mA.</summary>
        public int LimitMilliamps { get; init; }

        /// <summary>By supply phase, import positive, mA.</summary>
        public int[] GridMilliamps { get; init; }

        /// <summary>The part of the grid current that the vehicle causes, by supply phase, mA; 0 with a real meter,
        /// which the simulated vehicle cannot load.</summary>
        public int[] VehicleShareMilliamps { get; init; }

        /// <summary>What the firmware finds left for the vehicle, by supply phase, mA.</summary>
        public int[] HeadroomMilliamps { get; init; }

        /// <summary>What the pilot says, mA.</summary>
        public int OfferMilliamps { get; init; }

        /// <summary>Seen at the pilot's pin, 1/10000; -1 before it was started.</summary>
        public int DutyTenthousandths { get; init; }

        /// <summary>What the vehicle draws, by charger phase, mA.</summary>
        public int[] VehicleMilliamps { get; init; }

        /// <summary>The pilot's state as the firmware sees it: a letter.</summary>
        public string PilotState { get; init; }

        /// <summary>The session's state.</summary>
        public string SessionState { get; init; }

        /// <summary>Why the session is there, for people.</summary>
        public string SessionReason { get; init; }

        /// <summary>Whether the vehicle has voltage.</summary>
        public bool ContactorIsClosed { get; init; }

        /// <summary>Key of the reason for the offer.</summary>
        public string LimitedBy { get; init; }

        /// <summary>The reason for the offer, for people.</summary>
        public string Reason { get; init; }

        /// <summary>What the firmware thinks of the meter.</summary>
        public string MeterState { get; init; }

        /// <summary>Whether the firmware trusts the meter.</summary>
        public bool MeterIsGood { get; init; }

        /// <summary>Since the last accepted reading, ms; -1 before the first.</summary>
        public long ReadingAgeMs { get; init; }

        /// <summary>Requests sent to the meter.</summary>
        public int Requests { get; init; }

        /// <summary>Replies that fitted their request.</summary>
        public int Good { get; init; }

        /// <summary>Requests without a reply in time.</summary>
        public int Timeouts { get; init; }

        /// <summary>Replies with a bad CRC.</summary>
        public int Corrupt { get; init; }

        /// <summary>From the last request to its reply, ms.</summary>
        public int LastRoundTripMs { get; init; }

        /// <summary>The longest from a request to its reply, ms.</summary>
        public int WorstRoundTripMs { get; init; }

        /// <summary>Whether the light is on.</summary>
        public bool IndicatorLit { get; init; }

        /// <summary>Lines of the event log, oldest first.</summary>
        public IReadOnlyList<string> Events { get; init; }
    }
}
