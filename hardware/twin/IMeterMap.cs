namespace Evenload.Twin
{
    /// <summary>Where a meter model keeps what, and in which units.</summary>
    internal interface IMeterMap
    {
        /// <summary>Makes the registers of the model, with everything that never changes.</summary>
        RegisterStore Create();

        /// <summary>Puts a measurement into the registers.</summary>
        void Write(RegisterStore store, Measurement measured);
    }
}
