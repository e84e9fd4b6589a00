using System;
using System.Diagnostics;
using Evenload.Bench.Score;
using Evenload.Core;
using Evenload.Core.Supervision;

namespace Evenload.Bench.Year
{
    /// <summary>A year of a household, second by second, with every tick of the firmware in it.</summary>
    public sealed class YearRun
    {
        private const long SecondsOfDay = 86400;
        private const long StartUpSeconds = 3600;
        private const ulong FingerprintBasis = 14695981039346656037; // FNV-1a
        private const ulong FingerprintPrime = 1099511628211;

        private readonly YearPlant _plant;
        private readonly YearSessions _sessions;
        private readonly YearFaults _faults;
        private readonly Overload _house;

        /// <summary>Sets everything up; no time passes.</summary>
        /// <param name="seed">Of all that is random.</param>
        /// <param name="days">How long, 1 and more.</param>
        /// <param name="startMs">What the firmware's clock shows at the start, ms, 0 or more.</param>
        public YearRun(int seed, int days, long startMs)
        {
            Days = days;
            StartMs = startMs;
            _plant = new YearPlant(seed, startMs);
            _sessions = new YearSessions(seed, _plant.Vehicle);
            _faults = new YearFaults(seed, _plant.Faults);
            Overload = new Overload(_plant.LimitMilliamps);
            _house = new Overload(_plant.LimitMilliamps);
        }

        /// <summary>How many days.</summary>
        public int Days { get; }

        /// <summary>What the firmware's clock showed at the start, ms.</summary>
        public long StartMs { get; }

        /// <summary>Where it ran.</summary>
        public YearPlant Plant => _plant;

        /// <summary>The vehicle's sessions.</summary>
        public YearSessions Sessions => _sessions;

        /// <summary>What was wrong with the line.</summary>
        public YearFaults Faults => _faults;

        /// <summary>Through the supply, by the plant.</summary>
        public YearEnergy Grid { get; } = new YearEnergy();

        /// <summary>Through the supply, by the readings that the firmware held at the end of each second.</summary>
        public YearEnergy Read { get; } = new YearEnergy();

        /// <summary>Into the vehicle, as the rows of a second each show it.</summary>
        public YearEnergy Vehicle { get; } = new YearEnergy();

        /// <summary>The twin's own integral of what the vehicle got, Wh.</summary>
        public double DeliveredWattHours { get; private set; }

        /// <summary>Above the limit, house and vehicle together.</summary>
        public Overload Overload { get; }

        /// <summary>Time in which the house alone was above the limit, ms.</summary>
        public long HouseAboveMs => _house.TotalMs;

        /// <summary>The longest time by the vehicle above 1.13 times the limit while the meter answered, ms: the house
        /// alone would have been below it.</summary>
        /// <remarks>A dip is ridden out at the minimum up to 1.13 times; without a meter the safe current
        /// flows.</remarks>
        public long LongestByVehicleMs { get; private set; }

        /// <summary>How often the offer became another.</summary>
        public int OfferChanges { get; private set; }

        /// <summary>How often it became 0.</summary>
        public int Pauses { get; private set; }

        /// <summary>Seconds in which the meter at the supply, which tells the truth all year, was taken for one that does
        /// not.</summary>
        public long DoubtedSeconds { get; private set; }

        /// <summary>Seconds with an offer that no pilot may say, which there must not be.</summary>
        public long BadOffers { get; private set; }

        /// <summary>Requests of the first day.</summary>
        public int FirstDayRequests { get; private set; }

        /// <summary>Requests of the last day.</summary>
        public int LastDayRequests { get; private set; }

        /// <summary>Bytes that the run allocated after its first hour, in which the runtime makes static tables and
        /// compiles.</summary>
        public long AllocatedBytes { get; private set; }

        /// <summary>Real time that it took, s.</summary>
        public double Seconds { get; private set; }

        /// <summary>Time of the processor that it took, s: what a computer that does other things as well leaves out.
        /// </summary>
        public double ProcessorSeconds { get; private set; }

        /// <summary>Ticks of the firmware.</summary>
        public long Ticks => Days * SecondsOfDay * 1000 / Controller.TickMs;

        /// <summary>Made of offer, reason and currents of every second: two runs with the same one were the
        /// same.</summary>
        public ulong Fingerprint { get; private set; } = FingerprintBasis;

        /// <summary>Runs it.</summary>
        public void Run()
        {
            var watch = Stopwatch.StartNew();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long allocated = 0;
            int offer = -1;
            long aboveMs = 0;
            int requests = 0;
            for (long second = 0; second < Days * SecondsOfDay; second++)
            {
                if (second == StartUpSeconds)
                {
                    allocated = GC.GetAllocatedBytesForCurrentThread();
                }

                _sessions.Step(second);
                _faults.Step(second);
                _plant.Move(second);
                _plant.Tick(second);
                Count(ref aboveMs);
                NoteOffer(ref offer);
                Sign();
                if ((second + 1) % SecondsOfDay == 0)
                {
                    int all = _plant.Controller.SiteCounters.Requests;
                    LastDayRequests = all - requests;
                    FirstDayRequests = requests == 0 ? all : FirstDayRequests;
                    requests = all;
                }
            }

            _plant.Move(Days * SecondsOfDay); // so that the last second counts in every sum
            AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Seconds = watch.Elapsed.TotalSeconds;
            ProcessorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            long delivered = 0;
            for (int phase = 0; phase < 3; phase++)
            {
                delivered += _plant.Vehicle.Vehicle.DeliveredMilliampMs(phase);
            }

            DeliveredWattHours = delivered * 0.23 / 3600000;
        }

        private void Count(ref long aboveMs)
        {
            int worst = int.MinValue;
            int house = int.MinValue;
            for (int phase = 0; phase < 3; phase++)
            {
                int grid = _plant.Plant.GridMilliamps(phase);
                Grid.Add(grid);
                Read.Add(_plant.Controller.Site.GridMilliamps(phase));
                Vehicle.Add(_plant.Plant.VehicleMilliamps(phase));
                worst = Math.Max(worst, grid);
                house = Math.Max(house, _plant.Plant.HouseMilliamps(phase));
            }

            Overload.Add(worst, 1000);
            _house.Add(house, 1000);
            long borne = _plant.LimitMilliamps * 113L / 100;
            bool byVehicle = worst > borne && house <= borne && !_plant.Faults.Silent;
            aboveMs = byVehicle ? aboveMs + 1000 : 0;
            LongestByVehicleMs = Math.Max(LongestByVehicleMs, aboveMs);
        }

        private void NoteOffer(ref int offer)
        {
            int now = _plant.Controller.OfferMilliamps;
            OfferChanges += offer >= 0 && now != offer ? 1 : 0;
            Pauses += offer > 0 && now == 0 ? 1 : 0;
            DoubtedSeconds += _plant.Controller.SiteMeterState == MeterState.Implausible ? 1 : 0;
            BadOffers += now != 0 && (now < 6000 || now > 16000) ? 1 : 0;
            offer = now;
        }

        private void Sign()
        {
            Sign(_plant.Controller.OfferMilliamps);
            Sign((int)_plant.Controller.LimitedBy);
            for (int phase = 0; phase < 3; phase++)
            {
                Sign(_plant.Plant.GridMilliamps(phase));
            }
        }

        private void Sign(int value) => Fingerprint = (Fingerprint ^ (uint)value) * FingerprintPrime;
    }
}
