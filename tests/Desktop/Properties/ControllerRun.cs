using System;
using Evenload.Core;
using Evenload.Core.Metering;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Supervision;
using Evenload.Tests.Core.Rig;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>A whole controller with an EM340 on its line and a vehicle on its pilot.</summary>
    internal sealed class ControllerRun
    {
        // From the request to the end of its reply at the most, with a late tick and the reply's own time on the line.
        private const int RoundTripMs = 1000;

        private readonly LineSettings _settings;
        private readonly Random _random;
        private readonly Em340Link _link;
        private readonly Controller _controller;
        private readonly Oracle _oracle;
        private readonly TestVehicle _vehicle;
        private readonly int _mask;
        private readonly bool _troubled;
        private readonly int[] _house = new int[3];
        private readonly int[] _accepted = new int[3];
        private readonly int _frozenAfterMs;
        private long _takenMs = -1;
        private long _refreshMs;
        private long _behaviourMs;
        private bool _frozen;
        private long _sameSinceMs;
        private readonly ReadyVehicle _outlet = new ReadyVehicle();
        private int _lateMs;

        public ControllerRun(LineSettings settings, int seed, bool troubled)
        {
            _settings = settings;
            _random = new Random(seed);
            _troubled = troubled;
            _link = new Em340Link(_random);
            _controller = new Controller(settings.Values(), _link, null, _outlet.Ports, _outlet, _outlet);
            MeterModel model = MeterCatalogue.CreateModel(0);
            _frozenAfterMs = model.FrozenAfterMs;
            int inFlightMs = settings.DeadTimeMs + model.RefreshMs + 500;
            _oracle = new Oracle(settings, inFlightMs, 0, 0);
            int deadMs = _random.Next(0, Math.Min(5000, settings.DeadTimeMs) + 1);
            int share = _random.Next(3) == 0 ? _random.Next(0, 1001) : 1000;
            _vehicle = new TestVehicle(deadMs, share, _random.Next(6000, 40000), 0);
            _mask = _random.Next(1, 8);
        }

        public long NowMs { get; private set; }

        public int Changes { get; private set; }

        public long AllocatedBytes { get; private set; }

        public Behaviour Behaviour
        {
            get => _link.Behaviour;
            set => _link.Behaviour = value;
        }

        public Controller Controller => _controller;

        public void Run(int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                bool late = _troubled && _random.Next(500) == 0;
                _lateMs = late ? _random.Next(1, _random.Next(2, 3000)) : 0;
                NowMs += Controller.TickMs + _lateMs;
                Live();
                Tick();
            }
        }

        private void Live()
        {
            _link.NowMs = NowMs;
            _vehicle.Step(_outlet.Closed ? PilotDuty.ToMilliamps(_outlet.Duty) : 0, NowMs);
            if (_troubled && NowMs >= _behaviourMs)
            {
                bool well = _random.Next(2) == 0;
                _link.Behaviour = well ? Behaviour.Answers : (Behaviour)_random.Next(0, 10);
                _frozen = !well && _random.Next(20) == 0;
                _behaviourMs = NowMs + (_frozen ? 2 * _frozenAfterMs : _random.Next(0, _random.Next(1, well ? 90000 : 20000)));
            }

            if (_random.Next(1500) == 0)
            {
                for (int phase = 0; phase < 3; phase++)
                {
                    _house[phase] = _random.Next(-5000, Math.Min(60000, _settings.Limit + 3000));
                }
            }

            if (NowMs >= _refreshMs && !_frozen)
            {
                _refreshMs = NowMs + 1000;
                _sameSinceMs = NowMs;
                for (int phase = 0; phase < 3; phase++)
                {
                    int drawn = ((_mask >> phase) & 1) != 0 ? _vehicle.Milliamps : 0;
                    _link.Grid[phase] = _house[phase] + drawn + _random.Next(-20, 21);
                }
            }

            if (_troubled && _random.Next(2000) == 0)
            {
                Ceil();
            }
        }

        private void Ceil()
        {
            int ceiling = _random.Next(2);
            Ceiling which = ceiling == 0 ? _controller.GroupShare : _controller.ExternalLimit;
            if (_random.Next(3) == 0)
            {
                which.Release();
                _oracle.Released(ceiling);
                return;
            }

            int milliamps = _random.Next(4) == 0 ? _random.Next(0, _settings.Minimum) : _random.Next(_settings.Minimum, 40000);
            long until = NowMs + _random.Next(1, 60000);
            which.Grant(milliamps, until);
            _oracle.Granted(ceiling, milliamps, until);
        }

        private void Tick()
        {
            int before = _controller.OfferMilliamps;
            int mask = _controller.PhasesMask;
            long askedMs = _link.SentMs;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            _controller.Tick(NowMs);
            _controller.Finish(NowMs);
            AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (_controller.Site.IsNew)
            {
                TakeReading(mask, askedMs);
            }

            int offer = _controller.OfferMilliamps;
            Changes += offer == before ? 0 : 1;
            CheckSafeCurrents(offer);
            _oracle.Check(offer, _controller.SiteMeterState, NowMs);
            BrokenRuleException.Unless(
                _outlet.Duty == PilotDuty.Steady || (PilotDuty.FromMilliamps(offer) == _outlet.Duty
                    && PilotDuty.ToMilliamps(_outlet.Duty) <= offer),
                NowMs,
                $"INV-4: duty {_outlet.Duty} for {offer} mA");
        }

        private void TakeReading(int mask, long askedMs)
        {
            for (int phase = 0; phase < 3; phase++)
            {
                _accepted[phase] = _controller.Site.GridMilliamps(phase);
            }

            BrokenRuleException.Unless(
                _link.Said(_accepted[0], _accepted[1], _accepted[2], _controller.Site.TakenMs, NowMs),
                NowMs,
                $"INV-7: the meter never said {_accepted[0]}, {_accepted[1]}, {_accepted[2]} mA after {_controller.Site.TakenMs} ms");
            BrokenRuleException.Unless(
                _controller.Site.TakenMs == askedMs,
                NowMs,
                $"INV-3: a reading of {_controller.Site.TakenMs} ms, asked for at {askedMs} ms");
            BrokenRuleException.Unless(_controller.Site.TakenMs > _takenMs, NowMs, $"INV-7: a reading used twice");
            _takenMs = _controller.Site.TakenMs;

            // Phases may become known, or unknown, in this very tick; what is known of them before and after decides.
            bool fewer = mask == 0 || _controller.PhasesMask == 0;
            _oracle.Read(_accepted, _takenMs, fewer ? mask | _controller.PhasesMask : mask & _controller.PhasesMask, NowMs);
        }

        // From what the line really carried, not from what the controller made of it.
        private void CheckSafeCurrents(int offer)
        {
            int lost = _settings.SafeLost;
            int implausible = _settings.SafeImplausible;
            long staleMs = _settings.StaleAfterMs;
            bool neverRead = _takenMs < 0;
            if (neverRead)
            {
                int most = Math.Max(_settings.SafeStart, implausible);
                BrokenRuleException.Unless(offer <= most, NowMs, $"INV-3: {offer} mA before the first reading");
                return;
            }

            long heard = _link.LastGoodMs;
            if (NowMs - _takenMs > staleMs || NowMs - heard > staleMs)
            {
                bool silent = NowMs - _link.LastSoundMs > staleMs;
                int most = silent ? lost : Math.Max(lost, implausible);
                BrokenRuleException.Unless(
                    offer <= most, NowMs, $"INV-3: {offer} mA, last reading of {_takenMs} ms, last reply at {heard} ms");
            }

            bool flows = Math.Abs(_accepted[0]) + Math.Abs(_accepted[1]) + Math.Abs(_accepted[2]) > 4000;
            bool answers = _link.Behaviour == Behaviour.Answers && NowMs - _link.LastGoodMs < RoundTripMs && _lateMs == 0;
            if (flows && answers && _frozen && NowMs - _sameSinceMs > _frozenAfterMs + (4 * RoundTripMs))
            {
                BrokenRuleException.Unless(
                    offer <= Math.Max(lost, implausible), NowMs, $"INV-3: {offer} mA, the same numbers since {_sameSinceMs} ms");
            }
        }
    }
}
