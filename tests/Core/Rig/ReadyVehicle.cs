using Evenload.Core.Pilot;
using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Rig
{
    /// <summary>An outlet at which a vehicle always stands and wants to charge (state C).</summary>
    public sealed class ReadyVehicle : IPilotOutput, IPilotInput, IIndicator, IWatchdog
    {
        private readonly ContactorCoil _coil = new ContactorCoil();

        /// <summary>What is driven on the pilot, ten-thousandths.</summary>
        public int Duty { get; private set; } = 10000;

        /// <summary>Whether the contactor is told to be closed.</summary>
        public bool Closed => _coil.Closed;

        /// <summary>How often the watchdog was fed.</summary>
        public int Pulses { get; private set; }

        /// <summary>Whether the pilot's driver is broken.</summary>
        public bool PilotIsDead { get; set; }

        public bool Lit { get; private set; }

        /// <summary>Whether the vehicle is plugged in.</summary>
        public bool Plugged { get; set; } = true;

        /// <summary>What a controller is given.</summary>
        public OutletPorts Ports => new OutletPorts { PilotOutput = this, PilotInput = this, ContactorOutput = _coil };

        public void Drive(int dutyTenthousandths) => Duty = dutyTenthousandths;

        public void Read(int[] peaksMillivolts)
        {
            bool oscillates = Duty >= 1000 && Duty <= 9600 && !PilotIsDead;
            peaksMillivolts[0] = Duty == 0 ? -12000 : Plugged ? 6000 : 12000;
            peaksMillivolts[1] = oscillates ? -12000 : peaksMillivolts[0];
        }

        public void Set(bool value) => Lit = value;

        public void Feed() => Pulses++;

        private sealed class ContactorCoil : IContactorOutput
        {
            public bool Closed { get; private set; }

            public void Set(bool closed) => Closed = closed;
        }
    }
}
