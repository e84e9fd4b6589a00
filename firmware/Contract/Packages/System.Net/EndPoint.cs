namespace System.Net
{
    /// <summary>Base of the addresses that a socket knows.</summary>
    public abstract class EndPoint
    {
        /// <summary>For derived classes.</summary>
        protected EndPoint()
        {
        }
    }
}
