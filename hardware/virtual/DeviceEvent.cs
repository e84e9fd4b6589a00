using System.Threading;

namespace Evenload.Virtual
{
    /// <summary>An event that lets one waiting thread through at a time.</summary>
    public class DeviceEvent : EventWaitHandle
    {
        /// <summary>Makes one.</summary>
        /// <param name="isSet">Whether the first one need not wait.</param>
        public DeviceEvent(bool isSet)
            : base(isSet, EventResetMode.AutoReset)
        {
        }

        /// <inheritdoc/>
        public override bool WaitOne() => WaitOne(Timeout.Infinite, false);

        /// <inheritdoc/>
        public override bool WaitOne(int millisecondsTimeout, bool exitContext)
        {
            DeviceThread.BeginWait(DeviceCall.Wait);
            bool result = base.WaitOne(millisecondsTimeout, exitContext);
            DeviceThread.EndWait(DeviceCall.Wait);
            return result;
        }
    }
}
