using System.Threading;
using Evenload.Core;
using Evenload.Core.Settings;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>The firmware's own program on the virtual board.</summary>
    public static class FirmwareThread
    {
        /// <summary>Name of the thread that the charging path runs on.</summary>
        public const string Name = "Program.Run";

        private const int StartMs = 5000;
        private const int LookMs = 5;

        private static volatile bool _rebooted;

        /// <summary>Whether the firmware asked for a restart: it sleeps.</summary>
        public static bool HasRebooted => _rebooted;

        /// <summary>Whether the firmware asked for a restart although nobody wanted one: a defect.</summary>
        public static bool HasFailed => _rebooted && Esp32.Program.Controller?.Restart.IsDue != true;

        /// <summary>Boots the firmware on a board that is new or was reset.</summary>
        /// <param name="given">In force whatever the flash holds; null: what it holds.</param>
        /// <returns>The line that it runs.</returns>
        /// <exception cref="FailureException">It did not get as far as that.</exception>
        public static Controller Start(SettingValues given)
        {
            Controller before = Esp32.Program.Controller;
            Begin(given);
            for (int waited = 0; waited < StartMs && !_rebooted; waited += LookMs)
            {
                Controller controller = Esp32.Program.Controller;
                if (controller != before)
                {
                    return controller;
                }

                Thread.Sleep(LookMs);
            }

            throw new FailureException("the firmware did not start; run the tests of firmware/Esp32");
        }

        /// <summary>The same, and does not wait for it.</summary>
        /// <param name="given">In force whatever the flash holds; null: what it holds.</param>
        public static void Begin(SettingValues given)
        {
            _rebooted = false;
            VirtualBoard.Rebooted += _ => _rebooted = true;
            DeviceThreads.Start(Name, () => Esp32.Program.Run(given));
        }
    }
}
