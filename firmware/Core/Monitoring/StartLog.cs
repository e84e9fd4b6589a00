using System;
using Evenload.Core.Ports;
using Evenload.Core.Settings;
using Evenload.Core.Supervision;

namespace Evenload.Core.Monitoring
{
    /// <summary>What is known of the run before, and what this one leaves to the next: a record in two slots written in
    /// turn, of which the newest whole one counts.</summary>
    /// <remarks>
    /// This is the one thing that the firmware writes to flash without being asked (INV-11): once at the start, while
    /// nothing is offered; once when the run has stayed up; and before a restart that it brings about. Of a loop five
    /// starts are written down, each with its end, and then nothing until a run has stayed up: 11 writes, and from the
    /// second loop on no more than that an hour. A restart a day makes 3 writes a day and 11,000 in ten years; loops
    /// that nobody ends in ten years would make 964,000, two sectors erased for each. A sector bears 100,000 times, and
    /// the file system spreads them over 64: 6,400,000.
    /// </remarks>
    public sealed class StartLog
    {
        private readonly ISettingsFlash _flash;
        private readonly byte[] _record = new byte[StartRecord.MaximumLength];
        private StartWatch _watch;
        private int _slot = FlashRecord.NoSlot;
        private int _sequence;
        private bool _isWritten;

        /// <summary>A log; nothing is read yet.</summary>
        /// <param name="flash">Two slots of its own.</param>
        public StartLog(ISettingsFlash flash)
        {
            _flash = flash;
        }

        /// <summary>What the run before told of the fault that stopped it; empty for nothing.</summary>
        public string Text { get; private set; } = "";

        /// <summary>The last rows of the run before, as <see cref="BlackBox.CopyTo"/> gives them; null when it left
        /// none.</summary>
        public byte[] Rows { get; private set; }

        /// <summary>False when so many starts failed that this one was not written down: then what is known may be of an
        /// earlier run than the last.</summary>
        public bool IsOfLast { get; private set; }

        /// <summary>Begins a run. At start-up, once.</summary>
        /// <param name="isLookedAt">True when a person has a hand in this start: no loop goes on.</param>
        /// <returns>What the charging path has to know of it.</returns>
        public StartWatch Begin(bool isLookedAt)
        {
            byte[] stored = new byte[StartRecord.MaximumLength];
            int count0 = _flash.Read(0, _record);
            int count1 = _flash.Read(1, stored);
            _slot = FlashRecord.Newest(
                _record, StartRecord.IsSound(_record, count0), stored, StartRecord.IsSound(stored, count1));
            if (_slot == FlashRecord.NoSlot)
            {
                return Counted(RestartCause.Unknown, 0, 0);
            }

            byte[] newest = _slot == 0 ? _record : stored;
            _sequence = FlashRecord.Sequence(newest);
            Text = StartRecord.CreateText(newest);
            Rows = CreateRows(newest);
            return isLookedAt
                ? Counted(StartRecord.End(newest), 0, 0)
                : Counted(StartRecord.End(newest), StartRecord.Starts(newest), StartRecord.Loops(newest));
        }

        /// <summary>This run has stayed up. To be called when <see cref="StartWatch.IsClearDue"/>.</summary>
        public void Clear()
        {
            _watch.Clear();
            _isWritten = true;
            Write(RestartCause.Unknown, "", null);
        }

        /// <summary>This run ends.</summary>
        /// <param name="cause">Why.</param>
        /// <param name="text">More about it.</param>
        /// <param name="box">Its last rows are kept; null for none.</param>
        /// <remarks>Takes up to half a second, in which nothing else runs: pilot and contactor must be safe
        /// before.</remarks>
        public void End(RestartCause cause, string text, BlackBox box)
        {
            if (_watch == null)
            {
                return;                 // nothing was begun
            }

            bool isPerson = cause == RestartCause.Person || cause == RestartCause.FactoryReset;
            if (isPerson)
            {
                _watch = new StartWatch(_watch.Cause, 0, 0);
            }

            if (isPerson || _isWritten)
            {
                Write(cause, text, box);
            }
        }

        private static byte[] CreateRows(byte[] record)
        {
            int length = StartRecord.Rows(record) * BlackBox.RowBytes;
            if (length == 0)
            {
                return null;
            }

            byte[] rows = new byte[length];
            Array.Copy(record, StartRecord.RowsOffset(record), rows, 0, length);
            return rows;
        }

        // At the end of the count nothing is written: a loop of starts goes on without wearing the flash.
        private StartWatch Counted(RestartCause cause, int starts, int loops)
        {
            _isWritten = starts < StartWatch.LoopStarts;
            IsOfLast = _isWritten;
            _watch = new StartWatch(cause, _isWritten ? starts + 1 : starts, loops);
            if (_isWritten)
            {
                Write(RestartCause.Unknown, "", null);
            }

            return _watch;
        }

        // A write that fails leaves the other slot, which is the older one but one.
        private void Write(RestartCause end, string text, BlackBox box)
        {
            int slot = _slot == 0 ? 1 : 0;
            int length = StartRecord.Write(_record, _sequence + 1, end, _watch.Starts, _watch.Loops, text, box);
            if (_flash.Write(slot, _record, length))
            {
                _slot = slot;
                _sequence++;
            }
        }
    }
}
