using System;

namespace Evenload.Bench.Live
{
    /// <summary>Goes on until a live run ends: takes states, writes rows, and hands both on to what shows
    /// them.</summary>
    public sealed class LiveLoop
    {
        private const int LookMs = 50;

        private readonly LiveBoard _board;
        private readonly LiveRows _rows;
        private readonly StopSignal _stop;
        private readonly long _endMs;

        /// <summary>Prepares a run.</summary>
        /// <param name="board">Has been booted.</param>
        /// <param name="rows">Gets a state a second.</param>
        /// <param name="stop">Ends the run early.</param>
        /// <param name="seconds">Ends the run after this; 0: never.</param>
        public LiveLoop(LiveBoard board, LiveRows rows, StopSignal stop, int seconds)
        {
            _board = board;
            _rows = rows;
            _stop = stop;
            _endMs = seconds == 0 ? long.MaxValue : seconds * 1000L;
        }

        /// <summary>Runs to the end.</summary>
        /// <param name="show">Gets each state, and whether it begins a second.</param>
        /// <param name="everyMs">Pause between states.</param>
        /// <returns>The last state.</returns>
        public LiveState Run(Action<LiveState, bool> show, int everyMs = LookMs)
        {
            while (true)
            {
                LiveState state = _board.TakeState();
                bool second = state.AtMs < _endMs && _rows.Write(state);
                show(state, second);
                if (state.AtMs >= _endMs || _stop.Wait(Math.Min(everyMs, _endMs - state.AtMs)))
                {
                    return state;
                }
            }
        }
    }
}
