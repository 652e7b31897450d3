using System.Collections;
using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>An immutable map that compares by content; the hash is kept up to date as entries change.</summary>
internal sealed class PersistentMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IEquatable<PersistentMap<TKey, TValue>>
    where TKey : notnull
    where TValue : notnull
{
    public static readonly PersistentMap<TKey, TValue> Empty = new(ImmutableDictionary<TKey, TValue>.Empty, 0);

    private readonly ImmutableDictionary<TKey, TValue> _entries;
    private readonly int _hash;

    private PersistentMap(ImmutableDictionary<TKey, TValue> entries, int hash)
    {
        _entries = entries;
        _hash = hash;
    }

    public int Count => _entries.Count;

    public bool TryGet(TKey key, out TValue value) => _entries.TryGetValue(key, out value!);

    public PersistentMap<TKey, TValue> Set(TKey key, TValue value)
    {
        var hash = _hash;
        if (_entries.TryGetValue(key, out var old))
        {
            if (old.Equals(value))
                return this;
            hash ^= HashOf(key, old);
        }

        return new(_entries.SetItem(key, value), hash ^ HashOf(key, value));
    }

    public PersistentMap<TKey, TValue> Remove(TKey key) =>
        _entries.TryGetValue(key, out var old) ? new(_entries.Remove(key), _hash ^ HashOf(key, old)) : this;

    public PersistentMap<TKey, TValue> RemoveWhere(Func<TKey, bool> condition)
    {
        var map = this;
        foreach (var entry in _entries)
        {
            if (condition(entry.Key))
                map = map.Remove(entry.Key);
        }

        return map;
    }

    public bool Equals(PersistentMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other) || (other is not null && ReferenceEquals(_entries, other._entries)))
            return true;
        if (other is null || _hash != other._hash || Count != other.Count)
            return false;
        foreach (var entry in _entries)
        {
            if (!other._entries.TryGetValue(entry.Key, out var value) || !entry.Value.Equals(value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PersistentMap<TKey, TValue>);

    public override int GetHashCode() => _hash;

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int HashOf(TKey key, TValue value) => unchecked((key.GetHashCode() * 397) ^ value.GetHashCode());
}
