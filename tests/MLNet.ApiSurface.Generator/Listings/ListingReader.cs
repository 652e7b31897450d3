namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>Reads the listings: one type or one member a line, as Roslyn displays symbols, with all names qualified.</summary>
internal static class ListingReader
{
    private static readonly HashSet<string> s_modifiers =
    [
        "public", "protected", "static", "abstract", "sealed", "virtual", "override", "readonly", "const", "event", "extern", "ref",
    ];

    private static readonly HashSet<string> s_typeKeywords = ["class", "struct", "interface", "enum", "delegate"];

    /// <summary>Reads all listings together, because a type's outer type is found by its name.</summary>
    /// <param name="files">The text of each listing by its name.</param>
    public static IReadOnlyList<Listing> Read(IReadOnlyDictionary<string, string> files)
    {
        var listings = new List<Listing>();
        var members = new List<string>();
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var types = new List<ListedType>();
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (ReadType(line) is { } type)
                    types.Add(type);
                else
                    members.Add(line);
            }

            listings.Add(new Listing(name, types));
        }

        var byName = listings.SelectMany(listing => listing.Types).ToDictionary(type => type.FullName);
        foreach (var type in byName.Values)
        {
            type.Outer = Words.Qualifiers(type.FullName).Select(byName.GetValueOrDefault).FirstOrDefault(outer => outer is not null);
            type.Outer?.Nested.Add(type);
        }

        foreach (var line in members)
        {
            var member = ReadMember(line, byName);
            member.Owner.Members.Add(member);
        }

        return listings;
    }

    private static ListedType? ReadType(string line)
    {
        var (text, obsolete) = ObsoleteMark.Cut(line);
        var words = Words.Split(text);
        var modifiers = words.TakeWhile(s_modifiers.Contains).ToList();
        var keyword = words.ElementAtOrDefault(modifiers.Count);
        if (keyword is null || !s_typeKeywords.Contains(keyword))
            return null;

        var rest = words.Skip(modifiers.Count + 1).ToList();
        string? returns = null;
        if (keyword == "delegate")
        {
            returns = rest[0];
            rest.RemoveAt(0);
        }

        var name = rest[0];
        var parameters = name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var parenthesis ? name[parenthesis..] : "";
        var (constraints, bases) = SplitConstraintsAndBases(rest.Skip(1).ToList());
        return new ListedType
        {
            Line = line,
            // The listings say `readonly readonly struct`.
            Modifiers = modifiers.Distinct().ToList(),
            Keyword = keyword,
            FullName = name[..^parameters.Length],
            Returns = returns,
            Parameters = parameters,
            Constraints = Words.WithoutVariance(constraints),
            Bases = bases,
            Obsolete = obsolete,
        };
    }

    /// <summary>
    /// Takes <c>where T : class : Base&lt;T&gt; where T : class, IOther</c> apart: a listing repeats a type parameter's constraints
    /// after every base type that mentions it.
    /// </summary>
    private static (string Constraints, IReadOnlyList<string> Bases) SplitConstraintsAndBases(List<string> words)
    {
        var colon = 0;
        while (colon < words.Count && words[colon] != ":")
            colon += words[colon] == "where" ? 3 : 1;

        var constraints = string.Join(' ', words.Take(colon));
        var bases = string.Join(' ', words.Skip(colon + 1));
        foreach (var clause in constraints.Split("where ", StringSplitOptions.RemoveEmptyEntries))
            bases = bases.Replace(" where " + clause.TrimEnd(), "", StringComparison.Ordinal);
        return (constraints, [.. Words.SplitList(bases).Select(Words.WithoutVariance)]);
    }

    private static ListedMember ReadMember(string line, Dictionary<string, ListedType> types)
    {
        var (text, obsolete) = ObsoleteMark.Cut(line);
        var words = Words.Split(text);
        var modifiers = words.TakeWhile(s_modifiers.Contains).ToList();
        var rest = words.Skip(modifiers.Count).ToList();

        // The name comes first in constructors and enum values, after the type in everything else.
        var hasType = rest.Count > 1 && rest[1] is not "=" and not "where";
        var type = hasType ? rest[0] : "";
        rest.RemoveRange(0, hasType ? 1 : 0);

        var owner = Words.Qualifiers(rest[0]).Select(types.GetValueOrDefault).FirstOrDefault(candidate => candidate is not null)
            ?? throw new FormatException($"No type of the listings owns the member: {line}");
        var signature = rest[0][(owner.FullName.Length + 1)..];
        rest.RemoveAt(0);
        if (signature == "operator")
        {
            signature += " " + rest[0];
            rest.RemoveAt(0);
        }

        return new ListedMember
        {
            Line = line,
            Owner = owner,
            Kind = KindOf(owner, modifiers, type, signature, rest),
            Modifiers = modifiers,
            Type = Words.WithoutVariance(type),
            Signature = Words.WithoutVariance(signature),
            Rest = Words.WithoutVariance(string.Join(' ', rest)),
            Obsolete = obsolete,
        };
    }

    private static MemberKind KindOf(ListedType owner, List<string> modifiers, string type, string signature, List<string> rest)
    {
        if (modifiers.Contains("event"))
            return MemberKind.Event;
        if (rest.Count > 0 && rest[0].StartsWith('{'))
            return MemberKind.Property;
        if (signature.EndsWith(')'))
            return type.Length == 0 ? MemberKind.Constructor : MemberKind.Method;
        return owner.IsEnum ? MemberKind.EnumValue : MemberKind.Field;
    }
}
