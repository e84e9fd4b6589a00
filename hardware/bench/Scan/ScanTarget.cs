using System;
using System.Globalization;
using System.IO;
using Evenload.Bench.Arguments;

namespace Evenload.Bench.Scan
{
    /// <summary>Where a scan looks: a serial device, or an address.</summary>
    public sealed class ScanTarget
    {
        private const string Shapes = "write rtu:DEVICE or tcp://HOST:PORT";
        private const string Network = "tcp://";
        private const string Serial = "rtu:";

        private ScanTarget(string device, string address, int port)
        {
            Device = device;
            Address = address;
            Port = port;
        }

        /// <summary>The serial device, with its whole path; null for an address.</summary>
        public string Device { get; }

        /// <summary>IPv4 address; null for a device.</summary>
        public string Address { get; }

        /// <summary>TCP port.</summary>
        public int Port { get; }

        /// <summary>Reads what was typed.</summary>
        /// <exception cref="UsageException">It has neither shape.</exception>
        public static ScanTarget Parse(string text)
        {
            if (text.StartsWith(Serial, StringComparison.Ordinal))
            {
                string device = text.Substring(Serial.Length);
                if (device.Length == 0 || device.Contains('?', StringComparison.Ordinal))
                {
                    throw new UsageException(
                        $"scan {text}: {(device.Length == 0 ? "the device is missing" : "speed, parity and unit are found out")}"
                        + $", {Shapes}");
                }

                return new ScanTarget(Path.GetFullPath(device), null, 0);
            }

            if (!text.StartsWith(Network, StringComparison.Ordinal))
            {
                throw new UsageException($"scan {text}: neither a serial device nor an address, {Shapes}");
            }

            string[] parts = text.Substring(Network.Length).Split(':');
            if (parts.Length != 2
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int port)
                || port < 1
                || port > 65535)
            {
                throw new UsageException($"scan {text}: host or port is missing, or more than these is there, {Shapes}");
            }

            string address = parts[0] == "localhost" ? "127.0.0.1" : parts[0];
            return MeterUrl.IsAddress(address)
                ? new ScanTarget(null, address, port)
                : throw new UsageException($"scan {text}: {parts[0]} is no IPv4 address, and the device looks no names up, "
                    + "write four numbers as in 192.168.0.4, or localhost");
        }
    }
}
