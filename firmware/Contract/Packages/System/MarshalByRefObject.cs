namespace System
{
    /// <summary>Base of some classes that hold a native object.</summary>
    public abstract class MarshalByRefObject
    {
        /// <summary>For derived classes.</summary>
        protected MarshalByRefObject()
        {
        }
    }
}
