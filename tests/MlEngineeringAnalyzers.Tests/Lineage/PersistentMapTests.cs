using MlEngineeringAnalyzers.Lineage.State;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Lineage;

/// <summary>The map that states are made of, beside an ordinary dictionary.</summary>
public class PersistentMapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(1000)]
    public void It_holds_what_a_dictionary_holds(int hashes)
    {
        var random = new Random(1);
        var map = PersistentMap<Key, int>.Empty;
        var expected = new Dictionary<int, int>();
        for (var i = 0; i < 2000; i++)
        {
            var (key, value) = (random.Next(100), random.Next(5));
            if (random.Next(3) == 0)
            {
                map = map.Remove(new(key, hashes));
                expected.Remove(key);
            }
            else
            {
                map = map.Set(new(key, hashes), value);
                expected[key] = value;
            }

            Assert.Equal(expected.Count, map.Count);
            Assert.Equal(expected.TryGetValue(key, out var known), map.TryGet(new(key, hashes), out var found));
            Assert.Equal(known, found);
        }

        Assert.Equal(expected.OrderBy(e => e.Key), map.ToDictionary(e => e.Key.Id, e => e.Value).OrderBy(e => e.Key));
        var odd = map.RemoveWhere(key => key.Id % 2 == 0);
        Assert.Equal(expected.Keys.Where(key => key % 2 == 1).Order(), odd.Select(e => e.Key.Id).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Equal_content_is_equal_in_whatever_order_it_came(int hashes)
    {
        var forward = Enumerable.Range(0, 20).Aggregate(PersistentMap<Key, int>.Empty, (map, i) => map.Set(new(i, hashes), i));
        var backward = Enumerable.Range(0, 20).Reverse().Aggregate(PersistentMap<Key, int>.Empty, (map, i) => map.Set(new(i, hashes), 0).Set(new(i, hashes), i));
        Assert.Equal(forward, backward);
        Assert.Equal(forward.GetHashCode(), backward.GetHashCode());
        Assert.NotEqual(forward, backward.Set(new(7, hashes), 8));
        Assert.NotEqual(forward, backward.Remove(new(7, hashes)));
        Assert.True(forward.IsSame(forward.Set(new(7, hashes), 7)));
        Assert.True(forward.IsSame(forward.Remove(new(70, hashes))));
        Assert.True(forward.IsSame(forward.RemoveWhere(_ => false)));
        Assert.True(forward.IsSame(forward.Join(forward.Remove(new(7, hashes)), (_, _) => -1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Joined_maps_have_the_entries_of_both(int hashes)
    {
        var left = Enumerable.Range(0, 20).Aggregate(PersistentMap<Key, int>.Empty, (map, i) => map.Set(new(i, hashes), i));
        var right = Enumerable.Range(10, 20).Aggregate(PersistentMap<Key, int>.Empty, (map, i) => map.Set(new(i, hashes), i % 2 == 0 ? i : -i));
        var joined = left.Join(right, (a, b) => a * b);
        Assert.Equal(
            Enumerable.Range(0, 30).Select(i => i < 10 ? i : i % 2 == 0 ? i : i < 20 ? -i * i : -i),
            joined.OrderBy(e => e.Key.Id).Select(e => e.Value));
    }

    /// <summary>A key; many keys have the same hash.</summary>
    internal sealed class Key(int id, int hashes) : IEquatable<Key>
    {
        public int Id => id;

        public bool Equals(Key? other) => other?.Id == id;

        public override bool Equals(object? obj) => Equals(obj as Key);

        // Spread over all bits, the sign among them.
        public override int GetHashCode() => unchecked(id % hashes * (int)2654435769);
    }
}
