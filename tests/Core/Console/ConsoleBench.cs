using Evenload.Core.Console;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Tests.Core.Fakes;
using Evenload.Tests.Core.Rig;

namespace Evenload.Tests.Core.Console
{
    /// <summary>A console on a charger with its house, and somebody who types.</summary>
    public sealed class ConsoleBench : IConsoleRim
    {
        private const int MostSteps = 20000;
        private const int QuietSteps = 60;      // a line of an import prints nothing

        private int _noise;

        /// <summary>A console whose greeting has been read.</summary>
        /// <param name="flash">With what was saved.</param>
        public ConsoleBench(FakeFlash flash)
        {
            Flash = flash;
            Store = new SettingsStore(flash);
            SettingValues values = Store.CreateValues();
            Rig = new ChargingRig(values);
            Context = new ConsoleContext(Rig.Controller, values, values, Store, this);
            Host = new ConsoleHost(Context, Terminal);
            Greeting = Finish();
        }

        /// <summary>What it printed first.</summary>
        public string Greeting { get; }

        public FakeFlash Flash { get; }

        public SettingsStore Store { get; }

        public ChargingRig Rig { get; }

        public ConsoleContext Context { get; }

        public ConsoleHost Host { get; }

        public ScriptTerminal Terminal { get; } = new ScriptTerminal();

        public ILink SiteLink => Rig.Meter;

        public ISerialLine SiteLine => null;

        public string NetworkText { get; set; }

        /// <summary>True while the charger lives on between the console's steps.</summary>
        public bool Ticks { get; set; }

        public static ConsoleBench Fresh() => new ConsoleBench(new FakeFlash());

        /// <summary>On a charger that was saved with the defaults.</summary>
        public static ConsoleBench SetUp()
        {
            var flash = new FakeFlash();
            var store = new SettingsStore(flash);
            store.CreateValues();
            store.Save(new SettingValues(), 0);
            return new ConsoleBench(flash);
        }

        public int Noise() => _noise += 7919;

        /// <summary>Types a line and Enter.</summary>
        /// <returns>What the terminal shows of it and behind it.</returns>
        public string Enter(string line) => Type(line + "\r");

        /// <summary>Types keys.</summary>
        /// <returns>What the terminal shows then.</returns>
        public string Type(string keys)
        {
            Terminal.Clear();
            Terminal.Type(keys);
            return Finish();
        }

        /// <summary>Lets time pass without a key.</summary>
        /// <param name="ms">How long.</param>
        public void Wait(int ms)
        {
            Rig.NowMs += ms;
            Host.Step(Rig.NowMs);
        }

        // Until nothing more comes and a prompt or a script's last line stands there.
        private string Finish()
        {
            int quiet = 0;
            for (int i = 0; i < MostSteps && quiet < QuietSteps; i++)
            {
                int before = Terminal.Count;
                if (Ticks)
                {
                    Rig.Step();
                }
                else
                {
                    Rig.NowMs++;
                }

                Host.Step(Rig.NowMs);
                bool waits = Terminal.EndsWith("> ") || Terminal.EndsWith(": ") || Terminal.EndsWith("OK\n")
                    || Terminal.Text.IndexOf("ERROR") >= 0 || Terminal.Count == 0;
                quiet = waits && !Terminal.IsTyping && Terminal.Count == before ? quiet + 1 : 0;
            }

            return Terminal.Text;
        }
    }
}
