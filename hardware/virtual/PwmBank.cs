using System;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>Duty cycle at each pin, ten-thousandths.</summary>
    internal sealed class PwmBank
    {
        private const int Stopped = -1;

        private readonly object _lock = new object();
        private readonly int[] _duty = new int[VirtualBoard.PinCount];
        private bool _started; // One for all channels, as in the firmware image.

        internal PwmBank()
        {
            Reset();
        }

        internal int Duty(int pin) => Volatile.Read(ref _duty[pin]);

        internal void Start(int pin, int duty)
        {
            lock (_lock)
            {
                _started = true;
                Volatile.Write(ref _duty[pin], duty);
            }

            VirtualBoard.TellOutput(pin, 0); // A channel takes its first duty at the end of a period.
            VirtualBoard.TellOutput(pin, duty);
        }

        /// <summary>Changes the duty of a started channel. After a stop of any channel nothing changes.</summary>
        internal void Change(int pin, int duty)
        {
            bool changes;
            lock (_lock)
            {
                changes = _started && _duty[pin] != Stopped && _duty[pin] != duty;
                if (changes)
                {
                    Volatile.Write(ref _duty[pin], duty);
                }
            }

            if (changes)
            {
                VirtualBoard.TellOutput(pin, duty);
            }
        }

        internal void Stop(int pin)
        {
            lock (_lock)
            {
                _started = false;
                Volatile.Write(ref _duty[pin], Stopped);
            }

            VirtualBoard.TellOutput(pin, 0);
        }

        internal void Reset()
        {
            lock (_lock)
            {
                _started = false;
                Array.Fill(_duty, Stopped);
            }
        }
    }
}
