using System;
using Evenload.Core.Supervision;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>A line with a house, a vehicle and a meter around it that is polled in time and never lost.</summary>
    internal sealed class Plant
    {
        private const int TickMs = 20;

        private readonly Random _random;
        private readonly TestVehicle _vehicle;
        private readonly int _mask;
        private readonly bool _vehicleMeter;
        private readonly int _refreshOffsetMs;
        private readonly int _pollMs;
        private readonly int _latencyMs;
        private readonly int[] _image = new int[3];
        private readonly int[] _polled = new int[3];
        private readonly int[] _drawn = new int[3];
        private long _askedMs = -1;
        private long _nextPollMs;
        private bool _anyReading;

        public Plant(LineSettings settings, TestVehicle vehicle, int mask, bool vehicleMeter, Random random)
        {
            _random = random;
            _vehicle = vehicle;
            _mask = mask;
            _vehicleMeter = vehicleMeter;
            Line = new Line(settings);
            _refreshOffsetMs = random.Next(0, LineSettings.RefreshMs);

            // From new numbers to ours within what the estimate of the draw allows for.
            int transportMs = Line.InFlightMs - settings.DeadTimeMs - LineSettings.RefreshMs;
            _latencyMs = random.Next(0, (transportMs / 2) - TickMs);
            _pollMs = _latencyMs + random.Next(TickMs, (transportMs / 2) - TickMs);
        }

        public Line Line { get; }

        public long NowMs { get; private set; }

        /// <summary>True when the meter is the wrong way round.</summary>
        public bool IsReversed { get; set; }

        /// <summary>The house, by supply phase, mA.</summary>
        public int[] House { get; } = new int[3];

        /// <summary>What flows at the supply now.</summary>
        public int Grid(int phase) => House[phase] + (((_mask >> phase) & 1) != 0 ? _vehicle.Milliamps : 0);

        /// <summary>The largest of them.</summary>
        public int LargestGrid() => Math.Max(Grid(0), Math.Max(Grid(1), Grid(2)));

        public void Step()
        {
            NowMs += TickMs;
            _vehicle.Step(Line.Setpoint, NowMs);
            if ((NowMs + _refreshOffsetMs) % LineSettings.RefreshMs < TickMs)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    _image[phase] = ((IsReversed ? -1 : 1) * Grid(phase)) + _random.Next(-5, 6);
                }
            }

            Poll();
            Line.Step(_anyReading ? MeterState.Good : MeterState.StartUp, NowMs);
        }

        private void Poll()
        {
            if (_askedMs < 0 && NowMs >= _nextPollMs && NowMs > 3000)
            {
                _askedMs = NowMs;
                _nextPollMs = NowMs + _pollMs;
                Array.Copy(_image, _polled, 3);
                Array.Fill(_drawn, _vehicle.Milliamps);
            }

            if (_askedMs >= 0 && NowMs - _askedMs >= _latencyMs)
            {
                _anyReading = true;
                Line.Read(_polled, _askedMs);
                if (_vehicleMeter)
                {
                    Line.Measure(_drawn, _askedMs);
                }

                _askedMs = -1;
            }
        }
    }
}
