namespace System.Runtime.CompilerServices
{
    /// <summary>Marks init-only setters; written by the compiler.</summary>
    public static class IsExternalInit
    {
    }
}
