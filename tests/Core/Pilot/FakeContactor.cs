using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Pilot
{
    /// <summary>A contactor that follows at once, if it can.</summary>
    public sealed class FakeContactor : IContactorOutput, IContactorInput
    {
        /// <summary>True while the main contacts are closed.</summary>
        public bool Closed { get; private set; }

        /// <summary>True: stays as it is.</summary>
        public bool Stuck { get; set; }

        /// <summary>How often it closed.</summary>
        public int Closings { get; private set; }

        /// <summary>Told by the charger.</summary>
        public void Set(bool closed)
        {
            if (Stuck || closed == Closed)
            {
                return;
            }

            Closed = closed;
            Closings += closed ? 1 : 0;
        }

        /// <summary>Asked by the charger.</summary>
        public bool IsClosed() => Closed;
    }
}
