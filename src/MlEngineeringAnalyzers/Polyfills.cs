// Types that the C# compiler asks for and netstandard2.0 lacks.
namespace System
{
    /// <summary>What list patterns count with.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>What <c>init</c> accessors are marked with.</summary>
    internal static class IsExternalInit;
}
