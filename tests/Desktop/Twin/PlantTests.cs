using System;
using Evenload.Twin;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Evenload.Tests.Desktop.Twin
{
    [TestClass]
    public sealed class PlantTests
    {
        [TestMethod]
        [DataRow(0, 7000, 2000, 3000)]
        [DataRow(1, 1000, 8000, 3000)]
        [DataRow(2, 1000, 2000, 9000)]
        public void Rotation_says_which_supply_phase_feeds_a_one_phase_vehicle(int rotation, int l1, int l2, int l3)
        {
            var vehicle = new Vehicle(new VehicleOptions { PhasesMask = 1, DeadTimeMs = 0 });
            var plant = new Plant(new SteadyHouse(1000, 2000, 3000), vehicle, rotation);
            plant.Step(0, 1000);
            int[] grid = new int[3];
            plant.CopyGrid(grid);
            CollectionAssert.AreEqual(new[] { l1, l2, l3 }, grid);
            int[] drawn = new int[3];
            plant.CopyVehicle(drawn);
            CollectionAssert.AreEqual(new[] { 6000, 0, 0 }, drawn);
            Assert.AreEqual(6000, plant.VehicleMilliamps(0));
            Assert.AreEqual(2000, plant.HouseMilliamps(1));
        }

        [TestMethod]
        public void Rotation_follows_the_order_of_the_phases()
        {
            var vehicle = new Vehicle(new VehicleOptions { PhasesMask = 2, DeadTimeMs = 0 });
            var plant = new Plant(new SteadyHouse(0, 0, 0), vehicle, 1);
            plant.Step(0, 1000);
            Assert.AreEqual(6000, plant.GridMilliamps(2)); // charger's L2 hangs on supply L3
        }

        [TestMethod]
        public void House_and_line_with_every_fault_allocate_nothing_and_repeat_byte_for_byte()
        {
            var first = new Run();
            var second = new Run();
            first.Go(2000); // compiles
            second.Go(2000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            first.Go(200000);
            Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
            second.Go(200000);
            Assert.AreEqual(first.Sum, second.Sum);
            Assert.IsGreaterThan(10000, first.Received);
        }

        /// <summary>A plant, two meters and a line in virtual time, and a sum over all bytes received.</summary>
        private sealed class Run
        {
            private readonly Vehicle _vehicle = new Vehicle();
            private readonly Plant _plant;
            private readonly MeterImage _grid = new MeterImage("em340", 1000, 5);
            private readonly MeterImage _charger = new MeterImage("countis-e27", 600, 6);
            private readonly LineFaults _faults = new LineFaults();
            private readonly VirtualLine _line;
            private readonly int[] _currents = new int[3];
            private readonly byte[] _buffer = new byte[256];
            private readonly byte[] _request = Frames.Bytes(Frames.ReadSixPairs);
            private long _nowMs;

            internal Run()
            {
                _plant = new Plant(new RandomHouse(9, new RandomHouseOptions { Speed = 100 }), _vehicle, 1);
                ModbusServer server = Frames.Server(1, _grid);
                server.Add(2, _charger);
                _line = new VirtualLine(server, 9600, 40, _faults, 3);
            }

            internal ulong Sum { get; private set; }

            internal int Received { get; private set; }

            internal void Go(int milliseconds)
            {
                for (long endMs = _nowMs + milliseconds; _nowMs < endMs; _nowMs++)
                {
                    SwitchFaults();
                    _plant.Step(_nowMs, 1000 + (int)(_nowMs / 700 % 3000));
                    _plant.CopyGrid(_currents);
                    _grid.Update(_nowMs, _currents);
                    _plant.CopyVehicle(_currents);
                    _charger.Update(_nowMs, _currents);
                    if (_nowMs % 200 == 0)
                    {
                        _line.Send(_request, _request.Length, _nowMs);
                    }

                    int count = _line.Receive(_buffer, 0, _buffer.Length, _nowMs);
                    Received += count;
                    for (int i = 0; i < count; i++)
                    {
                        Sum = (Sum * 31) + _buffer[i] + (ulong)_nowMs;
                    }
                }
            }

            private void SwitchFaults()
            {
                long fault = _nowMs / 1000 % 14;
                _faults.Silent = fault == 0;
                _faults.CorruptEvery = fault == 1 ? 2 : 0;
                _faults.NoiseBytesBefore = fault == 2 ? 3 : 0;
                _faults.Echo = fault == 3;
                _faults.DelayMs = fault == 4 ? 300 : 0;
                _faults.LateReplies = fault == 5;
                _faults.Glued = fault == 6;
                _faults.Duplicate = fault == 7;
                _faults.WrongUnit = fault == 8;
                _faults.SplitBytes = fault == 9;
                _faults.CutBytes = fault == 10 ? 2 : 0;
                _faults.ExceptionCode = fault == 11 ? 6 : 0;
                _faults.ChatterAlways = fault == 12;
                _grid.Frozen = fault == 13;
            }
        }
    }
}
