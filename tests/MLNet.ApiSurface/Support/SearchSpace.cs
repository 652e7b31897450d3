// Microsoft.ML.SearchSpace has no listing, but AutoML's signatures mention these three types: enough of them to pass them around.
namespace Microsoft.ML.SearchSpace
{
    /// <summary>The values that a trial was given.</summary>
    public sealed class Parameter
    {
        internal Parameter()
        {
        }

        /// <summary>The value, converted.</summary>
        public T AsType<T>() => throw null!;

        /// <summary>A nested value.</summary>
        public Parameter this[string key]
        {
            get => throw null!;
            set => throw null!;
        }
    }

    /// <summary>The values that trials may try.</summary>
    public class SearchSpace
    {
        /// <summary>An empty space.</summary>
        public SearchSpace() => throw null!;
    }

    /// <summary>The values that trials may try for an options class.</summary>
    public sealed class SearchSpace<T> : SearchSpace
        where T : class, new()
    {
        /// <summary>The space that the attributes on the members of <typeparamref name="T"/> describe.</summary>
        public SearchSpace() => throw null!;

        /// <summary>The same, starting from given values.</summary>
        public SearchSpace(T defaultOption) => throw null!;
    }
}
