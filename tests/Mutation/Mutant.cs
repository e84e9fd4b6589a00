namespace Evenload.Tests.Mutation
{
    /// <summary>One change of one place of the Core.</summary>
    /// <param name="Number">1 or more; the same in every run on the same sources.</param>
    /// <param name="File">Path below firmware/Core.</param>
    /// <param name="Line">Where it begins, from 1.</param>
    /// <param name="Member">The method, property or field that it is in.</param>
    /// <param name="Change">What stands there and what would.</param>
    public sealed record Mutant(int Number, string File, int Line, string Member, string Change)
    {
        /// <summary>The folder that it counts for.</summary>
        public string Folder => File[..File.IndexOf('/')];

        /// <summary>Names it in a list that outlives changes elsewhere in the file.</summary>
        public string Key => $"{File} # {Member} # {Change}";
    }
}
