using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Evenload.Virtual;

namespace Evenload.Bench.Hang
{
    /// <summary>Holds a thread of the firmware for ever in one of its calls into the device's packages.</summary>
    public sealed class HangTrap : IDisposable
    {
        private readonly ConcurrentDictionary<string, int> _calls = new ConcurrentDictionary<string, int>();
        private readonly Action _springs;
        private volatile Setting _setting; // null: not armed

        /// <summary>A trap that is not armed, in the way of every thread of the firmware.</summary>
        /// <param name="springs">Called on the thread right before it hangs.</param>
        public HangTrap(Action springs)
        {
            _springs = springs;
            DeviceThreads.Hangs = Hangs;
        }

        /// <summary>Whether a thread hangs in it.</summary>
        public bool HasSprung { get; private set; }

        /// <summary>The call that it hangs in.</summary>
        public DeviceCall Call { get; private set; }

        /// <summary>All threads that have been seen.</summary>
        public IReadOnlyList<string> Threads => _calls.Keys.OrderBy(name => name, StringComparer.Ordinal).ToArray();

        /// <summary>All calls that a thread has been seen to make.</summary>
        public IReadOnlyList<DeviceCall> CallsOf(string thread) => Enum.GetValues<DeviceCall>()
            .Where(call => (_calls[thread] & (1 << (int)call)) != 0)
            .ToArray();

        /// <summary>Arms it, in place of an earlier setting.</summary>
        /// <param name="thread">Which is to hang.</param>
        /// <param name="call">In which call; null: in any.</param>
        /// <param name="passing">How many such calls pass before.</param>
        public void Arm(string thread, DeviceCall? call, int passing)
        {
            if (!HasSprung)
            {
                _setting = new Setting { Thread = thread, Call = call, Passing = passing };
            }
        }

        /// <summary>For the next one.</summary>
        public void Clear()
        {
            _setting = null;
            HasSprung = false;
        }

        /// <inheritdoc/>
        public void Dispose() => DeviceThreads.Hangs = null;

        private bool Hangs(DeviceThread thread, DeviceCall call)
        {
            int bit = 1 << (int)call;
            if (!_calls.TryGetValue(thread.Name, out int known) || (known & bit) == 0)
            {
                _calls.AddOrUpdate(thread.Name, bit, (_, calls) => calls | bit);
            }

            Setting setting = _setting;
            if (setting == null || thread.Name != setting.Thread || (setting.Call ?? call) != call
                || Interlocked.Decrement(ref setting.Passing) >= 0)
            {
                return false;
            }

            _setting = null;
            Call = call;
            _springs();
            HasSprung = true;
            return true;
        }

        private sealed class Setting
        {
            public string Thread;
            public DeviceCall? Call;
            public int Passing;
        }
    }
}
