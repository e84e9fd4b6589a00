namespace Evenload.Core.Console
{
    /// <summary>Which firmware this is.</summary>
    public static class FirmwareVersion
    {
        /// <summary>Its name and number.</summary>
        public const string Text = "Evenload 0.5";
    }
}
