using System;

namespace Evenload.Twin
{
    /// <summary>A vehicle at an outlet with both its ends: what it says on the pilot, and what it draws.</summary>
    /// <remarks>It draws only while contactor and S2 are closed, after its dead time each time. When the offer
    /// ends it reduces its current to nothing first and then opens S2; when it is full it opens S2 by itself. Allocates
    /// nothing after construction.</remarks>
    public sealed class PluggedVehicle
    {
        private const int NoCurrentMs = 200; // from the end of its current to the opening of S2

        private readonly VehicleOptions _options;
        private long _withdrawnMs = -1;
        private int _withdrawnMilliamps;

        /// <summary>A vehicle at an outlet, plugged in with the first step unless its maximum is 0.</summary>
        /// <param name="options">How it draws; not to be changed afterwards.</param>
        /// <param name="outlet">With the vehicle's end of the pilot; stepped by this alone.</param>
        public PluggedVehicle(VehicleOptions options, OutletPlant outlet)
        {
            _options = options;
            Outlet = outlet;
            Vehicle = new Vehicle(options);
            MaximumMilliamps = options.MaximumMilliamps;
        }

        /// <summary>What draws; for a <see cref="Plant"/>, which steps it with the result of
        /// <see cref="Step"/>.</summary>
        public Vehicle Vehicle { get; }

        /// <summary>The outlet.</summary>
        public OutletPlant Outlet { get; }

        /// <summary>The most it draws per phase, milliamps; acts at the next step. 0 means unplugged.</summary>
        public int MaximumMilliamps { get; set; }

        /// <summary>Lets time pass at the outlet; the vehicle is to be stepped after it.</summary>
        /// <param name="nowMs">Not earlier than at the last step; the run starts at 0. Times are as fine as the
        /// steps.</param>
        /// <returns>The duty cycle that <see cref="Vehicle"/> is to be shown.</returns>
        public int Step(long nowMs)
        {
            VehicleInlet inlet = Outlet.Vehicle;
            inlet.IsDeaf = Vehicle.Faults.Deaf;
            if (MaximumMilliamps <= 0)
            {
                inlet.Unplug();
            }
            else if (!inlet.IsPlugged)
            {
                inlet.PlugIn();
            }

            inlet.IsFull |= _options.TaperFromMs > 0 && nowMs >= _options.TaperFromMs + _options.TaperOverMs;
            Outlet.Step(nowMs);
            Vehicle.MaximumMilliamps = Outlet.Contactor.IsClosed && inlet.IsReady ? MostMilliamps(nowMs) : 0;
            return Outlet.Pilot.SeenTenthousandths;
        }

        // Falls in a line from what it draws when the offer ends.
        private int MostMilliamps(long nowMs)
        {
            if (Outlet.Vehicle.IsOffered || Outlet.Vehicle.IgnoresStop || _options.IgnoresPilot)
            {
                _withdrawnMs = -1;
                return MaximumMilliamps;
            }

            if (_withdrawnMs < 0)
            {
                _withdrawnMs = nowMs;
                _withdrawnMilliamps = 0;
                for (int phase = 0; phase < 3; phase++)
                {
                    _withdrawnMilliamps = Math.Max(_withdrawnMilliamps, Vehicle.CurrentMilliamps(phase));
                }
            }

            long wholeMs = Outlet.Vehicle.Options.StopAfterMs - NoCurrentMs;
            long leftMs = wholeMs - (nowMs - _withdrawnMs);
            return leftMs <= 0 ? 0 : (int)(_withdrawnMilliamps * leftMs / wholeMs);
        }
    }
}
