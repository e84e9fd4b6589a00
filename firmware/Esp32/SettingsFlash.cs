using System;
using System.IO;
using Evenload.Core.Ports;

namespace Evenload.Esp32
{
    /// <summary>Two files in the internal flash.</summary>
    /// <remarks>The image's file system (littlefs) commits a file when it is closed, and a cut in power before that
    /// leaves what was there. Between emptying a file and closing it nothing is promised, which is why there are two.
    /// The chip's NVS has no C# interface, and RTC memory does not outlast a loss of supply.</remarks>
    public sealed class SettingsFlash : ISettingsFlash
    {
        private readonly string[] _paths;

        /// <summary>Two files; nothing is opened yet.</summary>
        /// <param name="name">What their names begin with; "settings" for those.</param>
        public SettingsFlash(string name)
        {
            _paths = new[] { "I:\\" + name + "0.bin", "I:\\" + name + "1.bin" };
        }

        /// <summary>What the file system said when it last failed; null while all is well.</summary>
        public string Fault { get; private set; }

        /// <inheritdoc/>
        public int Read(int slot, byte[] buffer)
        {
            Fault = null;
            try
            {
                if (!File.Exists(_paths[slot]))
                {
                    return 0;
                }

                using (var file = new FileStream(_paths[slot], FileMode.Open, FileAccess.Read))
                {
                    int length = (int)file.Length;
                    int wanted = length < buffer.Length ? length : buffer.Length;
                    int count = 0;
                    while (count < wanted)
                    {
                        int read = file.Read(buffer, count, wanted - count);
                        if (read <= 0)
                        {
                            return -1;
                        }

                        count += read;
                    }

                    return length;
                }
            }
            catch (Exception fault)         // of many types: the driver's error numbers become what fits them best
            {
                Fault = fault.Message;
                return -1;
            }
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] buffer, int count)
        {
            Fault = null;
            try
            {
                var file = new FileStream(_paths[slot], FileMode.Create, FileAccess.Write);
                try
                {
                    file.Write(buffer, 0, count);
                }
                finally
                {
                    file.Close();           // commits; fails where there is no room
                }

                return true;
            }
            catch (Exception fault)
            {
                Fault = fault.Message;
                return false;
            }
        }
    }
}
