namespace Evenload.Core.Ports
{
    /// <summary>What the console needs of the device beside the charging path.</summary>
    public interface IConsoleRim
    {
        /// <summary>The site meter's link, for a scan. To be used only while the charging path lends it.</summary>
        ILink SiteLink { get; }

        /// <summary>The same where it is a serial line that Modbus meters may be on; null elsewhere.</summary>
        ISerialLine SiteLine { get; }

        /// <summary>How the network stands, for people; null where none is brought up.</summary>
        /// <remarks>Another object only when it has changed.</remarks>
        string NetworkText { get; }

        /// <summary>A number that is hard to foresee, for the salt of a password.</summary>
        /// <remarks>Returns at once; never throws.</remarks>
        int Noise();
    }
}
