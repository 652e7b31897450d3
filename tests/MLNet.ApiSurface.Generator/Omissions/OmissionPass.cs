using MLNet.ApiSurface.Generator.Listings;

namespace MLNet.ApiSurface.Generator.Omissions;

/// <summary>Takes out of the listings what mentions a type of a package that is not there: nothing else is left out.</summary>
internal sealed class OmissionPass
{
    private static readonly string[] s_overridesOfObject = ["Equals(object obj)", "GetHashCode()", "ToString()"];

    private readonly IReadOnlyList<Listing> _listings;
    private readonly Dictionary<string, ListedType> _types;
    private readonly List<ListedType> _removed = [];
    private readonly List<Omission> _omissions = [];

    private OmissionPass(IReadOnlyList<Listing> listings)
    {
        _listings = listings;
        _types = listings.SelectMany(listing => listing.Types).ToDictionary(type => Words.WithoutVariance(type.FullName));
    }

    /// <summary>Removes delegates, members and base types from the model, and returns what was removed, in the order of the listings.</summary>
    public static IReadOnlyList<Omission> Apply(IReadOnlyList<Listing> listings)
    {
        var pass = new OmissionPass(listings);
        pass.RemoveDelegates();

        // What is inherited is looked up along the base types, so these are cut only when every type has been examined.
        foreach (var type in pass._types.Values)
            pass.RemoveMembers(type);
        foreach (var type in pass._types.Values)
            pass.CutBases(type);
        return pass._omissions;
    }

    private void RemoveDelegates()
    {
        foreach (var type in _types.Values.Where(type => type.Keyword == "delegate"))
        {
            if (WhyNot(type.Returns + " " + type.Parameters) is not { } reason)
                continue;

            _removed.Add(type);
            _omissions.Add(new Omission(type.Line, null, reason));
            type.Outer?.Nested.Remove(type);
            foreach (var listing in _listings)
                listing.Types.Remove(type);
        }
    }

    private void RemoveMembers(ListedType type)
    {
        var absentBase = AbsentBase(type);
        foreach (var member in type.Members.ToList())
        {
            var reason = WhyNot(member.Type + " " + member.Signature);
            if (reason is null && absentBase is not null && OverridesMoreThanObject(member))
                reason = $"overrides a member of a type of {absentBase}";
            if (reason is null)
                continue;

            type.Members.Remove(member);
            _omissions.Add(new Omission(member.Line, null, reason));
        }
    }

    private void CutBases(ListedType type)
    {
        if (type.Bases.Select(AbsentPackages.FirstMentioned).FirstOrDefault(package => package is not null) is not { } absent)
            return;

        type.Bases = [.. type.Bases.Where(name => AbsentPackages.FirstMentioned(name) is null)];
        _omissions.Add(new Omission(type.Line, LineWithBases(type), $"derives from a type of {absent}"));
    }

    private string? WhyNot(string mention)
    {
        if (AbsentPackages.FirstMentioned(mention) is { } package)
            return $"mentions a type of {package}";
        var removed = _removed.Find(type => mention.Contains(type.FullName, StringComparison.Ordinal));
        return removed is null ? null : $"mentions {removed.FullName}, which is left out";
    }

    /// <summary>The package of the first base type, however far up, that is left out.</summary>
    private string? AbsentBase(ListedType type)
    {
        foreach (var name in type.Bases)
        {
            if (AbsentPackages.FirstMentioned(name) is { } package)
                return package;
            if (_types.TryGetValue(name, out var listed) && AbsentBase(listed) is { } inherited)
                return inherited;
        }

        return null;
    }

    private static bool OverridesMoreThanObject(ListedMember member) =>
        member.Modifiers.Contains("override") && !s_overridesOfObject.Contains(member.Signature);

    private static string LineWithBases(ListedType type)
    {
        var head = type.Line[..type.Line.IndexOf(" : ", StringComparison.Ordinal)];
        return type.Bases.Count == 0 ? head : head + " : " + string.Join(", ", type.Bases);
    }
}
