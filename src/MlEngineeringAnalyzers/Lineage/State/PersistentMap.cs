using System.Collections;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>
/// An immutable map that compares by content: a binary trie over the hashes of the keys. Its shape depends on the keys
/// alone, and maps that grew out of one another share the parts in which they do not differ: these are compared and
/// joined at once, so that states cost what they differ in, not what they hold.
/// </summary>
internal readonly struct PersistentMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IEquatable<PersistentMap<TKey, TValue>>
    where TKey : notnull
    where TValue : notnull
{
    private static readonly EqualityComparer<TKey> s_keys = EqualityComparer<TKey>.Default;
    private static readonly EqualityComparer<TValue> s_values = EqualityComparer<TValue>.Default;

    private readonly Node? _root;

    private PersistentMap(Node? root) => _root = root;

    public static PersistentMap<TKey, TValue> Empty => default;

    public int Count => _root?.Count ?? 0;

    public bool TryGet(TKey key, out TValue value)
    {
        var hash = key.GetHashCode();
        var node = _root;
        while (node is Branch branch)
            node = branch.Side(hash);
        for (var leaf = (Leaf?)node; leaf is not null; leaf = leaf.Next)
        {
            if (leaf.KeyHash == hash && s_keys.Equals(leaf.Key, key))
            {
                value = leaf.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    public PersistentMap<TKey, TValue> Set(TKey key, TValue value) => new(Put(_root, key.GetHashCode(), key, value, null));

    public PersistentMap<TKey, TValue> Remove(TKey key) => _root is null ? this : new(Without(_root, key.GetHashCode(), key));

    public PersistentMap<TKey, TValue> RemoveWhere(Func<TKey, bool> condition) => _root is null ? this : new(Without(_root, condition));

    /// <summary>The entries of both maps; where both have a key with different values, these joined.</summary>
    public PersistentMap<TKey, TValue> Join(PersistentMap<TKey, TValue> other, Func<TValue, TValue, TValue> join) => new(Join(_root, other._root, join));

    /// <summary>Whether both are one map, so that they need not be compared.</summary>
    public bool IsSame(PersistentMap<TKey, TValue> other) => ReferenceEquals(_root, other._root);

    public bool Equals(PersistentMap<TKey, TValue> other) => Equals(_root, other._root);

    public override bool Equals(object? obj) => obj is PersistentMap<TKey, TValue> other && Equals(other);

    public override int GetHashCode() => _root?.Hash ?? 0;

    public Enumerator GetEnumerator() => new(_root);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The node with the entry; what it had for the key is joined with the value, or replaced.</summary>
    private static Node Put(Node? node, int hash, TKey key, TValue value, Func<TValue, TValue, TValue>? join)
    {
        if (node is Branch branch)
        {
            if (!branch.Covers(hash))
                return Fork(branch, branch.Prefix, new Leaf(hash, key, value, null), hash);
            return branch.With(hash, Put(branch.Side(hash), hash, key, value, join))!;
        }

        if (node is not Leaf leaf)
            return new Leaf(hash, key, value, null);
        if (leaf.KeyHash != hash)
            return Fork(leaf, leaf.KeyHash, new Leaf(hash, key, value, null), hash);
        for (var same = leaf; same is not null; same = same.Next)
        {
            if (!s_keys.Equals(same.Key, key))
                continue;
            if (s_values.Equals(same.Value, value))
                return leaf;
            var joined = join is null ? value : join(same.Value, value);
            return s_values.Equals(same.Value, joined) ? leaf : new Leaf(hash, same.Key, joined, leaf.Without(same));
        }

        return new Leaf(hash, key, value, leaf);
    }

    private static Node? Without(Node node, int hash, TKey key)
    {
        if (node is Branch branch)
            return branch.With(hash, Without(branch.Side(hash), hash, key));
        for (var leaf = (Leaf?)node; leaf is not null; leaf = leaf.Next)
        {
            if (leaf.KeyHash == hash && s_keys.Equals(leaf.Key, key))
                return ((Leaf)node).Without(leaf);
        }

        return node;
    }

    private static Node? Without(Node node, Func<TKey, bool> condition)
    {
        if (node is Branch branch)
            return branch.With(Without(branch.Zero, condition), Without(branch.One, condition));
        var left = (Leaf?)node;
        for (var leaf = left; leaf is not null; leaf = leaf.Next)
        {
            if (condition(leaf.Key))
                left = left!.Without(leaf);
        }

        return left;
    }

    private static Node? Join(Node? left, Node? right, Func<TValue, TValue, TValue> join)
    {
        if (right is null || ReferenceEquals(left, right))
            return left;
        switch (left, right)
        {
            case (null, _):
                return right;
            case (_, Leaf):
                for (var leaf = (Leaf?)right; leaf is not null; leaf = leaf.Next)
                    left = Put(left, leaf.KeyHash, leaf.Key, leaf.Value, join);
                return left;
            case (Leaf, _):
                return Join((Leaf)left, right, join);
        }

        var (a, b) = ((Branch)left, (Branch)right);
        if (a.Bit == b.Bit && a.Prefix == b.Prefix)
            return a.With(Join(a.Zero, b.Zero, join), Join(a.One, b.One, join));
        if (a.IsAbove(b))
            return a.With(b.Prefix, Join(a.Side(b.Prefix), b, join));
        if (b.IsAbove(a))
            return b.With(a.Prefix, Join(a, b.Side(a.Prefix), join));
        return Fork(a, a.Prefix, b, b.Prefix);
    }

    private static Node Join(Leaf left, Node right, Func<TValue, TValue, TValue> join)
    {
        for (var leaf = left; leaf is not null; leaf = leaf.Next)
            right = Put(right, leaf.KeyHash, leaf.Key, leaf.Value, (theirs, ours) => join(ours, theirs));
        return right;
    }

    private static bool Equals(Node? left, Node? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Hash != right.Hash || left.Count != right.Count)
            return false;
        if (left is Branch a)
            return right is Branch b && a.Bit == b.Bit && a.Prefix == b.Prefix && Equals(a.Zero, b.Zero) && Equals(a.One, b.One);
        // Keys of one hash may be in another order.
        for (var leaf = (Leaf?)left; leaf is not null; leaf = leaf.Next)
        {
            if (!new PersistentMap<TKey, TValue>(right).TryGet(leaf.Key, out var value) || !s_values.Equals(leaf.Value, value))
                return false;
        }

        return true;
    }

    /// <summary>A node above two that differ in some bit of their hashes.</summary>
    private static Branch Fork(Node left, int leftHash, Node right, int rightHash)
    {
        var bit = (leftHash ^ rightHash) & -(leftHash ^ rightHash);
        return (leftHash & bit) == 0 ? new(leftHash & (bit - 1), bit, left, right) : new(leftHash & (bit - 1), bit, right, left);
    }

    /// <summary>Goes through the entries, in an order that follows from their hashes.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        // A branch that was entered waits with its other side.
        private Node[] _waiting;
        private int _count;
        private Leaf? _leaf;

        internal Enumerator(Node? root)
        {
            _waiting = root is null ? [] : new Node[Math.Min(root.Count, 8)];
            if (root is not null)
                _waiting[_count++] = root;
        }

        public readonly KeyValuePair<TKey, TValue> Current => new(_leaf!.Key, _leaf.Value);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _leaf = _leaf?.Next;
            if (_leaf is not null)
                return true;
            if (_count == 0)
                return false;
            var node = _waiting[--_count];
            while (node is Branch branch)
            {
                if (_count == _waiting.Length)
                    Array.Resize(ref _waiting, _count * 2);
                _waiting[_count++] = branch.One;
                node = branch.Zero;
            }

            _leaf = (Leaf)node;
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }

    /// <summary>Part of the trie.</summary>
    internal abstract class Node(int hash, int count)
    {
        /// <summary>The hash of the entries below, whatever their order.</summary>
        public int Hash => hash;

        public int Count => count;
    }

    /// <summary>Entries whose hashes agree in the bits below one, and differ in that.</summary>
    /// <param name="prefix">The bits in which they agree.</param>
    /// <param name="bit">The bit in which they differ.</param>
    private sealed class Branch(int prefix, int bit, Node zero, Node one) : Node(zero.Hash ^ one.Hash, zero.Count + one.Count)
    {
        public int Prefix => prefix;

        public int Bit => bit;

        public Node Zero => zero;

        public Node One => one;

        public bool Covers(int hash) => ((hash ^ prefix) & (bit - 1)) == 0;

        /// <summary>Whether the other branch belongs below this one.</summary>
        public bool IsAbove(Branch other) => unchecked((uint)bit < (uint)other.Bit) && Covers(other.Prefix);

        public Node Side(int hash) => (hash & bit) == 0 ? zero : one;

        /// <summary>The branch with another node on the side of the hash.</summary>
        public Node? With(int hash, Node? side) => (hash & bit) == 0 ? With(side, one) : With(zero, side);

        /// <summary>The branch with other sides.</summary>
        public Node? With(Node? newZero, Node? newOne) => newZero is null ? newOne
            : newOne is null ? newZero
            : ReferenceEquals(newZero, zero) && ReferenceEquals(newOne, one) ? this
            : new Branch(prefix, bit, newZero, newOne);
    }

    /// <summary>An entry, and others of the same hash behind it.</summary>
    private sealed class Leaf(int keyHash, TKey key, TValue value, Leaf? next)
        : Node(unchecked((keyHash * 397) ^ value.GetHashCode()) ^ (next?.Hash ?? 0), 1 + (next?.Count ?? 0))
    {
        public int KeyHash => keyHash;

        public TKey Key => key;

        public TValue Value => value;

        public Leaf? Next => next;

        /// <summary>The entries without one of them.</summary>
        public Leaf? Without(Leaf leaf) => ReferenceEquals(this, leaf) ? next : new Leaf(keyHash, key, value, next?.Without(leaf));
    }
}
