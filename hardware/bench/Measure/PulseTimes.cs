using System;
using System.Collections.Generic;
using System.Diagnostics;
using Evenload.Virtual;

namespace Evenload.Bench.Measure
{
    /// <summary>When the firmware feeds the watchdog, an edge at the end of each tick that was in time. Seen at the
    /// pin.</summary>
    public sealed class PulseTimes : IDisposable
    {
        private const double LateMs = 5;

        private readonly object _gate = new object();
        private readonly int _pin;
        private readonly double _usualMs;
        private readonly List<double> _gapsMs = new List<double>();
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private double _lastMs = -1;

        /// <summary>Begins to look at a board that runs.</summary>
        /// <param name="pin">The watchdog's.</param>
        /// <param name="usualMs">From edge to edge.</param>
        public PulseTimes(int pin, int usualMs)
        {
            _pin = pin;
            _usualMs = usualMs;
            VirtualBoard.OutputChanged += See;
        }

        /// <summary>Gaps between edges since the last <see cref="Take"/>, and forgets them.</summary>
        public double[] Take()
        {
            lock (_gate)
            {
                double[] taken = _gapsMs.ToArray();
                _gapsMs.Clear();
                _lastMs = -1;
                return taken;
            }
        }

        /// <summary>Whether a gap is noticeably longer than it should be.</summary>
        public bool IsLate(double gapMs) => gapMs > _usualMs + LateMs;

        /// <inheritdoc/>
        public void Dispose() => VirtualBoard.OutputChanged -= See;

        private void See(int pin, int level)
        {
            if (pin != _pin)
            {
                return;
            }

            lock (_gate)
            {
                double nowMs = _watch.Elapsed.TotalMilliseconds;
                if (_lastMs >= 0)
                {
                    _gapsMs.Add(nowMs - _lastMs);
                }

                _lastMs = nowMs;
            }
        }
    }
}
