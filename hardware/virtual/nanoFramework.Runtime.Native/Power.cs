using Evenload.Virtual;

namespace nanoFramework.Runtime.Native
{
    /// <summary>Restarts the board.</summary>
    public static class Power
    {
        /// <summary>Raises <see cref="VirtualBoard.Rebooted"/> and never returns.</summary>
        /// <param name="rebootOption">How to restart.</param>
        public static void RebootDevice(RebootOption rebootOption)
        {
            VirtualBoard.Reboot(rebootOption);
        }
    }
}
