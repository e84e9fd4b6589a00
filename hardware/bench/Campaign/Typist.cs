using System;
using System.Collections.Generic;
using System.Text;
using Evenload.Bench.Replay;
using Evenload.Core;
using Evenload.Core.Console;
using Evenload.Core.Ports;
using Evenload.Core.Settings;

namespace Evenload.Bench.Campaign
{
    /// <summary>Somebody at the console, or a program there that has gone mad: types as fast as the line goes.</summary>
    public sealed class Typist : IConsolePort, IConsoleRim
    {
        private const int BytesPerStep = 115200 / 10 * Rig.StepMs / 1000;
        private const int Interrupt = 3;
        private const int Tab = 9;

        // What only looks; one wrong letter makes nothing of it that changes anything.
        private static readonly string[] Looks =
        {
            "help", "help set", "help holdOffMs", "status", "watch", "show", "show milliamps", "check", "diff", "export",
            "meters", "meters em", "events", "blackbox", "counters", "time", "version", "", "--plain", "--plain off",
            "set nonsense 3", "set holdOffMs -1", "set minimumMilliamps 99 kg", "unset nothing", "st\t", "sh\t mi\t",
        };

        // What changes something that the plant around can stand.
        private static readonly string[] Changes =
        {
            "dryrun on", "dryrun off", "pilot test 8A\ryes", "pilot test 0A\ryes", "pilot test off", "commission",
            "commission\ryes", "commission stop", "scan", "scan all", "set marginMilliamps 1500", "set rideOutMs 0",
            "set holdOffMs 8 s", "unset holdOffMs", "revert", "save", "save now", "import\rmarginMilliamps=700\rend",
        };

        private readonly Random _random;
        private readonly Queue<byte> _typed = new Queue<byte>();
        private ConsoleContext _context;
        private ConsoleHost _host;
        private int _takes;
        private int _prints;

        /// <summary>Somebody who types nothing yet.</summary>
        /// <param name="seed">Of what is typed at random.</param>
        public Typist(int seed)
        {
            _random = new Random(seed);
        }

        /// <summary>What is typed when nothing else waits: 0 nothing; 1 what only looks, and rubbish; 2 what changes
        /// things, too.</summary>
        public int Storm { get; set; }

        /// <summary>Settings as they are being edited; null before the first start.</summary>
        public SettingValues Edited => _context?.Edited;

        /// <summary>Settings of the last save.</summary>
        public SettingValues Saved => _context.Saved;

        /// <summary>Letters that the console has printed.</summary>
        public long Printed { get; private set; }

        /// <inheritdoc/>
        public ILink SiteLink { get; private set; }

        /// <inheritdoc/>
        public ISerialLine SiteLine => null;

        /// <inheritdoc/>
        public string NetworkText => null;

        /// <inheritdoc/>
        public int Noise() => _random.Next();

        /// <summary>The device has booted.</summary>
        public void Attach(Controller controller, SettingValues settings, SettingsStore store, ITimedLink siteLink)
        {
            SiteLink = siteLink;
            _typed.Clear();
            _context = new ConsoleContext(controller, settings, settings, store, this);
            _host = new ConsoleHost(_context, this);
        }

        /// <summary>Types lines as soon as what waits is typed.</summary>
        /// <param name="lines">Each with its end.</param>
        public void Type(string lines)
        {
            foreach (char letter in lines)
            {
                _typed.Enqueue((byte)letter);
            }
        }

        /// <summary>Lets the console's thread run.</summary>
        /// <param name="firmwareMs">The firmware's time.</param>
        public void Step(long firmwareMs)
        {
            _takes = BytesPerStep;
            _prints = BytesPerStep;
            while (Storm > 0 && _typed.Count < BytesPerStep)
            {
                Type(Storm == 2 && _random.Next(2) == 0 ? Changes[_random.Next(Changes.Length)] + "\r" : Rubbish());
            }

            _host.Step(firmwareMs);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            int count = 0;
            while (count < buffer.Length && _takes > 0 && _typed.Count > 0)
            {
                buffer[count++] = _typed.Dequeue();
                _takes--;
            }

            return count;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            int taken = Math.Min(count, _prints);
            _prints -= taken;
            Printed += taken;
            return taken;
        }

        private string Rubbish()
        {
            string line = Looks[_random.Next(Looks.Length)];
            switch (_random.Next(6))
            {
                case 0:
                    return Letters(_random.Next(1, 400)) + (char)Interrupt + "\r";
                case 1:
                    return "\u001b[" + (char)_random.Next('A', 'Z') + line + "\r\n";
                case 2 when line.Length > 0:
                    int at = _random.Next(line.Length);
                    return line[..at] + Letters(1) + line[(at + 1)..] + "\r";
                default:
                    return line + "\r";
            }
        }

        // No tab, which could make a command of a letter, and nothing that ends the line.
        private string Letters(int count)
        {
            var text = new StringBuilder();
            while (text.Length < count)
            {
                char letter = (char)_random.Next(256);
                if (letter != Tab && letter != '\r' && letter != '\n')
                {
                    text.Append(letter);
                }
            }

            return text.ToString();
        }
    }
}
