using System.Collections.Generic;

namespace Evenload.Twin
{
    /// <summary>The registers of one meter, and what belongs into which of them. Built once, row by row.</summary>
    internal sealed class MeterMap
    {
        private const int CodeAddress = 0x000B; // the same in all Carlo Gavazzi meters

        private readonly List<MeterField> _fields = new List<MeterField>();
        private int _code;
        private int _modeAddress;
        private int _mode;
        private int _systemAddress;

        /// <summary>A meter without any register.</summary>
        /// <param name="phases">1 shows L1 only; or 3.</param>
        /// <param name="function3">Whether its registers can be read as holding registers.</param>
        /// <param name="function4">Whether its registers can be read as input registers.</param>
        /// <param name="maximumQuantity">Most registers in one request, 1 to 125.</param>
        internal MeterMap(int phases, bool function3, bool function4, int maximumQuantity)
        {
            Phases = phases;
            Store = new RegisterStore(function3, function4, maximumQuantity);
        }

        /// <summary>1 or 3.</summary>
        internal int Phases { get; }

        /// <summary>The registers.</summary>
        internal RegisterStore Store { get; }

        /// <summary>Whether it has a mode in which export counts as import.</summary>
        internal bool HasModes => _modeAddress != 0;

        /// <summary>Registers that exist and hold 0 until something else is written to them.</summary>
        internal MeterMap Blank(int address, int quantity)
        {
            Store.Clear(address, quantity);
            return this;
        }

        /// <summary>The same in values of several words, none of which is given away in pieces.</summary>
        internal MeterMap BlankValues(int address, int count, int words)
        {
            Store.Clear(address, count * words);
            for (int i = 0; i < count; i++)
            {
                Store.Join(address + (i * words), words);
            }

            return this;
        }

        /// <summary>Registers that never change.</summary>
        internal MeterMap Words(int address, params int[] values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                Store.Set(address + i, (ushort)values[i]);
            }

            return this;
        }

        /// <summary>One register that is given away alone only.</summary>
        internal MeterMap Alone(int address, int value)
        {
            Store.SetAlone(address, (ushort)value);
            return this;
        }

        /// <summary>A value that never changes, in holding registers, whatever the others are.</summary>
        internal MeterMap Holding(int address, params int[] values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                Store.SetHolding(address + i, (ushort)values[i]);
            }

            return this;
        }

        /// <summary>Two letters a register, filled up with zeros.</summary>
        internal MeterMap Text(int address, string text, int words)
        {
            Store.Clear(address, words);
            for (int i = 0; i < text.Length; i++)
            {
                int word = address + (i / 2);
                Store.Set(word, (ushort)(Store.Get(word) | (text[i] << (i % 2 == 0 ? 8 : 0))));
            }

            return this;
        }

        /// <summary>A value for each phase that the meter has.</summary>
        /// <param name="address">Of L1.</param>
        /// <param name="step">From one phase to the next.</param>
        /// <param name="quantity">What is shown.</param>
        /// <param name="format">How.</param>
        /// <param name="unit">How many thousandths are 1 in the register; of energy, milliwatts times milliseconds.
        /// </param>
        internal MeterMap Each(int address, int step, Quantity quantity, WordFormat format, long unit)
        {
            for (int phase = 0; phase < Phases; phase++)
            {
                Add(address + (step * phase), quantity, phase, format, unit);
            }

            return this;
        }

        /// <summary>A value for all phases together; the arguments are those of <see cref="Each"/>.</summary>
        internal MeterMap All(int address, Quantity quantity, WordFormat format, long unit)
        {
            Add(address, quantity, Measurement.All, format, unit);
            return this;
        }

        /// <summary>The register that tells Carlo Gavazzi's models apart.</summary>
        internal MeterMap Code(int code)
        {
            _code = code;
            return Alone(CodeAddress, code);
        }

        /// <summary>The register that says whether export is shown as such; 0 in it is mode A.</summary>
        internal MeterMap Mode(int address, int bidirectional)
        {
            _modeAddress = address;
            _mode = bidirectional;
            return Words(address, bidirectional);
        }

        /// <summary>The register that says how many phases and wires the meter believes to have; 0 is all.</summary>
        internal MeterMap MeasuringSystem(int address)
        {
            _systemAddress = address;
            return Words(address, 0);
        }

        /// <summary>Puts a measurement into the registers.</summary>
        internal void Write(Measurement measured)
        {
            if (_code != 0)
            {
                Alone(CodeAddress, measured.Code == 0 ? _code : measured.Code);
            }

            if (HasModes)
            {
                Store.Set(_modeAddress, (ushort)(measured.ModeA ? 0 : _mode));
            }

            if (_systemAddress != 0)
            {
                Store.Set(_systemAddress, (ushort)measured.MeasuringSystem);
            }

            foreach (MeterField field in _fields)
            {
                field.Write(Store, measured);
            }
        }

        private void Add(int address, Quantity quantity, int phase, WordFormat format, long unit)
        {
            format.Put(Store, address, 0, unit);
            _fields.Add(new MeterField(address, quantity, phase, format, unit));
        }
    }
}
