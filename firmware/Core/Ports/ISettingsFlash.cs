namespace Evenload.Core.Ports
{
    /// <summary>Two places in flash that keep their bytes without power.</summary>
    /// <remarks>Neither method throws. Both may take long, and on the ESP32 nothing else runs meanwhile: reading some
    /// 10 ms, writing 50 ms and at the worst 500 ms, with the erasing in it. So: at start-up, and on a person's
    /// request.
    /// </remarks>
    public interface ISettingsFlash
    {
        /// <summary>Reads a slot from its beginning.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="buffer">Filled from index 0 on with as much as fits.</param>
        /// <returns>Bytes in the slot, also when they are more than fit; 0 for a slot never written; -1 when it cannot
        /// be read.</returns>
        int Read(int slot, byte[] buffer);

        /// <summary>Erases a slot and writes it anew.</summary>
        /// <param name="slot">0 or 1.</param>
        /// <param name="buffer">What to write, from index 0 on.</param>
        /// <param name="count">1 to the length of <paramref name="buffer"/>.</param>
        /// <returns>True once the bytes are in flash. False: the slot may hold anything.</returns>
        /// <remarks>Whatever happens, the power lost at any instant included, the other slot stays as it is.</remarks>
        bool Write(int slot, byte[] buffer, int count);
    }
}
