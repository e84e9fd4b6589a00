namespace Evenload.Twin
{
    /// <summary>One measured value in a meter's registers.</summary>
    internal sealed class MeterField
    {
        private readonly int _address;
        private readonly Quantity _quantity;
        private readonly int _phase;
        private readonly WordFormat _format;
        private readonly long _unit;

        /// <summary>A value of one phase, 0 to 2, or of <see cref="Measurement.All"/>.</summary>
        internal MeterField(int address, Quantity quantity, int phase, WordFormat format, long unit)
        {
            _address = address;
            _quantity = quantity;
            _phase = phase;
            _format = format;
            _unit = unit;
        }

        /// <summary>Puts what was measured into its registers.</summary>
        internal void Write(RegisterStore store, Measurement measured)
        {
            if (measured.Available || _quantity >= Quantity.Import)
            {
                _format.Put(store, _address, measured.Value(_quantity, _phase), _unit);
            }
            else
            {
                _format.PutNotAvailable(store, _address);
            }
        }
    }
}
