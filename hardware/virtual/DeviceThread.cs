using System;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>A thread of the firmware. It stops for ever at its first call into a package of the device after the
    /// board's reset, and wherever <see cref="DeviceThreads.Hangs"/> says so.</summary>
    public sealed class DeviceThread
    {
        [ThreadStatic]
        private static DeviceThread _current;

        private readonly Thread _thread;
        private readonly Action _body;
        private volatile bool _isStill;
        private volatile bool _isEnded;

        /// <summary>A thread of the board as it is now; not started yet.</summary>
        /// <param name="name">For people.</param>
        /// <param name="body">What it does.</param>
        public DeviceThread(string name, Action body)
        {
            Name = name;
            _body = body;
            _thread = new Thread(Run) { IsBackground = true, Name = name };
        }

        /// <summary>For people: class and method that it began with.</summary>
        public string Name { get; }

        /// <summary>How urgent it is; the desktop takes no notice.</summary>
        public ThreadPriority Priority
        {
            get => _thread.Priority;
            set => _thread.Priority = value;
        }

        /// <summary>Whether it touches nothing of the board: it sleeps, waits, hangs or has ended.</summary>
        internal bool IsStill => _isStill;

        /// <summary>Starts it; to be called once.</summary>
        public void Start()
        {
            DeviceThreads.Add(this);
            _thread.Start();
        }

        /// <summary>Sleeps, on whatever thread this is called.</summary>
        /// <param name="milliseconds">-1 for ever.</param>
        public static void Sleep(int milliseconds)
        {
            BeginWait(DeviceCall.Sleep);
            Thread.Sleep(milliseconds);
            EndWait(DeviceCall.Sleep);
        }

        /// <summary>Each call of a package comes by here; a thread that is none of the firmware's passes.</summary>
        internal static void Pass(DeviceCall call) => _current?.Meet(call);

        /// <summary>The same, before a call that may wait.</summary>
        internal static void BeginWait(DeviceCall call)
        {
            if (_current != null)
            {
                _current.Meet(call);
                _current._isStill = true;
            }
        }

        /// <summary>The same, after it.</summary>
        internal static void EndWait(DeviceCall call)
        {
            if (_current != null)
            {
                _current._isStill = false;
                _current.Meet(call);
            }
        }

        /// <summary>The thread that calls this, if it is the firmware's, does nothing any more.</summary>
        internal static void StandStill() => _current?.Stop();

        /// <summary>Has it stop at its next call.</summary>
        internal void End() => _isEnded = true;

        private void Run()
        {
            _current = this;
            _body();
            _isStill = true;
        }

        private void Meet(DeviceCall call)
        {
            if (_isEnded || DeviceThreads.Hang(this, call))
            {
                Stop();
            }
        }

        private void Stop()
        {
            _isStill = true;
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
