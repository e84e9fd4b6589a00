using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Evenload.Bench.Live;
using Evenload.Twin;
using Evenload.Virtual;

namespace Evenload.Bench.Hang
{
    /// <summary>One thread after the other hangs on a board, in a call and at an instant chosen by chance.</summary>
    public sealed class HangSeries : IDisposable
    {
        private const int ChargeMs = 90000;    // from a start until the vehicle draws, at the latest
        private const int LongestDelayMs = 10000;
        private const int RareMs = 15000;       // for so long a rare call is waited for, then any
        private const int MostPassing = 3;
        private const int LeastBootMs = 200;
        private const int MostBootMs = 1500;
        private const int AfterwardsMs = 1500;  // what has ended must not come back
        private const int UnnoticedMs = 5000;
        private const int RepeatedAtMost = 2;   // times the runs

        private readonly int _seed;
        private readonly bool _isLong;
        private readonly string _only;
        private readonly HangBoard _board;
        private Random _random;
        private long _pauseMs;

        /// <summary>A board of its own.</summary>
        /// <param name="seed">Of everything.</param>
        /// <param name="isLong">Whether a thread that no vehicle notices is waited for until it is noticed.</param>
        /// <param name="only">The thread that hangs; null: any.</param>
        public HangSeries(int seed, bool isLong, string only)
        {
            _seed = seed;
            _isLong = isLong;
            _only = only;
            _board = new HangBoard(seed, (seed & 1) == 1 || (only != null && HangBounds.KindOf(only) == HangKind.Link));
        }

        /// <summary>Runs them.</summary>
        /// <param name="runs">How many.</param>
        /// <param name="each">Gets each result.</param>
        /// <exception cref="FailureException">The firmware did not start or stop, or the computer is too
        /// slow.</exception>
        public void Run(int runs, Action<HangResult> each)
        {
            bool runsOn = false;
            int repeated = 0;
            for (int run = 0; run < runs;)
            {
                int seed = unchecked((_seed * 10007) + run + (repeated * 1009)) & int.MaxValue;
                _random = new Random(unchecked((int)Chance.Bits(seed, 23, 0))); // seeds side by side begin alike
                HangResult result = RunOne(seed, ref runsOn);
                result.Broken = _board.Watch.Broken ?? result.Broken ?? HangBounds.Broken(result, _isLong);
                if (result.Repeated == null)
                {
                    run++;
                }
                else
                {
                    result.Broken = _board.Watch.Broken;
                    runsOn = false;
                    repeated++;
                }

                each(result);
                if (repeated > RepeatedAtMost * runs)
                {
                    throw new FailureException("ticks come too late on this computer, give it fewer --boards");
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _board.Dispose();

        private HangResult RunOne(int seed, ref bool runsOn)
        {
            bool early = _board.Trap.Threads.Count > 0 && _random.Next(6) == 0;
            if (early && runsOn)
            {
                _board.PowerOff();
            }

            if (early || !runsOn)
            {
                Boot(seed);
            }

            bool ready = early || _board.Wait(() => HasReset || Draws, ChargeMs);
            string thread = ChooseThread();
            HangKind kind = HangBounds.KindOf(thread);
            ready &= early || kind != HangKind.Link || _board.Wait(() => HasReset || DrawsMuch, ChargeMs);
            if (!ready)
            {
                string broken = "does not charge: " + _board.Told();
                return new HangResult { Seed = seed, Thread = thread, Call = "none", Broken = broken };
            }

            if (!_board.Trap.Threads.Contains(thread))
            {
                throw new FailureException(
                    $"the firmware has no thread {thread}; it has {string.Join(", ", _board.Trap.Threads)}");
            }

            DeviceCall? call = Choose(_board.Trap.CallsOf(thread));
            _board.Wait(() => HasReset, _random.Next(early ? 3000 : LongestDelayMs));
            _board.Trap.Arm(thread, call, _random.Next(MostPassing + 1));
            if (!_board.Wait(() => HasReset || _board.Trap.HasSprung, RareMs))
            {
                _board.Trap.Arm(thread, null, _random.Next(MostPassing + 1));
                _board.Wait(() => HasReset || _board.Trap.HasSprung, RareMs);
            }

            if (!_board.Trap.HasSprung)
            {
                return new HangResult
                {
                    Seed = seed,
                    Thread = thread,
                    Call = "none",
                    Repeated = HasReset ? "no tick for so long that the watchdog reset the processor before" : null,
                    Broken = HasReset ? null : "the thread has gone",
                };
            }

            var result = new HangResult
            {
                Seed = seed,
                Thread = thread,
                Call = _board.Trap.Call.ToString(),
                DrawnMilliamps = _board.HungMilliamps,
                IsEarly = _board.HungPulses == 0,
            };
            runsOn = kind == HangKind.Path ? FinishPath(result) : FinishOther(result, kind);
            if (kind != HangKind.Path && _pauseMs > HangBounds.LateTickMs)
            {
                result.Repeated = FormattableString.Invariant($"{_pauseMs} ms without a tick");
            }

            return result;
        }

        private bool Draws => _board.Watch.DrawnMilliamps > HangBounds.NothingMilliamps;

        private bool DrawsMuch => _board.Watch.DrawnMilliamps > HangBounds.SafeMilliamps;

        private bool HasReset => _board.Watch.ResetMs >= 0;

        // Until the watchdog has reset the processor and it charges again.
        private bool FinishPath(HangResult result)
        {
            HangWatch watch = _board.Watch;
            bool reset = _board.Wait(() => HasReset, HangBounds.ResetLatestMs + AfterwardsMs);
            long resetMs = watch.ResetMs;
            result.ResetMs = reset ? Since(resetMs) : HangResult.Never;
            Boot(result.Seed, () =>
            {
                result.OfferMs = Since(watch.LastOfferMs);
                result.CurrentMs = Since(watch.LastVoltageMs);
            });
            if (!reset)
            {
                return true;
            }

            if (!_board.Wait(() => Draws, ChargeMs))
            {
                result.Broken = "does not charge again: " + _board.Told();
                return false;
            }

            result.AgainMs = (int)(watch.NowMs - resetMs);
            return true;
        }

        private bool FinishOther(HangResult result, HangKind kind)
        {
            HangWatch watch = _board.Watch;
            if (kind == HangKind.Link)
            {
                _board.Wait(() => HasReset, HangBounds.LinkMs + AfterwardsMs);
                result.OfferMs = Since(watch.LastOfferAboveSafeMs);
                result.CurrentMs = Since(watch.LastAboveSafeMs);
            }
            else if (_isLong)
            {
                _board.Wait(() => HasReset || FirmwareThread.HasRebooted, HangBounds.OtherMs + AfterwardsMs);
                result.OfferMs = Since(watch.LastOfferMs);
                result.CurrentMs = Since(watch.LastVoltageMs);
            }
            else
            {
                _board.Wait(() => HasReset, UnnoticedMs);
                bool goesOn = result.DrawnMilliamps == 0 || Draws;
                result.Broken = goesOn ? null : "the charging path went down with a thread that it does not need";
            }

            _pauseMs = watch.LongestPauseMs;
            result.ResetMs = HasReset && !FirmwareThread.HasRebooted ? Since(watch.ResetMs) : HangResult.Never;
            _board.PowerOff();
            return false;
        }

        private int Since(long ms) => (int)Math.Max(0, ms - _board.HungMs);

        private void Boot(int seed, Action starts = null)
        {
            _board.Boot(seed, _random.Next(LeastBootMs, MostBootMs), starts);
            _board.TypeAtConsole();
        }

        // Three of five times the charging path.
        private string ChooseThread()
        {
            if (_only != null)
            {
                return _only;
            }

            string[] others = _board.Trap.Threads.Where(name => name != FirmwareThread.Name).ToArray();
            bool path = others.Length == 0 || _random.Next(5) < 3;
            return path ? FirmwareThread.Name : others[_random.Next(others.Length)];
        }

        private DeviceCall? Choose(IReadOnlyList<DeviceCall> calls)
            => calls.Count == 0 ? null : calls[_random.Next(calls.Count)];
    }
}
