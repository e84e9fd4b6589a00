using System;
using Evenload.Bench.Live;
using static System.FormattableString;

namespace Evenload.Bench.Hang
{
    /// <summary>What the README promises of a firmware that stands still, in its numbers.</summary>
    public static class HangBounds
    {
        /// <summary>Above this a vehicle draws current, milliamps.</summary>
        public const int NothingMilliamps = 100;

        /// <summary>The safe current of a charger with default settings, milliamps.</summary>
        public const int SafeMilliamps = 6000;

        /// <summary>From a hang of the charging path to a steady pilot, ms.</summary>
        public const int OfferMs = 1250;

        /// <summary>The same to contacts that are apart, ms.</summary>
        public const int PathMs = OfferMs + 100;

        /// <summary>From a hang of the charging path to the processor's reset, ms: soonest, latest.</summary>
        /// <remarks>The soonest counts from the last pulse, which may be a tick before the hang.</remarks>
        public const int ResetSoonestMs = 1000 - LateTickMs;

        /// <summary>See <see cref="ResetSoonestMs"/>.</summary>
        public const int ResetLatestMs = 3000;

        /// <summary>From a hang of the link to the safe current, ms: the last reading gets old, and the vehicle
        /// follows.</summary>
        public const int LinkMs = 5000 + VehicleMs + LateTickMs;

        /// <summary>From a hang of any other thread until its session is ended, ms.</summary>
        public const int OtherMs = (13 * 60000) + SwitchOffMs;

        /// <summary>The vehicle of these runs follows the pilot within this time, ms.</summary>
        public const int VehicleMs = 2000;

        /// <summary>A tick that is later than this is not fed to the watchdog; a computer that is so slow proves
        /// nothing about the firmware, ms.</summary>
        public const int LateTickMs = 100;

        // A vehicle has so long to switch off when the offer ends.
        private const int SwitchOffMs = 6000;

        /// <summary>What a thread is for.</summary>
        /// <param name="thread">Its name.</param>
        public static HangKind KindOf(string thread)
        {
            if (thread == FirmwareThread.Name)
            {
                return HangKind.Path;
            }

            return thread.StartsWith("TcpLink.", StringComparison.Ordinal) ? HangKind.Link : HangKind.Other;
        }

        /// <summary>Judges a run.</summary>
        /// <param name="result">What was seen.</param>
        /// <param name="isLong">Whether a thread that no vehicle notices was waited for.</param>
        /// <returns>Null; or what is wrong, for people.</returns>
        public static string Broken(HangResult result, bool isLong) => KindOf(result.Thread) switch
        {
            HangKind.Path => BrokenPath(result),
            HangKind.Link => result.CurrentMs > LinkMs
                ? Invariant($"more than the safe current for {result.CurrentMs} ms, {LinkMs} are allowed")
                : BrokenReset(result),
            HangKind.Other => isLong && result.CurrentMs > OtherMs
                ? Invariant($"current for {result.CurrentMs} ms, {OtherMs} are allowed")
                : BrokenReset(result),
        };

        private static string BrokenPath(HangResult result)
        {
            if (result.OfferMs > OfferMs)
            {
                return Invariant($"current was offered for {result.OfferMs} ms, {OfferMs} are allowed");
            }

            if (result.CurrentMs > PathMs)
            {
                return Invariant($"voltage at the vehicle for {result.CurrentMs} ms, {PathMs} are allowed");
            }

            bool inTime = result.ResetMs >= ResetSoonestMs && result.ResetMs <= ResetLatestMs;
            return inTime || result.IsEarly
                ? null
                : Invariant($"reset after {result.ResetMs} ms, {ResetSoonestMs} to {ResetLatestMs} are right");
        }

        private static string BrokenReset(HangResult result) => result.ResetMs < 0
            ? null
            : Invariant($"the watchdog reset the processor after {result.ResetMs} ms although the charging path ran");
    }
}
