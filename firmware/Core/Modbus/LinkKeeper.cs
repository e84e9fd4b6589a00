using Evenload.Core.Ports;

namespace Evenload.Core.Modbus
{
    /// <summary>Keeps a link open: opens it, and opens it again after 1, 2, 4, 8 and then every 10 s.</summary>
    public sealed class LinkKeeper
    {
        // lwIP itself gives a connection up only after 20 s and more; a meter in the same building answers in
        // milliseconds, or after one lost packet in 1 to 3 s.
        private const int OpeningAtMostMs = 5000;

        private static readonly int[] WaitMs = { 1000, 2000, 4000, 8000, 10000 };

        private readonly ILink _link;
        private LinkState _state;
        private long _sinceMs;
        private int _failures;
        private bool _everOpened;
        private bool _givenUp;      // told to close until it is; a thread of the link may need a while for it

        /// <summary>Keeps one link.</summary>
        /// <param name="link">Closed when handed over.</param>
        public LinkKeeper(ILink link)
        {
            _link = link;
        }

        /// <summary>True while bytes can be sent.</summary>
        public bool IsOpen => _state == LinkState.Open && !_givenUp;

        /// <summary>Looks at the link, and opens it when that is due.</summary>
        /// <param name="nowMs">Monotonic ms.</param>
        /// <returns>True in the step in which the link is found open again after it had been open and closed.</returns>
        public bool Step(long nowMs)
        {
            LinkState before = _state;
            _state = _link.State;
            _givenUp = _givenUp && _state != LinkState.Closed;
            if (_givenUp)
            {
                _link.Close();          // again: one that was missed would leave a link that nobody uses or opens
            }

            switch (_state)
            {
                case LinkState.Open:
                    if (before == LinkState.Open)
                    {
                        return false;
                    }

                    bool again = _everOpened;
                    _everOpened = true;
                    return again;
                case LinkState.Opening:
                    if (before != LinkState.Opening)
                    {
                        _sinceMs = nowMs;
                    }
                    else if (nowMs - _sinceMs > OpeningAtMostMs)
                    {
                        GiveUp();
                    }

                    return false;
                default:
                    ReopenWhenDue(before, nowMs);
                    return false;
            }
        }

        /// <summary>Gives the link up because nobody answers on it; it is opened again after the next wait.</summary>
        public void GiveUp()
        {
            _givenUp = true;
            _link.Close();
        }

        /// <summary>The link has proved itself by a fitting reply: the waits begin at 1 s again.</summary>
        public void Proved() => _failures = 0;

        private void ReopenWhenDue(LinkState before, long nowMs)
        {
            if (before != LinkState.Closed)
            {
                _sinceMs = nowMs;
                _failures++;
            }

            int waitMs = _failures == 0 ? 0 : WaitMs[_failures <= WaitMs.Length ? _failures - 1 : WaitMs.Length - 1];
            if (nowMs - _sinceMs >= waitMs)
            {
                _link.Open();
                _state = LinkState.Opening; // a link that fails at once counts as one that was tried
                _sinceMs = nowMs;
            }
        }
    }
}
