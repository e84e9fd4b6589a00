using Evenload.Core.Metering;

namespace Evenload.Core.Scan
{
    /// <summary>Finds out what damaged bytes behind a request mean: several servers with one unit identifier, a line that
    /// is never quiet, or a mishap.</summary>
    public sealed class ScanDoubt
    {
        // Reserved: no server has it. Bytes behind its request have nothing to do with who is asked.
        private const int ControlUnit = 248;

        private const int Tries = 3;
        private const int Most = 40;                // cases on one line
        private const int MostInTalk = 8;           // where others talk, much comes damaged

        private int _cases;
        private int _tries;
        private int _damaged;

        /// <summary>True where others talk: damage proves nothing there.</summary>
        public bool HearsOthers { get; set; }

        /// <summary>True when damaged bytes come on this line whoever is asked.</summary>
        public bool IsNoisy { get; private set; }

        /// <summary>True when this line is not worth more questions.</summary>
        public bool IsOver => IsNoisy || _cases >= (HearsOthers ? MostInTalk : Most);

        /// <summary>Whom to ask, patiently; -1 when the case is decided.</summary>
        public int Unit { get; private set; }

        /// <summary>True when the case was decided so: several servers answer as this unit.</summary>
        public bool IsCollision { get; private set; }

        /// <summary>Begins with another line.</summary>
        public void Clear()
        {
            _cases = 0;
            IsNoisy = false;
        }

        /// <summary>Begins a case.</summary>
        /// <param name="unit">The one that may have answered.</param>
        public void Begin(int unit)
        {
            _cases++;
            _tries = 0;
            _damaged = 0;
            Unit = unit;
            IsCollision = false;
        }

        /// <summary>Takes what came behind a request to <see cref="Unit"/>, which was no answer.</summary>
        /// <param name="isDamaged">Bytes that are no frame; false: nothing.</param>
        public void Take(bool isDamaged)
        {
            _tries++;
            _damaged += isDamaged ? 1 : 0;
            bool isControl = Unit == ControlUnit;
            if (isControl && isDamaged)
            {
                IsNoisy = true;
                Unit = -1;
            }
            else if (_tries == Tries)
            {
                bool worthControl = !isControl && _damaged >= Tries - 1 && !HearsOthers;
                IsCollision = isControl;
                Unit = worthControl ? ControlUnit : -1;
                _tries = 0;
            }
        }
    }
}
