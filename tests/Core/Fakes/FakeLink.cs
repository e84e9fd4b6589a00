using System;
using Evenload.Core.Ports;

namespace Evenload.Tests.Core.Fakes
{
    /// <summary>A link whose other end is the test.</summary>
    public sealed class FakeLink : ILink
    {
        private readonly byte[] _arrived = new byte[12000];
        private int _arrivedCount;

        /// <inheritdoc/>
        public LinkState State { get; set; }

        /// <summary>What <see cref="Open"/> makes of a closed link.</summary>
        public LinkState AfterOpen { get; set; } = LinkState.Open;

        /// <summary>True when <see cref="Close"/> leaves the state alone, as a link does whose thread is
        /// busy.</summary>
        public bool ClosesLate { get; set; }

        /// <summary>True when nothing can be sent.</summary>
        public bool RefusesToSend { get; set; }

        /// <summary>True when bytes arrive without end.</summary>
        public bool Chatters { get; set; }

        /// <summary>Calls of <see cref="Open"/> on a closed link.</summary>
        public int Opened { get; private set; }

        /// <summary>Calls of <see cref="Close"/>.</summary>
        public int ClosedCalls { get; private set; }

        /// <summary>Frames sent.</summary>
        public int Sent { get; private set; }

        /// <summary>The frame sent last.</summary>
        public string LastSent { get; private set; } = "";

        /// <summary>Bytes that have arrived and were not taken yet.</summary>
        public int Waiting => _arrivedCount;

        /// <inheritdoc/>
        public void Open()
        {
            if (State == LinkState.Closed)
            {
                Opened++;
                _arrivedCount = 0;
                State = AfterOpen;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            ClosedCalls++;
            if (!ClosesLate)
            {
                State = LinkState.Closed;
            }
        }

        /// <inheritdoc/>
        public int Receive(byte[] buffer, int offset, int count)
        {
            if (State != LinkState.Open)
            {
                return 0;
            }

            if (Chatters)
            {
                for (int i = 0; i < count; i++)
                {
                    buffer[offset + i] = 0x55;
                }

                return count;
            }

            int taken = count < _arrivedCount ? count : _arrivedCount;
            Array.Copy(_arrived, 0, buffer, offset, taken);
            _arrivedCount -= taken;
            Array.Copy(_arrived, taken, _arrived, 0, _arrivedCount);
            return taken;
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int count)
        {
            if (State != LinkState.Open || RefusesToSend)
            {
                return false;
            }

            Sent++;
            LastSent = Hex.Text(buffer, 0, count);
            return true;
        }

        /// <summary>Lets bytes arrive.</summary>
        /// <param name="bytes">From the other end.</param>
        public void Arrive(byte[] bytes)
        {
            Array.Copy(bytes, 0, _arrived, _arrivedCount, bytes.Length);
            _arrivedCount += bytes.Length;
        }
    }
}
