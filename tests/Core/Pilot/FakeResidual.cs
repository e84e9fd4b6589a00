using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Pilot
{
    /// <summary>A residual-current device that trips and comes back at once.</summary>
    public sealed class FakeResidual : IResidualCurrentInput, IResidualCurrentTest
    {
        private bool _testing;

        /// <summary>True while residual current flows.</summary>
        public bool Leaks { get; set; }

        /// <summary>True: never trips.</summary>
        public bool Dead { get; set; }

        /// <summary>How often it was tested.</summary>
        public int Tests { get; private set; }

        /// <summary>Told by the charger.</summary>
        public void Set(bool testing)
        {
            Tests += testing && !_testing ? 1 : 0;
            _testing = testing;
        }

        /// <summary>Asked by the charger.</summary>
        public bool IsTripped() => !Dead && (Leaks || _testing);
    }
}
