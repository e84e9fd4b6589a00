using Evenload.Core.Monitoring;
using Evenload.Core.Pilot;
using Evenload.Core.Ports;
using Evenload.Core.Settings;

namespace Evenload.Core.Console
{
    /// <summary>All that the console's commands look at and change.</summary>
    public sealed class ConsoleContext
    {
        private readonly int _writesAtStart;

        /// <summary>Takes the parts.</summary>
        /// <param name="controller">Only looked at, but for its requests.</param>
        /// <param name="inForce">Settings that the controller was made with; left as they are.</param>
        /// <param name="saved">What the store gave at start-up; left as they are.</param>
        /// <param name="store">Has loaded.</param>
        /// <param name="rim">The device.</param>
        public ConsoleContext(
            Controller controller, SettingValues inForce, SettingValues saved, SettingsStore store, IConsoleRim rim)
        {
            Controller = controller;
            InForce = inForce;
            Store = store;
            Rim = rim;
            _writesAtStart = store.Writes;
            Saved.Take(saved);
            Edited.Take(saved);
        }

        /// <summary>The charger.</summary>
        public Controller Controller { get; }

        /// <summary>Settings that it runs with.</summary>
        public SettingValues InForce { get; }

        /// <summary>Settings of the last save.</summary>
        public SettingValues Saved { get; } = new SettingValues();

        /// <summary>Settings as a person changes them.</summary>
        public SettingValues Edited { get; } = new SettingValues();

        /// <summary>Where they are saved.</summary>
        public SettingsStore Store { get; }

        /// <summary>The device.</summary>
        public IConsoleRim Rim { get; }

        /// <summary>What is known of the run before; null where starts are not written down.</summary>
        public StartLog Starts { get; set; }

        /// <summary>True while a vehicle is connected to the supply.</summary>
        public bool IsCharging => Controller.Outlet.Session.ContactorClosed || !Controller.Outlet.IsOpen;

        /// <summary>True on a board that nobody has set up.</summary>
        public bool IsFresh => Store.Result == LoadResult.Empty && Store.Writes == _writesAtStart;

        /// <summary>Number of settings that two sets differ in.</summary>
        /// <param name="one">A set.</param>
        /// <param name="other">Another.</param>
        public static int Differences(SettingValues one, SettingValues other)
        {
            int count = 0;
            for (int i = 0; i < SettingTable.Count; i++)
            {
                count += one.IsSame(other, i) ? 0 : 1;
            }

            return count;
        }
    }
}
