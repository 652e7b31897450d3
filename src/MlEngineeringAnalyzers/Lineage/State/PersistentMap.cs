using System.Collections;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>
/// An immutable map that compares by content: an array sorted by the hashes of the keys. States are compared, joined and
/// enumerated far more often than they change, and they are small.
/// </summary>
internal sealed class PersistentMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IEquatable<PersistentMap<TKey, TValue>>
    where TKey : notnull
    where TValue : notnull
{
    public static readonly PersistentMap<TKey, TValue> Empty = new([], 0);

    private static readonly EqualityComparer<TKey> s_keys = EqualityComparer<TKey>.Default;
    private static readonly EqualityComparer<TValue> s_values = EqualityComparer<TValue>.Default;

    private readonly Entry[] _entries;
    private readonly int _hash;

    private PersistentMap(Entry[] entries, int hash)
    {
        _entries = entries;
        _hash = hash;
    }

    public int Count => _entries.Length;

    public bool TryGet(TKey key, out TValue value)
    {
        var at = IndexOf(key, key.GetHashCode());
        value = at < 0 ? default! : _entries[at].Value;
        return at >= 0;
    }

    public PersistentMap<TKey, TValue> Set(TKey key, TValue value)
    {
        var hash = key.GetHashCode();
        var at = IndexOf(key, hash);
        if (at >= 0)
        {
            var old = _entries[at];
            if (s_values.Equals(old.Value, value))
                return this;
            var changed = (Entry[])_entries.Clone();
            changed[at] = new(hash, old.Key, value);
            return new(changed, _hash ^ old.Content ^ changed[at].Content);
        }

        var added = new Entry(hash, key, value);
        var grown = new Entry[_entries.Length + 1];
        Array.Copy(_entries, grown, ~at);
        grown[~at] = added;
        Array.Copy(_entries, ~at, grown, ~at + 1, _entries.Length - ~at);
        return new(grown, _hash ^ added.Content);
    }

    public PersistentMap<TKey, TValue> Remove(TKey key)
    {
        var at = IndexOf(key, key.GetHashCode());
        if (at < 0)
            return this;
        var left = new Entry[_entries.Length - 1];
        Array.Copy(_entries, left, at);
        Array.Copy(_entries, at + 1, left, at, left.Length - at);
        return new(left, _hash ^ _entries[at].Content);
    }

    public PersistentMap<TKey, TValue> RemoveWhere(Func<TKey, bool> condition)
    {
        List<Entry>? left = null;
        var hash = _hash;
        for (var i = 0; i < _entries.Length; i++)
        {
            if (condition(_entries[i].Key))
            {
                if (left is null)
                {
                    left = new(_entries.Length);
                    for (var before = 0; before < i; before++)
                        left.Add(_entries[before]);
                }

                hash ^= _entries[i].Content;
            }
            else
            {
                left?.Add(_entries[i]);
            }
        }

        return left is null ? this : new(left.ToArray(), hash);
    }

    /// <summary>The entries of both maps; where both have a key with different values, these joined.</summary>
    public PersistentMap<TKey, TValue> Join(PersistentMap<TKey, TValue> other, Func<TValue, TValue, TValue> join)
    {
        var result = this;
        if (ReferenceEquals(_entries, other._entries))
            return result;
        var near = 0;
        foreach (var entry in other._entries)
        {
            // Most entries of states that meet are the same, and in the same order.
            while (near < _entries.Length && _entries[near].Hash < entry.Hash)
                near++;
            if (near < _entries.Length && _entries[near].Hash == entry.Hash && s_keys.Equals(_entries[near].Key, entry.Key) && s_values.Equals(_entries[near].Value, entry.Value))
                continue;
            var at = result.IndexOf(entry.Key, entry.Hash);
            result = result.Set(entry.Key, at < 0 ? entry.Value : join(result._entries[at].Value, entry.Value));
        }

        return result;
    }

    public bool Equals(PersistentMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other) || (other is not null && ReferenceEquals(_entries, other._entries)))
            return true;
        if (other is null || _hash != other._hash || Count != other.Count)
            return false;
        for (var i = 0; i < _entries.Length; i++)
        {
            // Keys of one hash may be in another order.
            ref readonly var entry = ref _entries[i];
            ref readonly var same = ref other._entries[i];
            if (entry.Hash != same.Hash)
                return false;
            if (s_keys.Equals(entry.Key, same.Key) ? !s_values.Equals(entry.Value, same.Value) : !other.TryGet(entry.Key, out var value) || !s_values.Equals(entry.Value, value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PersistentMap<TKey, TValue>);

    public override int GetHashCode() => _hash;

    public Enumerator GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator()
    {
        foreach (var entry in _entries)
            yield return new(entry.Key, entry.Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)this).GetEnumerator();

    /// <summary>Where the key is; the complement of where it would be when it is not there.</summary>
    private int IndexOf(TKey key, int hash)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_entries[middle].Hash < hash)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _entries.Length && _entries[low].Hash == hash; low++)
        {
            if (s_keys.Equals(_entries[low].Key, key))
                return low;
        }

        return ~low;
    }

    /// <summary>Goes through the entries without making an object.</summary>
    public struct Enumerator(Entry[] entries)
    {
        private int _at = -1;

        public readonly KeyValuePair<TKey, TValue> Current => new(entries[_at].Key, entries[_at].Value);

        public bool MoveNext() => ++_at < entries.Length;
    }

    internal readonly struct Entry(int hash, TKey key, TValue value)
    {
        public int Hash => hash;

        public TKey Key => key;

        public TValue Value => value;

        /// <summary>What the entry adds to the hash of the map.</summary>
        public int Content => unchecked((hash * 397) ^ value.GetHashCode());
    }
}
