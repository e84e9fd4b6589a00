using System;

namespace Evenload.Twin
{
    /// <summary>All that hangs on one supply: a house, and a vehicle on a charger.</summary>
    /// <remarks>Allocates nothing after construction.</remarks>
    public sealed class Plant
    {
        private readonly IHouse _house;
        private readonly Vehicle _vehicle;
        private readonly int[] _houseMilliamps = new int[3];

        /// <summary>A plant at 230 V.</summary>
        /// <param name="house">What the supply feeds besides the vehicle.</param>
        /// <param name="vehicle">Stepped by this plant alone.</param>
        /// <param name="rotation">The supply phase, 0 to 2, that feeds the charger's L1; the next one feeds its L2.
        /// </param>
        public Plant(IHouse house, Vehicle vehicle, int rotation = 0)
        {
            if (rotation < 0 || rotation > 2)
            {
                throw new ArgumentOutOfRangeException(nameof(rotation));
            }

            _house = house;
            _vehicle = vehicle;
            Rotation = rotation;
        }

        /// <summary>The supply phase, 0 to 2, that feeds the charger's L1.</summary>
        public int Rotation { get; }

        /// <summary>Voltage of each phase to neutral, millivolts, for whoever computes power or energy.</summary>
        public int VoltageMillivolts { get; set; } = 230000;

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last step; the run starts at 0.</param>
        /// <param name="dutyTenthousandths">What the pilot shows: 0 is steady −12 V, 10000 is steady +12 V.</param>
        public void Step(long nowMs, int dutyTenthousandths)
        {
            _vehicle.Step(nowMs, dutyTenthousandths);
            for (int phase = 0; phase < 3; phase++)
            {
                _houseMilliamps[phase] = _house.CurrentMilliamps(phase, nowMs);
            }
        }

        /// <summary>Current through the supply since the last step.</summary>
        /// <param name="supplyPhase">0 to 2.</param>
        /// <returns>Milliamps, signed, import positive: what a meter at the supply measures.</returns>
        public int GridMilliamps(int supplyPhase)
        {
            return _houseMilliamps[supplyPhase] + _vehicle.CurrentMilliamps((supplyPhase - Rotation + 3) % 3);
        }

        /// <summary>Current of the vehicle since the last step, milliamps, at least 0.</summary>
        /// <param name="chargerPhase">The charger's phase, 0 to 2.</param>
        public int VehicleMilliamps(int chargerPhase)
        {
            return _vehicle.CurrentMilliamps(chargerPhase);
        }

        /// <summary>Current of the house since the last step, milliamps, signed, import positive.</summary>
        /// <param name="supplyPhase">0 to 2.</param>
        public int HouseMilliamps(int supplyPhase)
        {
            return _houseMilliamps[supplyPhase];
        }

        /// <summary>Copies what a meter at the supply measures, in the order of the supply's phases.</summary>
        /// <param name="milliamps">Gets three currents, signed, import positive.</param>
        public void CopyGrid(int[] milliamps)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                milliamps[phase] = GridMilliamps(phase);
            }
        }

        /// <summary>Copies what a meter in the charger measures, in the order of the charger's phases.</summary>
        /// <param name="milliamps">Gets three currents, at least 0.</param>
        public void CopyVehicle(int[] milliamps)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                milliamps[phase] = _vehicle.CurrentMilliamps(phase);
            }
        }
    }
}
