namespace Evenload.Core.Metering
{
    /// <summary>What is wrong with the way a meter is set up or connected, as far as it told.</summary>
    public sealed class MeterSetup
    {
        /// <summary>Number of members of <see cref="SetupFinding"/>.</summary>
        public const int Kinds = 14;

        private readonly int[] _values = new int[Kinds];
        private readonly bool[] _present = new bool[Kinds];

        /// <summary>Counts changes, so that those who tell people need not compare.</summary>
        public int Changes { get; private set; }

        /// <summary>True while another meter answers than the one whose map is used: nothing it says can be
        /// believed.</summary>
        public bool IsWrongModel => Has(SetupFinding.WrongModel);

        /// <summary>Tells whether something has been found.</summary>
        /// <param name="finding">What.</param>
        public bool Has(SetupFinding finding) => _present[(int)finding];

        /// <summary>Its value, as <see cref="SetupFinding"/> says.</summary>
        /// <param name="finding">What.</param>
        public int Value(SetupFinding finding) => _values[(int)finding];

        /// <summary>Notes a finding.</summary>
        /// <param name="finding">What.</param>
        /// <param name="value">As <see cref="SetupFinding"/> says.</param>
        public void Note(SetupFinding finding, int value)
        {
            if (!Has(finding) || Value(finding) != value)
            {
                _present[(int)finding] = true;
                _values[(int)finding] = value;
                Changes++;
            }
        }

        /// <summary>Takes another's findings over.</summary>
        /// <param name="other">Left as it is.</param>
        public void Take(MeterSetup other)
        {
            for (int i = 0; i < Kinds; i++)
            {
                _present[i] = other._present[i];
                _values[i] = other._values[i];
            }

            Changes++;
        }

        /// <summary>Takes a finding back.</summary>
        /// <param name="finding">What.</param>
        public void Clear(SetupFinding finding)
        {
            if (Has(finding))
            {
                _present[(int)finding] = false;
                Changes++;
            }
        }
    }
}
