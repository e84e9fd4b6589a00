using System;
using Evenload.Twin;

namespace Evenload.Bench.Peers
{
    /// <summary>The meters as a peer sees them: the registers of the same simulated EM340 that Evenload polls, and what
    /// the vehicle drew at the same instant.</summary>
    /// <remarks>Kinder than life: both meters measure at the same instant, and no poll fails while the meter
    /// answers.</remarks>
    public sealed class PeerMeters
    {
        private const int ReadInputRegisters = 4;
        private const int CurrentsAddress = 0x000C;
        private const int Registers = 12; // three currents, mA, and three powers, 0.1 W; low word first

        private readonly MeterImage _image;
        private readonly int _refreshMs;
        private readonly byte[] _registers = new byte[2 * Registers];
        private readonly int[] _currents = new int[3];
        private readonly int[] _grid = new int[3];
        private long _nextMs = long.MinValue;

        /// <summary>Meters that have not measured yet.</summary>
        /// <param name="refreshMs">Every how many ms they measure anew.</param>
        /// <param name="seed">The same seed gives the same last digits.</param>
        public PeerMeters(int refreshMs, int seed)
        {
            _refreshMs = refreshMs;
            _image = new MeterImage("em340", refreshMs, seed);
        }

        /// <summary>Whether the meter at the supply answers. The charger's own ammeter always does.</summary>
        public bool Answers { get; set; } = true;

        /// <summary>The highest current that the vehicle draws of a phase, mA.</summary>
        public int DrawnMilliamps { get; private set; }

        /// <summary>The highest current of the supply's phases, mA, import positive.</summary>
        public int WorstMilliamps => Math.Max(_grid[0], Math.Max(_grid[1], _grid[2]));

        /// <summary>The sum of the supply's currents, mA, import positive.</summary>
        public int SumMilliamps => _grid[0] + _grid[1] + _grid[2];

        /// <summary>Current of a supply phase, mA, import positive.</summary>
        /// <param name="phase">0 to 2.</param>
        public int GridMilliamps(int phase) => _grid[phase];

        /// <summary>Shows the meters what flows.</summary>
        /// <param name="nowMs">Not earlier than before.</param>
        /// <param name="plant">Has just been stepped.</param>
        public void Update(long nowMs, Plant plant)
        {
            plant.CopyGrid(_currents);
            _image.Update(nowMs, _currents);
            if (nowMs < _nextMs)
            {
                return;
            }

            _nextMs = _nextMs == long.MinValue ? nowMs + _refreshMs : _nextMs + _refreshMs;
            DrawnMilliamps = Math.Max(
                plant.VehicleMilliamps(0), Math.Max(plant.VehicleMilliamps(1), plant.VehicleMilliamps(2)));
            _image.Read(ReadInputRegisters, CurrentsAddress, Registers, _registers, 0);
            for (int phase = 0; phase < 3; phase++)
            {
                int magnitude = Math.Abs(Value(4 * phase));
                _grid[phase] = Value((4 * phase) + 12) < 0 ? -magnitude : magnitude;
            }
        }

        private int Value(int at) => (_registers[at + 2] << 24) | (_registers[at + 3] << 16)
            | (_registers[at] << 8) | _registers[at + 1];
    }
}
