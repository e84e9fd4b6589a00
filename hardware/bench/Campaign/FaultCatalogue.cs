using System;
using System.Collections.Generic;
using System.Linq;

namespace Evenload.Bench.Campaign
{
    /// <summary>All faults that are tried.</summary>
    public static class FaultCatalogue
    {
        /// <summary>The rows, by where they are injected.</summary>
        public static IReadOnlyList<FaultRow> Rows { get; } = new[]
        {
            Line("silence", "INV-3", 300, 90000, FaultTraits.Deafens, (rig, on, n) => rig.Line.Silent = on),
            Line("noise before replies", "INV-7", 1000, 60000, FaultTraits.None,
                (rig, on, n) => rig.Line.NoiseBytesBefore = on ? 1 + (n % 60) : 0),
            Line("chatter", "INV-7", 200, 30000, FaultTraits.None, (rig, on, n) => rig.Line.ChatterAlways = on),
            Line("every check wrong", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Line.CorruptEvery = on ? 1 : 0),
            Line("some checks wrong", "INV-7", 1000, 90000, FaultTraits.None,
                (rig, on, n) => rig.Line.CorruptEvery = on ? 2 + (n % 4) : 0),
            Line("another unit's replies", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Line.WrongUnit = on),
            Line("echo", "INV-7", 1000, 120000, FaultTraits.OnSerial, (rig, on, n) => rig.Line.Echo = on),
            Line("late replies", "INV-7", 1000, 60000, FaultTraits.LiesOnSerial,
                (rig, on, n) => rig.Line.DelayMs = on ? 20 + (n * 4) : 0),
            Line("one reply behind", "INV-7", 1000, 60000, FaultTraits.LiesOnSerial,
                (rig, on, n) => rig.Line.LateReplies = on),
            Line("duplicated replies", "INV-7", 1000, 60000, FaultTraits.None, (rig, on, n) => rig.Line.Duplicate = on),
            Line("glued replies", "INV-7", 1000, 60000, FaultTraits.LiesOnSerial, (rig, on, n) => rig.Line.Glued = on),
            Line("split replies", "INV-7", 1000, 60000, FaultTraits.None, (rig, on, n) =>
            {
                rig.Line.SplitBytes = on;
                rig.Line.SplitGapMs = 1 + (n % 25);
            }),
            Line("slow loris", "INV-3", 1000, 60000, FaultTraits.LiesOnSerial,
                (rig, on, n) => rig.Link.DripMs = on ? 30 + (n % 400) : 0),
            Line("replies cut short", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Line.CutBytes = on ? 1 + (n % 20) : 0),
            Line("exceptions", "INV-3", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Line.ExceptionCode = on ? 1 + (n % 11) : 0),
            Line("wrong answers that look right", "INV-7", 500, 30000, FaultTraits.Lies,
                (rig, on, n) => rig.Line.ScrambleEvery = on ? 1 + (n % 5) : 0),
            Line("half-open connection", "INV-3", 100, 60000, FaultTraits.OnTcp,
                (rig, on, n) => rig.Link.HalfOpens += on ? 1 : 0),
            Line("connection refused", "INV-3", 300, 60000, FaultTraits.OnTcp | FaultTraits.Deafens,
                (rig, on, n) => rig.Link.Refuses = on),
            Line("connections reset", "INV-3", 1000, 60000, FaultTraits.OnTcp,
                (rig, on, n) => rig.Link.ResetEveryMs = on ? 50 + (n * 5) : 0),
            Line("no answer to the handshake", "INV-3", 300, 60000, FaultTraits.OnTcp | FaultTraits.Deafens, (rig, on, n) =>
            {
                rig.Link.NeverOpens = on;
                rig.Link.HalfOpens += on ? 1 : 0;
            }),

            Port("P1 silent", "INV-3", 300, 90000, FaultTraits.Deafens, (rig, on, n) => rig.Port.Silent = on),
            Port("P1 every check wrong", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Port.BadCheckEvery = on ? 1 : 0),
            Port("P1 some checks wrong", "INV-7", 1000, 90000, FaultTraits.None,
                (rig, on, n) => rig.Port.BadCheckEvery = on ? 2 + (n % 4) : 0),
            Port("P1 no check", "INV-7", 1000, 60000, FaultTraits.Deafens, (rig, on, n) => rig.Port.NoCheck = on),
            Port("P1 telegrams torn", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Port.CutBytes = on ? 3 + (n % 700) : 0),
            Port("P1 noise between telegrams", "INV-7", 1000, 60000, FaultTraits.None,
                (rig, on, n) => rig.Port.NoiseBytesBefore = on ? 1 + (n % 256) : 0),
            Port("P1 wrong speed", "INV-7", 1000, 60000, FaultTraits.Deafens,
                (rig, on, n) => rig.Port.WrongSpeedPermille = on ? 1 + n : 0),
            Port("P1 telegrams doubled", "INV-7", 1000, 60000, FaultTraits.None, (rig, on, n) => rig.Port.Glued = on),
            Port("P1 pauses within telegrams", "INV-7", 1000, 60000, FaultTraits.None,
                (rig, on, n) => rig.Port.PauseMs = on ? 1 + (n % 150) : 0),
            Port("P1 encrypted", "INV-3", 1000, 60000, FaultTraits.Deafens, (rig, on, n) => rig.Port.Encrypted = on),

            Meter("frozen", "INV-3", 2000, 240000, FaultTraits.Lies, (rig, on, n) => rig.Meter.Frozen = on),
            Meter("jumping", "INV-7", 1000, 90000, FaultTraits.Lies, (rig, on, n) =>
            {
                rig.MeterSays.JumpMilliamps = on ? 1000 * (1 + (n % 200)) : 0;
                rig.MeterSays.JumpEvery = 1 + (n % 7);
            }),
            Meter("not a number", "INV-3", 1000, 60000, FaultTraits.Deafens | FaultTraits.OnModbus,
                (rig, on, n) => rig.Meter.NotAvailable = on),
            Meter("all signs flip", "INV-3", 1000, 120000, FaultTraits.Lies, (rig, on, n) => rig.Meter.Invert = on),
            Meter("one sign flips", "INV-3", 1000, 120000, FaultTraits.Lies,
                (rig, on, n) => rig.Meter.InvertPhases = on ? 1 + (n % 6) : 0),
            Meter("swapped phases", "INV-6", 1000, 120000, FaultTraits.Lies,
                (rig, on, n) => rig.MeterSays.SwapPhases = on ? 1 + (n % 2) : 0),
            Meter("restart that shows zero", "INV-3", 1000, 8000, FaultTraits.Lies,
                (rig, on, n) => rig.MeterSays.Zero = on),
            Meter("another meter's answers", "INV-7", 1000, 60000, FaultTraits.Lies,
                (rig, on, n) => rig.MeterSays.Foreign = on),

            Vehicle("slow", "INV-6", FaultTraits.Lasting, null),
            Vehicle("slower than it may be", "INV-6", FaultTraits.Lasting | FaultTraits.Disobeys, null),
            Vehicle("minimum of 8 A", "INV-2", FaultTraits.Lasting, null),
            Vehicle("one phase", "INV-6", FaultTraits.Lasting, null),
            Vehicle("deaf", "INV-9", 1000, 90000, FaultTraits.Disobeys, (rig, on, n) => rig.Vehicle.Faults.Deaf = on),
            Vehicle("over-drawing", "INV-6", 1000, 90000, FaultTraits.Disobeys,
                (rig, on, n) => rig.Vehicle.Faults.OverdrawPermille = on ? 20 + (n / 2) : 0),
            Vehicle("tapering", "INV-6", 5000, 240000, FaultTraits.None,
                (rig, on, n) => rig.Vehicle.Faults.AtMostMilliamps = on ? 500 + (n * 10) : 0),
            Vehicle("pulsing", "INV-6", 5000, 120000, FaultTraits.None,
                (rig, on, n) => rig.Vehicle.Faults.PulseMs = on ? 500 + (n * 20) : 0),
            Vehicle("phase loss", "INV-6", 1000, 120000, FaultTraits.None,
                (rig, on, n) => rig.Vehicle.Faults.LostPhases = on ? 1 + (n % 6) : 0),
            Vehicle("unplugged", "INV-9", 100, 60000, FaultTraits.None, (rig, on, n) => rig.IsPlugged = !on),
            Vehicle("pilot shorted", "INV-9", 5, 20000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Pilot.IsShorted = on),
            Vehicle("no diode", "INV-9", 50, 60000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Vehicle.LacksDiode = on),
            Vehicle("asks for ventilation", "INV-9", 20, 60000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Vehicle.AsksForVentilation = on),
            Vehicle("residual current", "INV-9", 50, 10000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Residual.LeakMicroamps = on ? 1000 + (n * 20) : 0),

            Device("welded contactor", "INV-9", 1000, 120000, FaultTraits.Welds,
                (rig, on, n) => rig.Outlet.Contactor.Welds = on),
            Device("contactor does not close", "INV-9", 100, 120000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Contactor.CoilIsBroken = on),
            Device("contactor's feedback broken", "INV-9", 100, 60000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Contactor.FeedbackIsBroken = on),
            Device("residual-current device dead", "INV-9", 1000, 120000, FaultTraits.Numbs,
                (rig, on, n) => rig.Outlet.Residual.IsDead = on),
            Device("residual-current device stuck", "INV-9", 1000, 120000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Residual.Sticks = on),
            Device("too hot", "INV-9", 1000, 120000, FaultTraits.None,
                (rig, on, n) => rig.Wiring.Millicelsius = on ? 50000 + (n * 35) : 25000),
            Device("temperature not measured", "INV-9", 100, 60000, FaultTraits.None,
                (rig, on, n) => rig.Wiring.Millicelsius = on ? int.MinValue : 25000),
            Device("heap nearly full", "INV-10", 1000, 60000, FaultTraits.None, (rig, on, n) =>
            {
                rig.Processor.CollectMs = on ? 10 + (n % 190) : 0;
                rig.Processor.CollectEveryMs = 250 + (n * 2);
            }),
            Device("late ticks", "INV-4", 500, 60000, FaultTraits.None,
                (rig, on, n) => rig.Processor.LateMs = on ? 5 + (n % 70) : 0),
            Device("missed deadlines", "INV-10", 500, 30000, FaultTraits.None,
                (rig, on, n) => rig.Processor.LateMs = on ? 80 + (n / 2) : 0),
            Device("clock steps", "INV-5", 1, 1000, FaultTraits.None,
                (rig, on, n) => rig.Processor.ClockStep(on ? 1 + (n * n / 20) : 0)),
            Device("charging path hangs", "INV-10", 100, 8000, FaultTraits.None,
                (rig, on, n) => rig.Processor.Hangs = on),
            Device("link's thread hangs", "INV-3", 300, 60000, FaultTraits.Deafens | FaultTraits.OnModbus,
                (rig, on, n) => rig.Link.Hangs = on),
            Device("brown-out", "INV-9", 1, 2000, FaultTraits.None,
                (rig, on, n) => rig.Processor.Reset(on ? 200 + (n * 3) : 0)),
            Device("flash fails", "INV-11", 1000, 60000, FaultTraits.Types, (rig, on, n) =>
            {
                rig.Flash.Fault = on ? 1 + (n % 5) : 0;
                rig.ChangeSettings(on ? n : 0);
            }),
            Device("pilot not measured", "INV-10", 20, 10000, FaultTraits.None,
                (rig, on, n) => rig.Outlet.Pilot.ConverterFails = on),

            Person("console storm", "INV-12", 1000, 60000, FaultTraits.Types,
                (rig, on, n) => rig.Typist.Storm = on ? 1 : 0),
            Person("commands pasted", "INV-12", 1000, 30000, FaultTraits.Types, (rig, on, n) =>
            {
                rig.Typist.Storm = on ? 2 : 0;
                rig.Typist.Type(on ? "" : "\u0003\r\u0003pilot test off\rdryrun off\rcommission stop\r");
            }),
            Person("settings changed", "INV-11", 1000, 60000, FaultTraits.Types,
                (rig, on, n) => rig.ChangeSettings(on ? n : 0)),
            Person("restart asked for", "INV-9", 1000, 60000, FaultTraits.None, (rig, on, n) => rig.AskRestart(on)),
            Person("external limit", "INV-1", 1000, 120000, FaultTraits.None,
                (rig, on, n) => rig.Grant(0, on ? n : -1)),
            Person("group share", "INV-1", 1000, 120000, FaultTraits.None, (rig, on, n) => rig.Grant(1, on ? n : -1)),
            Person("enable contact", "INV-1", 10, 60000, FaultTraits.None, (rig, on, n) => rig.Wiring.Enabled = !on),
        };

        private static readonly string[][] OneSwitch =
        {
            new[] { "every check wrong", "some checks wrong" },
            new[] { "P1 every check wrong", "P1 some checks wrong" },
            new[] { "slow", "slower than it may be" },
            new[] { "late ticks", "missed deadlines" },
            new[] { "too hot", "temperature not measured" },
            new[] { "console storm", "commands pasted" },
        };

        /// <summary>Whether two faults cannot be in force together because they use the same switch.</summary>
        public static bool ShareASwitch(FaultRow one, FaultRow other)
            => OneSwitch.Any(names => names.Contains(one.Name) && names.Contains(other.Name));

        private static FaultRow Line(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "line", atStake, least, most, traits | FaultTraits.OnModbus, set);

        private static FaultRow Port(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "line", atStake, least, most, traits | FaultTraits.OnP1, set);

        private static FaultRow Meter(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "meter", atStake, least, most, traits, set);

        private static FaultRow Vehicle(
            string name, string atStake, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "vehicle", atStake, 0, 0, traits, set);

        private static FaultRow Vehicle(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "vehicle", atStake, least, most, traits, set);

        private static FaultRow Device(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "device", atStake, least, most, traits, set);

        private static FaultRow Person(
            string name, string atStake, int least, int most, FaultTraits traits, Action<Rig, bool, int> set)
            => new FaultRow(name, "person", atStake, least, most, traits, set);
    }
}
