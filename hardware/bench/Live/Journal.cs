using System.Collections.Generic;
using Evenload.Core.Monitoring;
using Evenload.Core.Supervision;

namespace Evenload.Bench.Live
{
    /// <summary>The firmware's events and what the house did, as lines in the order in which they were seen.</summary>
    public sealed class Journal
    {
        private readonly List<string> _lines = new List<string>();
        private EventLog _log;
        private readonly long _startMs;
        private int _taken;
        private string _house;

        /// <summary>An empty journal.</summary>
        /// <param name="log">Of the firmware.</param>
        /// <param name="startMs">Time of the board that the lines call 0.</param>
        public Journal(EventLog log, long startMs)
        {
            _log = log;
            _startMs = startMs;
        }

        /// <summary>All lines so far.</summary>
        public IReadOnlyList<string> Lines => _lines;

        /// <summary>Goes on with the events of a board that has started again.</summary>
        /// <param name="log">Of the firmware.</param>
        public void Take(EventLog log)
        {
            _log = log;
            _taken = 0;
        }

        /// <summary>Adds what is new.</summary>
        /// <param name="nowMs">Time of the board.</param>
        /// <param name="house">What goes on in the house; null: nothing is known.</param>
        public void Update(long nowMs, string house)
        {
            if (house != null && house != _house)
            {
                _house = house;
                Add(nowMs, house);
            }

            int total = _log.Total;
            for (int oldest = total - _log.Capacity; _taken < total; _taken++)
            {
                if (_taken >= oldest)
                {
                    Add(_log.TimeMs(_taken), EventText.Line(_log, _taken));
                }
            }
        }

        private void Add(long atMs, string text) => _lines.Add(Numbers.Clock(atMs - _startMs) + "  " + text);
    }
}
