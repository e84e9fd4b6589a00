using System;
using System.IO.Ports;

namespace Evenload.Virtual
{
    /// <summary>The three UARTs: the device wired to each, and the one object that owns it.</summary>
    internal sealed class SerialSlots
    {
        private const int SlotCount = 3;

        private readonly object _lock = new object();
        private readonly string[] _devicePaths = new string[SlotCount + 1];
        private readonly SerialPort[] _owners = new SerialPort[SlotCount + 1];

        /// <summary>Number in a port name.</summary>
        /// <exception cref="ArgumentException">Not COM1 to COM3.</exception>
        internal static int IndexOf(string portName) => portName switch
        {
            "COM1" => 1,
            "COM2" => 2,
            "COM3" => 3,
            _ => throw new ArgumentException($"There is no port {portName}; the ESP32 has COM1, COM2 and COM3."),
        };

        internal void Connect(string portName, string devicePath)
        {
            int index = IndexOf(portName);
            lock (_lock)
            {
                _devicePaths[index] = devicePath;
            }
        }

        /// <returns>Null if nothing is wired to the port.</returns>
        internal string DevicePath(int index)
        {
            lock (_lock)
            {
                return _devicePaths[index];
            }
        }

        /// <exception cref="ArgumentException">The port has an owner that was not disposed.</exception>
        internal void Claim(int index, SerialPort owner)
        {
            lock (_lock)
            {
                if (_owners[index] != null)
                {
                    throw new ArgumentException($"COM{index} has an owner; Dispose it first, Close is not enough.");
                }

                _owners[index] = owner;
            }
        }

        internal void Release(int index, SerialPort owner)
        {
            lock (_lock)
            {
                if (_owners[index] == owner)
                {
                    _owners[index] = null;
                }
            }
        }

        internal void Reset()
        {
            SerialPort[] owners;
            lock (_lock)
            {
                owners = (SerialPort[])_owners.Clone();
                Array.Clear(_devicePaths);
            }

            foreach (SerialPort owner in owners)
            {
                owner?.Dispose(); // Outside the lock: a port releases its slot under a lock of its own.
            }
        }
    }
}
