using Evenload.Core.Metering;

namespace Evenload.Core.Scan
{
    /// <summary>What is known of each unit on the line that a scan looks at.</summary>
    public sealed class ScanUnits
    {
        private const int Units = 256;
        private const int LastServer = 247;
        private const int Recent = 16;

        private readonly State[] _states = new State[Units];
        private readonly byte[] _recentUnits = new byte[Recent];
        private readonly long[] _recentMs = new long[Recent];
        private int _slot;

        private enum State : byte
        {
            Unknown,
            Silent,
            Suspect,
            Alive,
            Done,
        }

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            for (int unit = 0; unit < Units; unit++)
            {
                _states[unit] = State.Unknown;
            }

            for (int i = 0; i < Recent; i++)
            {
                _recentMs[i] = long.MinValue / 2;
            }
        }

        /// <summary>Tells whether a unit was neither asked nor heard yet.</summary>
        /// <param name="unit">0 to 255.</param>
        public bool IsUnknown(int unit) => _states[unit] == State.Unknown;

        /// <summary>Tells whether damaged bytes may have been a unit's.</summary>
        /// <param name="unit">0 to 255.</param>
        public bool IsSuspect(int unit) => _states[unit] == State.Suspect;

        /// <summary>Tells whether all about a unit has been found out.</summary>
        /// <param name="unit">0 to 255.</param>
        public bool IsDone(int unit) => _states[unit] == State.Done;

        /// <summary>A unit that has answered and is not yet identified; -1: none.</summary>
        public int FindAlive() => Find(State.Alive);

        /// <summary>A unit to be asked again; -1: none.</summary>
        public int FindSuspect() => Find(State.Suspect);

        /// <summary>A unit has answered.</summary>
        /// <param name="unit">0 to 255.</param>
        public void NoteAlive(int unit) => _states[unit] = State.Alive;

        /// <summary>There is no more to find out about a unit.</summary>
        /// <param name="unit">0 to 255.</param>
        public void NoteDone(int unit) => _states[unit] = State.Done;

        /// <summary>The time for a unit's answer is over.</summary>
        /// <param name="unit">0 to 255.</param>
        /// <param name="isDamaged">True when bytes came that are no frame: the answer of this unit, or a late one of one
        /// of those before.</param>
        /// <param name="nowMs">Monotonic ms.</param>
        public void NoteAsked(int unit, bool isDamaged, long nowMs)
        {
            if (IsUnknown(unit))
            {
                _states[unit] = State.Silent;
            }

            _recentUnits[_slot] = (byte)unit;
            _recentMs[_slot] = nowMs;
            _slot = (_slot + 1) % Recent;
            for (int i = 0; isDamaged && i < Recent; i++)
            {
                if (nowMs - _recentMs[i] <= ScanPlan.LateMs && _states[_recentUnits[i]] == State.Silent)
                {
                    _states[_recentUnits[i]] = State.Suspect;
                }
            }
        }

        /// <summary>Tells whether all likely units of a network have answered: they are not behind one address at once,
        /// it is one server.</summary>
        /// <returns>When true, only the first of them is left to be identified.</returns>
        public bool TakeForOne()
        {
            for (int i = 0; i < ScanLines.LikelyUnits(false); i++)
            {
                int unit = ScanLines.LikelyUnit(false, i);
                if (unit > 0 && unit <= LastServer && _states[unit] != State.Alive)
                {
                    return false;
                }
            }

            for (int unit = 0; unit < Units; unit++)
            {
                _states[unit] = State.Done;
            }

            NoteAlive(ScanLines.LikelyUnit(false, 0));
            return true;
        }

        private int Find(State state)
        {
            for (int unit = 0; unit < Units; unit++)
            {
                if (_states[unit] == state)
                {
                    return unit;
                }
            }

            return -1;
        }
    }
}
