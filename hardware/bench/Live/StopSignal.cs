using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Evenload.Bench.Live
{
    /// <summary>Says when a run in real time ends: after its time, or when the user or the system asks for
    /// it.</summary>
    public sealed class StopSignal : IDisposable
    {
        // Not disposed: a signal that has just come may still set it.
        private readonly ManualResetEventSlim _asked = new ManualResetEventSlim();
        private readonly PosixSignalRegistration[] _registrations;

        /// <summary>From now on Ctrl-C and the system's request to end do not kill the program.</summary>
        public StopSignal()
        {
            _registrations = new[]
            {
                PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask),
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ask),
            };
        }

        /// <summary>Whether the run was asked to end.</summary>
        public bool IsAsked => _asked.IsSet;

        /// <summary>Waits for a while, or until the run is asked to end.</summary>
        /// <param name="milliseconds">0 or less does not wait.</param>
        /// <returns>True when it was.</returns>
        public bool Wait(long milliseconds) => _asked.Wait((int)Math.Clamp(milliseconds, 0, int.MaxValue));

        /// <summary>Asks the run to end.</summary>
        public void Ask() => _asked.Set();

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (PosixSignalRegistration registration in _registrations)
            {
                registration.Dispose();
            }
        }

        private void Ask(PosixSignalContext context)
        {
            context.Cancel = true;
            _asked.Set();
        }
    }
}
