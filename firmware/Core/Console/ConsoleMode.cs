namespace Evenload.Core.Console
{
    /// <summary>What the next line that is typed will be taken for.</summary>
    public enum ConsoleMode : byte
    {
        /// <summary>A command.</summary>
        Command,

        /// <summary>NAME=VALUE, or the end of an import.</summary>
        Import,

        /// <summary>yes, or anything else for no.</summary>
        Confirm,

        /// <summary>The installer's password.</summary>
        Login,

        /// <summary>A new password.</summary>
        NewPassword,

        /// <summary>The new password again.</summary>
        RepeatPassword,

        /// <summary>An answer of the setup dialogue.</summary>
        Setup,

        /// <summary>Whether to save and restart at the end of the dialogue.</summary>
        SetupEnd,

        /// <summary>The value of a secret setting.</summary>
        Secret,
    }
}
