using System;
using System.Globalization;
using Evenload.Bench.Commission;
using Evenload.Bench.Plants;
using Evenload.Core.Settings;
using Evenload.Core.Site;
using Evenload.Twin;

namespace Evenload.Tests.Desktop.Scenarios
{
    /// <summary>One commissioning check on a random house, vehicle and rotation.</summary>
    internal sealed class CommissionTrial
    {
        private readonly CommissionRun _run;
        private readonly string _plant;
        private readonly int _mask;
        private readonly int _rotation;
        private readonly int _phases;
        private readonly int _slowestMs;
        private readonly bool _reversed;

        private CommissionTrial(int seed, int loads, int leastPeriodMs, int largestMilliamps)
        {
            var random = new Random(seed);
            _phases = random.Next(1, 4);
            _rotation = random.Next(0, 3);
            int charger = (1 << _phases) - 1;
            _mask = ((charger << _rotation) | (charger >> (3 - _rotation))) & 7;
            int deadTimeMs = random.Next(500, 6001);
            int rampDown = random.Next(0, 2) * random.Next(4000, 12001);
            int rampUp = random.Next(0, 2) * random.Next(2000, 12001);
            int underMilliamps = random.Next(0, 1001);
            _slowestMs = deadTimeMs + (rampDown == 0 ? 0 : 10000 * 1000 / rampDown);
            var house = new RestlessHouse(
                new RandomHouse(
                    seed,
                    new RandomHouseOptions
                    {
                        StartOfDayMs = random.Next(0, 24 * 3600) * 1000L,
                        SolarPeakMilliamps = random.Next(0, 3) == 0 ? 12000 : 0,
                    }),
                random,
                loads,
                leastPeriodMs,
                largestMilliamps);
            _reversed = random.Next(0, 10) == 0;
            var options = new PlantOptions
            {
                Vehicle = new VehicleOptions
                {
                    PhasesMask = charger,
                    DeadTimeMs = deadTimeMs,
                    DrawsLessByMilliamps = underMilliamps,
                    RampDownMilliampsPerSecond = rampDown,
                    RampUpMilliampsPerSecond = rampUp,
                },
                MeterRefreshMs = 1000,
                Rotation = _rotation,
                MeterIsReversed = _reversed,
                Seed = seed & 0x7FFFFFFF,
            };
            _plant = $"seed {seed}: {_phases} phases from L{_rotation + 1}, dead time {deadTimeMs} ms, ramps {rampUp} and"
                + $" {rampDown} mA/s, {(_reversed ? "meter reversed, " : string.Empty)}{house}";
            var settings = new SettingValues();
            settings.Apply(
                "installationLimitMilliamps", random.Next(32000, 64000).ToString(CultureInfo.InvariantCulture));
            _run = new CommissionRun(house, settings, options);
            _run.Run(null);
        }

        public double TookMs => _run.TookMs;

        /// <summary>Sure, and of the truth.</summary>
        public bool IsRight =>
            _run.Check.Result == PhaseCheckResult.Sure && Found.ScalePermille != 0 && !IsWrong;

        /// <summary>Sure, and not of the truth; or sure that a vehicle which charges does not.</summary>
        public bool IsWrong => _run.Check.Result == PhaseCheckResult.VehicleSilent
            || (_run.Check.Result == PhaseCheckResult.Sure && !IsTrue());

        /// <summary>Plays one.</summary>
        /// <param name="seed">Of all that is random.</param>
        /// <param name="loads">How many loads come and go besides those of the random house.</param>
        /// <param name="leastPeriodMs">Of one that comes and goes most often; the slowest takes ten times that.</param>
        /// <param name="largestMilliamps">The most that one of them draws.</param>
        public static CommissionTrial Play(int seed, int loads, int leastPeriodMs, int largestMilliamps) =>
            new CommissionTrial(seed, loads, leastPeriodMs, largestMilliamps);

        public override string ToString() =>
            $"{(IsWrong ? "WRONG" : "no")} {_run.Check.Result} {_run.Check.HeldBackBy} after {_run.TookMs / 1000} s: "
            + PhaseCheckText.Progress(_run.Check)
            + $", mask {Found.VehicleMask}, reversed {Found.ReversedMask}, rotation {Found.Rotation},"
            + $" scale {Found.ScalePermille}, dead time {Found.DeadTimeMs} of {_slowestMs}; {_plant}";

        private PhaseFindings Found => _run.Check.Findings;

        private bool IsTrue()
        {
            return Found.VehicleMask == _mask
                && Found.ReversedMask == (_reversed ? _mask : 0)
                && Found.Rotation == (_phases == 3 ? -1 : _rotation)
                && Found.IsScaleUniform
                && (Found.ScalePermille == 0 || PhaseFindings.IsFine(Found.ScalePermille))
                && (_reversed ? Found.SuggestedDeadTimeMs < 0 : IsDeadTimeTrue());
        }

        private bool IsDeadTimeTrue()
        {
            return Found.DeadTimeMs >= _slowestMs / 2 && Found.DeadTimeMs <= (_slowestMs * 5 / 4) + 2000;
        }
    }
}
