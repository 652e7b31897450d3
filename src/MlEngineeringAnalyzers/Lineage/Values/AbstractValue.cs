using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Lineage.Values;

/// <summary>
/// What the interpreter knows of a run-time value. Values are immutable and compare by structure: the same
/// operation over the same operands, at the same place of the source, is the same value.
/// </summary>
internal abstract class AbstractValue
{
    /// <summary>Deeper structures are cut off; it bounds the cost of comparing values.</summary>
    internal const int MaxDepth = 64;

    [ThreadStatic]
    private static Search? s_search;

    private readonly object?[] _identity;
    private readonly int _hash;

    // One bit for each value below, by its hash: tells quickly what cannot be there.
    private readonly ulong _reach;

    /// <param name="identity">What makes the value what it is: syntax of the operation, symbols, operands.</param>
    protected AbstractValue(params object?[] identity)
    {
        _identity = identity;
        var hash = GetType().GetHashCode();
        foreach (var part in identity)
        {
            hash = unchecked((hash * 31) + (part?.GetHashCode() ?? 0));
            if (part is AbstractValue value)
            {
                Depth = Math.Max(Depth, value.Depth + 1);
                MentionsMetrics |= value.MentionsMetrics;
                MentionsRows |= value.MentionsRows;
                _reach |= value._reach;
            }
        }

        MentionsMetrics |= this is MetricsValue;
        MentionsRows |= this is LoadedData or RowView or Split or FittedModel;
        _hash = hash;
        _reach |= Mark;
    }

    private ulong Mark => 1UL << (_hash & 63);

    /// <summary>How deep values are nested in this one.</summary>
    public int Depth { get; }

    /// <summary>Whether the value is metrics, or was made of some.</summary>
    public bool MentionsMetrics { get; }

    /// <summary>Whether the value is rows or a model of some, or was made of them.</summary>
    public bool MentionsRows { get; }

    /// <summary>The values that this one was made of.</summary>
    public IEnumerable<AbstractValue> Operands => _identity.OfType<AbstractValue>();

    /// <summary>Whether the value, or one that it was made of, satisfies the condition. What a deep value shares is asked once.</summary>
    public bool Mentions(Func<AbstractValue, bool> condition)
    {
        if (Depth == 0)
            return condition(this);
        // A condition can ask for what another value mentions.
        var search = s_search ?? new();
        s_search = null;
        var found = search.Find(this, condition);
        if (search.TryClear())
            s_search = search;
        return found;
    }

    /// <summary>Whether the value is the other one, or was made of it.</summary>
    public bool Contains(AbstractValue other) => (_reach & other.Mark) == other.Mark && Mentions(other.Equals);

    // Without IEquatable: collections of shared generic code reach a virtual method sooner than one of an interface.
    public sealed override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
            return true;
        if (obj is not AbstractValue other || _hash != other._hash || GetType() != other.GetType() || _identity.Length != other._identity.Length)
            return false;
        for (var i = 0; i < _identity.Length; i++)
        {
            if (!Equals(_identity[i], other._identity[i]))
                return false;
        }

        return true;
    }

    public sealed override int GetHashCode() => _hash;

    /// <summary>The identity of a value whose last part is a list.</summary>
    protected static object?[] Identity<T>(ImmutableArray<T> list, params object?[] rest)
        where T : AbstractValue
    {
        var identity = new object?[rest.Length + list.Length];
        rest.CopyTo(identity, 0);
        for (var i = 0; i < list.Length; i++)
            identity[rest.Length + i] = list[i];
        return identity;
    }

    /// <summary>Goes through a value; its collections serve one search after the other.</summary>
    private sealed class Search
    {
        // To clear a large set takes longer than to make a small one.
        private const int MaxKept = 256;

        private readonly HashSet<AbstractValue> _asked = [];
        private readonly Stack<AbstractValue> _waiting = new();

        public bool Find(AbstractValue root, Func<AbstractValue, bool> condition)
        {
            // In a shallow value little can be shared.
            var isShared = root.Depth > 3;
            _waiting.Push(root);
            while (_waiting.Count > 0)
            {
                var value = _waiting.Pop();
                if (isShared && !_asked.Add(value))
                    continue;
                if (condition(value))
                    return true;
                foreach (var part in value._identity)
                {
                    if (part is AbstractValue operand)
                        _waiting.Push(operand);
                }
            }

            return false;
        }

        /// <summary>Lets go of all values, which would keep their program alive; false when it is not worth it.</summary>
        public bool TryClear()
        {
            if (_asked.Count > MaxKept || _waiting.Count > MaxKept)
                return false;
            _asked.Clear();
            _waiting.Clear();
            return true;
        }
    }
}
