using System.Collections.Generic;

namespace Evenload.Tests.Desktop.Properties
{
    /// <summary>A vehicle that follows the pilot after its dead time, wholly, in part or not at all; at 0 it
    /// stops.</summary>
    internal sealed class TestVehicle
    {
        private readonly Queue<(long FromMs, int Milliamps)> _coming = new();
        private readonly int _deadTimeMs;
        private readonly int _sharePermille;
        private readonly int _mostMilliamps;
        private readonly int _regardlessMilliamps;
        private int _lastOffer;

        /// <summary>A vehicle.</summary>
        /// <param name="deadTimeMs">From a change of the pilot to the change of its current.</param>
        /// <param name="sharePermille">How much of the offer it draws.</param>
        /// <param name="mostMilliamps">The most that it draws.</param>
        /// <param name="regardlessMilliamps">What it draws of any offer; 0 for one that follows.</param>
        public TestVehicle(int deadTimeMs, int sharePermille, int mostMilliamps, int regardlessMilliamps)
        {
            _deadTimeMs = deadTimeMs;
            _sharePermille = sharePermille;
            _mostMilliamps = mostMilliamps;
            _regardlessMilliamps = regardlessMilliamps;
        }

        /// <summary>What it draws per phase since the last step.</summary>
        public int Milliamps { get; private set; }

        public void Step(int offer, long nowMs)
        {
            if (offer != _lastOffer)
            {
                _coming.Enqueue((nowMs + _deadTimeMs, offer));
                _lastOffer = offer;
            }

            while (_coming.Count > 0 && _coming.Peek().FromMs <= nowMs)
            {
                Milliamps = Drawn(_coming.Dequeue().Milliamps);
            }
        }

        private int Drawn(int offer)
        {
            if (offer == 0 || _regardlessMilliamps > 0)
            {
                return offer == 0 ? 0 : _regardlessMilliamps;
            }

            int share = (int)((long)offer * _sharePermille / 1000);
            return share < _mostMilliamps ? share : _mostMilliamps;
        }
    }
}
