using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Evenload.Bench.Arguments
{
    /// <summary>Where a real meter is, as settings of the firmware.</summary>
    public sealed class MeterUrl
    {
        private const string Shapes = "write tcp://HOST:PORT/UNIT, rtu-over-tcp://HOST:PORT/UNIT or " +
            "rtu:DEVICE?baud=9600&parity=none&stop=1&unit=1";

        private static readonly string[] _serialNames = { "baud", "parity", "stop", "unit" };

        private static readonly string[] _serialSettings =
        {
            "serialBaud", "serialParity", "serialStopBits", "siteMeterUnit",
        };

        private readonly List<KeyValuePair<string, string>> _settings = new List<KeyValuePair<string, string>>();

        private MeterUrl(string device)
        {
            Device = device;
        }

        /// <summary>The serial device, with its whole path; null for a network meter.</summary>
        public string Device { get; }

        /// <summary>Names and values to apply, in order.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Settings => _settings;

        /// <summary>Reads a meter's address.</summary>
        /// <exception cref="UsageException">It has none of the three shapes.</exception>
        public static MeterUrl Parse(string url)
        {
            if (url.StartsWith("tcp://", StringComparison.Ordinal))
            {
                return Network(url, "tcp");
            }

            if (url.StartsWith("rtu-over-tcp://", StringComparison.Ordinal))
            {
                return Network(url, "rtu-over-tcp");
            }

            return url.StartsWith("rtu:", StringComparison.Ordinal)
                ? Serial(url)
                : throw new UsageException($"--meter {url}: not a meter's address, {Shapes}");
        }

        private static MeterUrl Network(string url, string link)
        {
            string rest = url.Substring(link.Length + "://".Length);
            int colon = rest.IndexOf(':', StringComparison.Ordinal);
            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (colon <= 0 || slash < colon)
            {
                throw new UsageException(
                    $"--meter {url}: host, port or unit is missing, write {link}://HOST:PORT/UNIT");
            }

            string host = rest.Substring(0, colon);
            string address = host == "localhost" ? "127.0.0.1" : host;
            if (!IsAddress(address))
            {
                throw new UsageException($"--meter {url}: {host} is no IPv4 address, and the device looks no "
                    + "names up, write four numbers as in 192.168.0.4, or localhost");
            }

            var meter = new MeterUrl(null);
            meter.Add("siteMeterLink", link);
            meter.Add("siteMeterAddress", address);
            meter.Add("siteMeterPort", Number(url, "port", rest.Substring(colon + 1, slash - colon - 1), 1, 65535));
            meter.Add("siteMeterUnit", Number(url, "unit", rest.Substring(slash + 1), 1, 255));
            return meter;
        }

        private static MeterUrl Serial(string url)
        {
            string rest = url.Substring("rtu:".Length);
            int question = rest.IndexOf('?', StringComparison.Ordinal);
            string device = question < 0 ? rest : rest.Substring(0, question);
            if (device.Length == 0)
            {
                throw new UsageException($"--meter {url}: the device is missing, {Shapes}");
            }

            var meter = new MeterUrl(Path.GetFullPath(device));
            meter.Add("siteMeterLink", "rtu");
            string query = question < 0 ? string.Empty : rest.Substring(question + 1);
            foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = part.IndexOf('=', StringComparison.Ordinal);
                string name = equals < 0 ? part : part.Substring(0, equals);
                int index = Array.IndexOf(_serialNames, name);
                if (index < 0)
                {
                    string nearest = NearestName.Of(name, _serialNames);
                    throw new UsageException($"--meter {url}: a serial line has no {name}, did you mean {nearest}?");
                }

                meter.Add(_serialSettings[index], equals < 0 ? string.Empty : part.Substring(equals + 1));
            }

            return meter;
        }

        private static string Number(string url, string what, string text, int minimum, int maximum)
        {
            bool good = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                && value >= minimum
                && value <= maximum;
            return good
                ? text
                : throw new UsageException(
                    $"--meter {url}: the {what} is not a number from {minimum} to {maximum}, give one");
        }

        /// <summary>Whether a text is four numbers as in 192.168.0.4.</summary>
        internal static bool IsAddress(string text)
        {
            string[] parts = text.Split('.');
            return parts.Length == 4 && parts.All(part =>
                part.Length is > 0 and <= 3
                && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        }

        private void Add(string name, string value) => _settings.Add(new KeyValuePair<string, string>(name, value));
    }
}
