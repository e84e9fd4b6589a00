using Evenload.Virtual;

namespace System.Threading
{
    /// <summary>An event of the device, in place of the desktop's own class.</summary>
    internal sealed class AutoResetEvent : DeviceEvent
    {
        /// <summary>Makes one.</summary>
        /// <param name="initialState">Whether the first one need not wait.</param>
        internal AutoResetEvent(bool initialState)
            : base(initialState)
        {
        }
    }
}
