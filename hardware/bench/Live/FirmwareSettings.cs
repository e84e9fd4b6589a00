using System.IO;
using Evenload.Bench.Arguments;
using Evenload.Core.Settings;
using Evenload.Esp32;
using Evenload.Virtual;

namespace Evenload.Bench.Live
{
    /// <summary>What the firmware starts with: what its flash holds, and over that what the command line gives.</summary>
    public sealed class FirmwareSettings
    {
        private readonly CommandLine _line;
        private readonly MeterUrl _meter;
        private readonly bool _hasFlash;

        /// <summary>Reads flash and command line.</summary>
        /// <param name="line">With <c>--flash</c>: a board that nobody has set up starts as it leaves the factory;
        /// without, as the demonstration wants it.</param>
        /// <param name="meter">The real meter; null: a simulated one.</param>
        /// <exception cref="UsageException">A name or a value does not do.</exception>
        public FirmwareSettings(CommandLine line, MeterUrl meter)
        {
            _line = line;
            _meter = meter;
            string flash = line.Text("--flash");
            _hasFlash = flash != null;
            if (_hasFlash)
            {
                FlashDrive.DirectoryPath = CreateDirectory(flash);
            }

            Load();
        }

        /// <summary>Settings in force, for the plant around the board.</summary>
        public SettingValues Values { get; private set; }

        /// <summary>The same where the command line had a part in them; null where they are all the flash's.</summary>
        public SettingValues Given { get; private set; }

        /// <summary>Reads all anew: the board starts again.</summary>
        public void Load()
        {
            var store = new SettingsStore(new SettingsFlash("settings"));
            SettingValues saved = store.CreateValues();
            bool usesFlash = _hasFlash || store.Result != LoadResult.Empty;
            bool isOverridden = _line.Settings.Count > 0 || _line.Text("--profile") != null || _meter != null;
            Values = SettingsBuilder.Build(_line, _meter, usesFlash ? saved : new SettingValues());
            bool isNetwork = !new MeterPlan(Values).SiteIsSerial; // where the simulated one is only the bench knows
            Given = !usesFlash || isOverridden || isNetwork ? Values : null;
        }

        private static string CreateDirectory(string path)
        {
            try
            {
                return Directory.CreateDirectory(path).FullName;
            }
            catch (System.Exception fault) when (fault is IOException or System.UnauthorizedAccessException)
            {
                throw new UsageException($"--flash {path}: {fault.Message.TrimEnd('.')}, name a folder");
            }
        }
    }
}
