namespace Evenload.Core.Settings
{
    /// <summary>How a setting is written.</summary>
    public enum SettingKind : byte
    {
        /// <summary>A whole number in the setting's unit.</summary>
        Number,

        /// <summary>One of the row's words; kept as its index.</summary>
        Word,

        /// <summary>A meter of the catalogue; kept as its row.</summary>
        Profile,

        /// <summary>A meter of the catalogue or none; kept as its row + 1, or 0.</summary>
        ProfileOrNone,

        /// <summary>An IPv4 address; kept as its four bytes, first byte highest.</summary>
        Address,

        /// <summary>Registers of a custom meter, kept as the text that <see cref="QuantityText"/> reads.</summary>
        Quantity,

        /// <summary>A text; its row's limits are those of its length, and none is the empty one.</summary>
        Text,

        /// <summary>A text that nobody gets to see.</summary>
        Secret,
    }
}
