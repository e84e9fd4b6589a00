namespace System
{
    /// <summary>A call without arguments.</summary>
    public delegate void Action();
}
