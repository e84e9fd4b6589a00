using System.Threading;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The firmware's own program on the virtual board.</summary>
    public static class FirmwareThread
    {
        private const int StartMs = 5000;
        private const int LookMs = 5;

        private static volatile bool _failed;

        /// <summary>Whether the firmware gave up and asked for a restart.</summary>
        public static bool HasFailed => _failed;

        /// <summary>Boots the firmware. Once a process: it never ends.</summary>
        /// <param name="settings">Checked.</param>
        /// <returns>The line that it runs.</returns>
        /// <exception cref="FailureException">It did not get as far as that.</exception>
        public static Controller Start(SettingValues settings)
        {
            VirtualBoard.Rebooted += _ => _failed = true;
            var thread = new Thread(() => Esp32.Program.Run(settings)) { IsBackground = true, Name = "firmware" };
            thread.Start();
            for (int waited = 0; waited < StartMs && !_failed; waited += LookMs)
            {
                Controller controller = Esp32.Program.Controller;
                if (controller != null)
                {
                    return controller;
                }

                Thread.Sleep(LookMs);
            }

            throw new FailureException("the firmware did not start; run the tests of firmware/Esp32");
        }
    }
}
