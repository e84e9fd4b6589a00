using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using nanoFramework.TestFramework;

namespace Evenload.Tests.Core.Pilot
{
    /// <summary>An outlet on a bench: a hand turns the vehicle's state, time goes on in ticks of 20 ms.</summary>
    public sealed class OutletRig : IPilotInput, IPilotOutput, IProximityInput, ITemperatureInput, IEnableInput
    {
        private const string Letters = "?ABCDEF";

        private int _high = 12000;
        private int _low = -15000; // at power-up the sampler is empty

        /// <summary>A rig with a socket and all that can be fitted.</summary>
        public OutletRig(bool ventilated = false, WakeUpKind wakeUp = WakeUpKind.Off)
        {
            var ports = new OutletPorts
            {
                PilotInput = this,
                PilotOutput = this,
                ContactorOutput = Contactor,
                ContactorInput = Contactor,
                Proximity = this,
                ResidualCurrent = Residual,
                ResidualCurrentTest = Residual,
                Temperature = this,
                Enable = this,
            };
            var options = new OutletOptions
            {
                IsVentilated = ventilated,
                WakeUp = wakeUp,
                StationMaximumMilliamps = 32000,
            };
            Outlet = new Outlet(ports, options);
        }

        public Outlet Outlet { get; }

        public FakeContactor Contactor { get; } = new FakeContactor();

        public FakeResidual Residual { get; } = new FakeResidual();

        /// <summary>The vehicle: A to E, or a question mark for a converter that fails.</summary>
        public string Vehicle { get; set; } = "A";

        public bool HasDiode { get; set; } = true;

        /// <summary>True: hardware holds the pilot at +12 V.</summary>
        public bool Gated { get; set; }

        public int OfferMilliamps { get; set; }

        public int DrawnMilliamps { get; set; } = -1;

        public int OtherFaults { get; set; }

        public int ProximityMillivolts { get; set; } = 930; // 220 ohm

        public int Millicelsius { get; set; } = 25000;

        public bool Enabled { get; set; } = true;

        /// <summary>What is driven on the pilot.</summary>
        public int Duty { get; private set; } = 10000;

        public long NowMs { get; private set; }

        public SessionState State => Outlet.Session.State;

        /// <summary>A charger at which a vehicle charges at 16 A.</summary>
        public static OutletRig CreateCharging(bool ventilated = false)
        {
            var rig = new OutletRig(ventilated);
            rig.Run(20000);
            rig.Vehicle = "B";
            rig.OfferMilliamps = 16000;
            rig.Run(2000);
            rig.Vehicle = "C";
            rig.Run(1000);
            rig.Expect(SessionState.Charging, SessionReason.Charging, "charging");
            Assert.IsTrue(rig.Contactor.Closed, "closed");
            return rig;
        }

        /// <summary>Lets ticks go by.</summary>
        public void Run(int ms)
        {
            for (long end = NowMs + ms; NowMs < end;)
            {
                NowMs += 20;
                Outlet.Sense(NowMs);
                Outlet.Act(OfferMilliamps, DrawnMilliamps, OtherFaults, NowMs);
            }
        }

        public void Expect(SessionState state, SessionReason reason, string message)
        {
            string found = SessionText.Name(State) + ": " + SessionText.Sentence(Outlet.Session.Reason);
            string wanted = SessionText.Name(state) + ": " + SessionText.Sentence(reason);
            Assert.AreEqual(wanted, found, message);
        }

        public void ExpectFault(SessionFault fault, string message)
        {
            Assert.AreEqual(SessionText.Sentence(fault), SessionText.Sentence(Outlet.Session.Fault), message);
            Assert.IsTrue((State == SessionState.Faulted) == (fault != SessionFault.None), message);
        }

        /// <summary>As on the board: the peak that a steady pilot does not have is held and drifts.</summary>
        public void Read(int[] peaksMillivolts)
        {
            int duty = Gated ? 10000 : Duty;
            int level = Level();
            int unloaded = Vehicle == "E" ? 0 : HasDiode || Vehicle == "A" ? -12000 : -level;
            _high = duty > 0 ? level : _high + ((-15000 - _high) * 20 / 1220);
            _low = duty < 10000 ? unloaded : _low + ((13000 - _low) * 20 / 1220);
            peaksMillivolts[0] = Vehicle == "?" ? int.MinValue : _high;
            peaksMillivolts[1] = Vehicle == "?" ? int.MinValue : _low;
        }

        public void Drive(int dutyTenthousandths) => Duty = dutyTenthousandths;

        public int ReadMillivolts() => ProximityMillivolts;

        public int ReadMillicelsius() => Millicelsius;

        public bool IsEnabled() => Enabled;

        private int Level() => 12000 - ((Letters.IndexOf(Vehicle) - 1) * 3000);
    }
}
