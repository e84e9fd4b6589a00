using Evenload.Core.Metering;

namespace Evenload.Core.Scan
{
    /// <summary>What a scan has come upon so far, in order.</summary>
    public sealed class ScanFindings
    {
        /// <summary>Most entries; what is found beyond is not kept.</summary>
        public const int Most = 24;

        private readonly ScanEntry[] _entries = new ScanEntry[Most];
        private readonly ScanPlan _plan;

        /// <summary>Nothing yet.</summary>
        /// <param name="plan">Where the scan looks.</param>
        public ScanFindings(ScanPlan plan)
        {
            _plan = plan;
            for (int i = 0; i < Most; i++)
            {
                _entries[i] = new ScanEntry();
            }
        }

        /// <summary>Number of entries.</summary>
        public int Count { get; private set; }

        /// <summary>Number of entries that are servers: meters and unknown devices.</summary>
        public int Servers { get; private set; }

        /// <summary>True when there is a server where the scan looks.</summary>
        public bool HasServerHere
        {
            get
            {
                for (int i = 0; i < Count; i++)
                {
                    if (_entries[i].Kind < ScanKind.Collision && IsHere(_entries[i]))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>An entry.</summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        public ScanEntry Entry(int index) => _entries[index];

        /// <summary>Tells whether a unit has been entered that answers where the scan looks, be it in an earlier
        /// round.</summary>
        /// <param name="unit">0 to 255.</param>
        public bool Knows(int unit)
        {
            for (int i = 0; i < Count; i++)
            {
                ScanEntry entry = _entries[i];
                if (entry.Kind <= ScanKind.Collision && entry.UnitIdentifier == unit && IsHere(entry))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Enters what concerns the whole line, unless it has been told.</summary>
        /// <param name="kind">What.</param>
        public void AddOnce(ScanKind kind)
        {
            for (int i = 0; i < Count; i++)
            {
                if (_entries[i].Kind == kind)
                {
                    return;
                }
            }

            Add(kind, 0);
        }

        /// <summary>Enters something where the scan looks.</summary>
        /// <param name="kind">What.</param>
        /// <param name="unit">Whose answer it was, 0 to 255.</param>
        /// <returns>The entry; null when there is no room.</returns>
        public ScanEntry Add(ScanKind kind, int unit)
        {
            if (Count == Most)
            {
                return null;
            }

            ScanEntry entry = _entries[Count];
            Count++;
            Servers += kind < ScanKind.Collision ? 1 : 0;
            entry.Kind = kind;
            entry.UnitIdentifier = (byte)unit;
            entry.Baud = _plan.Baud;
            entry.Parity = _plan.Parity;
            entry.Framing = _plan.Framing;
            return entry;
        }

        private bool IsHere(ScanEntry entry)
            => entry.Baud == _plan.Baud && entry.Parity == _plan.Parity && entry.Framing == _plan.Framing;
    }
}
