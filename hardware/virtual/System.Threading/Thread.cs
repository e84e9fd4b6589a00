using Evenload.Virtual;

namespace System.Threading
{
    /// <summary>A thread of the device, in place of the desktop's own class.</summary>
    internal sealed class Thread
    {
        private readonly DeviceThread _thread;

        /// <summary>Makes one, named after its method.</summary>
        /// <param name="start">What it does.</param>
        internal Thread(ThreadStart start)
        {
            _thread = new DeviceThread(start.Method.DeclaringType.Name + "." + start.Method.Name, start.Invoke);
        }

        /// <summary>How urgent it is.</summary>
        internal ThreadPriority Priority
        {
            set => _thread.Priority = value;
        }

        /// <summary>Sleeps.</summary>
        /// <param name="millisecondsTimeout">-1 for ever.</param>
        internal static void Sleep(int millisecondsTimeout) => DeviceThread.Sleep(millisecondsTimeout);

        /// <summary>Starts it.</summary>
        internal void Start() => _thread.Start();
    }
}
