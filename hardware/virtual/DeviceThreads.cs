using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>All threads of the firmware that the board runs.</summary>
    public static class DeviceThreads
    {
        private static readonly object Lock = new object();
        private static readonly List<DeviceThread> Running = new List<DeviceThread>();
        private static Func<DeviceThread, DeviceCall, bool> _hangs;

        /// <summary>Asked on the firmware's own thread before each of its calls into a package of the device, and once
        /// more after one that waits or drives something; where it says true the thread hangs there for ever. Null:
        /// nothing hangs. It outlasts <see cref="VirtualBoard.Reset"/>.</summary>
        public static Func<DeviceThread, DeviceCall, bool> Hangs
        {
            get => Volatile.Read(ref _hangs);
            set => Volatile.Write(ref _hangs, value);
        }

        /// <summary>Starts the firmware's first thread; those that it makes join by themselves.</summary>
        /// <param name="name">For people.</param>
        /// <param name="body">What it does.</param>
        public static void Start(string name, Action body) => new DeviceThread(name, body).Start();

        /// <summary>Stops all of them for ever: what a reset of the processor does first.</summary>
        /// <remarks>Returns when each one stands, sleeps or waits. One that wakes up finds that it has ended.</remarks>
        /// <param name="patienceMs">0 or more.</param>
        /// <returns>False when one was still busy then.</returns>
        public static bool Stop(int patienceMs)
        {
            DeviceThread[] all = End();
            long start = Stopwatch.GetTimestamp();
            while (Array.Exists(all, thread => !thread.IsStill))
            {
                if (Stopwatch.GetElapsedTime(start).TotalMilliseconds > patienceMs)
                {
                    return false;
                }

                Thread.Sleep(1);
            }

            return true;
        }

        /// <summary>Stops all of them at their next call, and does not wait for it.</summary>
        internal static DeviceThread[] End()
        {
            lock (Lock)
            {
                DeviceThread[] all = Running.ToArray();
                Running.Clear();
                foreach (DeviceThread thread in all)
                {
                    thread.End();
                }

                return all;
            }
        }

        internal static void Add(DeviceThread thread)
        {
            lock (Lock)
            {
                Running.Add(thread);
            }
        }

        internal static bool Hang(DeviceThread thread, DeviceCall call)
        {
            Func<DeviceThread, DeviceCall, bool> hangs = Hangs;
            return hangs != null && hangs(thread, call);
        }
    }
}
