namespace Evenload.Core.Pilot
{
    /// <summary>Compares what the contactor is told with what its auxiliary contact says.</summary>
    public sealed class ContactorWatch
    {
        /// <summary>Time that a contactor has to follow, ms. Ten times what one takes; one peer looks after 1
        /// s.</summary>
        public const int FollowMs = 500;

        private readonly bool _hasFeedback;
        private bool _command;
        private long _differsMs = -1;

        /// <summary>A watch that has seen nothing yet.</summary>
        /// <param name="hasFeedback">False where there is no auxiliary contact: then nothing is found out.</param>
        public ContactorWatch(bool hasFeedback)
        {
            _hasFeedback = hasFeedback;
            IsOpen = !hasFeedback;
        }

        /// <summary>True when the contactor is told to be open, and is.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>True when it stays closed although it is told to open.</summary>
        public bool IsWelded { get; private set; }

        /// <summary>True when it does not close although it is told to, or opens by itself.</summary>
        public bool IsStuckOpen { get; private set; }

        /// <summary>Takes one tick.</summary>
        /// <param name="command">What it has been told since the last call; true means closed.</param>
        /// <param name="isClosed">What its auxiliary contact says; ignored where there is none.</param>
        /// <param name="nowMs">Monotonic ms, never less than before.</param>
        public void Step(bool command, bool isClosed, long nowMs)
        {
            bool actual = _hasFeedback ? isClosed : command;
            IsOpen = !command && !actual;
            if (actual == command)
            {
                _differsMs = -1;
            }
            else if (_differsMs < 0 || command != _command)
            {
                _differsMs = nowMs;
            }

            _command = command;
            bool late = _differsMs >= 0 && nowMs - _differsMs >= FollowMs;
            IsWelded = late && !command;
            IsStuckOpen = late && command;
        }
    }
}
