namespace Evenload.Twin
{
    /// <summary>A contactor that follows its coil in its own time, if it can.</summary>
    public sealed class SwitchingContactor
    {
        private readonly int _closeMs;
        private readonly int _openMs;
        private bool _command;
        private long _commandMs;

        /// <summary>An open contactor.</summary>
        /// <param name="closeMs">From the coil's current to closed contacts.</param>
        /// <param name="openMs">From the end of the coil's current to open contacts.</param>
        public SwitchingContactor(int closeMs = 30, int openMs = 30)
        {
            _closeMs = closeMs;
            _openMs = openMs;
        }

        /// <summary>Whether its contacts stay closed once they are.</summary>
        public bool Welds { get; set; }

        /// <summary>Whether its coil is broken.</summary>
        public bool CoilIsBroken { get; set; }

        /// <summary>Whether the wire of its feedback is broken.</summary>
        public bool FeedbackIsBroken { get; set; }

        /// <summary>Whether the vehicle has voltage.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Whether the voltage behind it shows that it is closed: a broken wire looks like open.</summary>
        public bool Feedback => IsClosed && !FeedbackIsBroken;

        /// <summary>How often it has closed.</summary>
        public int Closings { get; private set; }

        /// <summary>Lets time pass.</summary>
        /// <param name="nowMs">Not earlier than at the last step.</param>
        /// <param name="coil">Whether the coil is given current.</param>
        public void Step(long nowMs, bool coil)
        {
            if (coil != _command)
            {
                _command = coil;
                _commandMs = nowMs;
            }

            long sinceMs = nowMs - _commandMs;
            if (!IsClosed && coil && !CoilIsBroken && sinceMs >= _closeMs)
            {
                IsClosed = true;
                Closings++;
            }
            else if (IsClosed && !Welds && (CoilIsBroken || (!coil && sinceMs >= _openMs)))
            {
                IsClosed = false;
            }
        }
    }
}
