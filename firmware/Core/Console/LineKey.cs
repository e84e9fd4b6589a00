namespace Evenload.Core.Console
{
    /// <summary>What a byte from the terminal asks of the console.</summary>
    public enum LineKey : byte
    {
        /// <summary>Nothing: the editor has dealt with it.</summary>
        None,

        /// <summary>Enter: the line can be read until the next byte comes.</summary>
        Enter,

        /// <summary>Enter, but letters had to be dropped, because the line was full or they were not ASCII: it must
        /// not be obeyed.</summary>
        EnterIncomplete,

        /// <summary>Tab: the word before the cursor wants completion.</summary>
        Complete,

        /// <summary>Ctrl-C: the line is empty again, and a running command should end.</summary>
        Interrupt,
    }
}
