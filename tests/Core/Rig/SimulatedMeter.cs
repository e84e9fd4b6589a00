using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Rig
{
    /// <summary>An EM340 at the end of a line, with a framing of its own: it shares no code with the client.</summary>
    public sealed class SimulatedMeter : ILink
    {
        private readonly byte[] _reply = new byte[300];
        private readonly int[] _registers = new int[100];
        private int _length;
        private int _read;
        private long _imageMs = -1000000;
        private int _jitter;

        public int Unit { get; set; } = 1;

        public int RefreshMs { get; set; } = 1000;

        /// <summary>Another meter on the same line, or null.</summary>
        public SimulatedMeter Neighbour { get; set; }

        public bool Silent { get; set; }

        public bool Corrupt { get; set; }

        public bool Frozen { get; set; }

        public bool NotAvailable { get; set; }

        public bool Reversed { get; set; }

        public bool Unplugged { get; set; }

        public int Requests { get; private set; }

        public LinkState State => Unplugged ? LinkState.Closed : LinkState.Open;

        public void Open()
        {
        }

        public void Close()
        {
        }

        /// <summary>Measures anew when the refresh interval is over.</summary>
        public void Measure(long nowMs, int l1, int l2, int l3)
        {
            if (Frozen || nowMs - _imageMs < RefreshMs)
            {
                return;
            }

            _imageMs = nowMs;
            _jitter = (_jitter + 1) % 5;
            Put(0, Reversed ? -l1 : l1);
            Put(1, Reversed ? -l2 : l2);
            Put(2, Reversed ? -l3 : l3);
            PutRegisters(0x28, _registers[0x12] + _registers[0x14] + _registers[0x16]);
        }

        public int Receive(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < count && _read < _length)
            {
                buffer[offset + taken] = _reply[_read];
                taken++;
                _read++;
            }

            return taken == 0 && Neighbour != null ? Neighbour.Receive(buffer, offset, count) : taken;
        }

        public bool Send(byte[] buffer, int count)
        {
            if (Unplugged)
            {
                return false;
            }

            if (Neighbour != null && buffer[0] == Neighbour.Unit)
            {
                return Neighbour.Send(buffer, count);
            }

            Requests++;
            _length = 0;
            _read = 0;
            if (Silent || count != 8 || buffer[0] != Unit || CheckOf(buffer, 8) != 0)
            {
                return true;
            }

            int start = (buffer[2] << 8) | buffer[3];
            int quantity = (buffer[4] << 8) | buffer[5];
            if (start + quantity > _registers.Length)
            {
                Refuse(buffer);
                return true;
            }

            _reply[0] = buffer[0];
            _reply[1] = buffer[1];
            _reply[2] = (byte)(2 * quantity);
            _length = 3;
            for (int i = 0; i < quantity; i++)
            {
                // Numbers of 32 bits, low word first; kept at their even address.
                int number = NotAvailable ? int.MaxValue : _registers[(start + i) & ~1];
                int word = ((start + i) & 1) == 0 ? number & 0xFFFF : (number >> 16) & 0xFFFF;
                word = start == 0x0B && quantity == 1 ? 341 : word;     // its identification code
                _reply[_length++] = (byte)(word >> 8);
                _reply[_length++] = (byte)word;
            }

            Seal();
            return true;
        }

        private static int CheckOf(byte[] bytes, int count)
        {
            int check = 0xFFFF;
            for (int i = 0; i < count; i++)
            {
                check ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    check = (check & 1) != 0 ? (check >> 1) ^ 0xA001 : check >> 1;
                }
            }

            return check;
        }

        // Exception 2: it has no such register.
        private void Refuse(byte[] request)
        {
            _reply[0] = request[0];
            _reply[1] = (byte)(request[1] | 0x80);
            _reply[2] = 2;
            _length = 3;
            Seal();
        }

        private void Seal()
        {
            int check = CheckOf(_reply, _length) ^ (Corrupt ? 1 : 0);
            _reply[_length++] = (byte)check;
            _reply[_length++] = (byte)(check >> 8);
        }

        private void Put(int phase, int milliamps)
        {
            PutRegisters(2 * phase, 2300);                      // 0.1 V
            int shown = milliamps == 0 ? 0 : milliamps + _jitter - 2;
            PutRegisters(0x0C + (2 * phase), shown);
            PutRegisters(0x12 + (2 * phase), shown * 23 / 10); // 230 V, in 0.1 W
        }

        private void PutRegisters(int address, int number) => _registers[address] = number;
    }
}
