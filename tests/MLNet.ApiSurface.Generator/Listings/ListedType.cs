namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>A type as one line of a listing declares it, with the members that other lines give it.</summary>
internal sealed class ListedType
{
    /// <summary>The line, as it stands in the listing.</summary>
    public required string Line { get; init; }

    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary><c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c> or <c>delegate</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The qualified name with type parameters and their variance, which begins every line about a member.</summary>
    public required string FullName { get; init; }

    /// <summary>What a delegate returns; null for other types.</summary>
    public string? Returns { get; init; }

    /// <summary>A delegate's parameters in their parentheses; empty for other types.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>The <c>where</c> clauses; empty if there are none.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>The base class, the interfaces, or the type under an enum.</summary>
    public IReadOnlyList<string> Bases { get; set; } = [];

    /// <summary>The type's <c>[Obsolete]</c>, or null.</summary>
    public ObsoleteMark? Obsolete { get; init; }

    /// <summary>The type around this one, or null.</summary>
    public ListedType? Outer { get; set; }

    public List<ListedType> Nested { get; } = [];

    public List<ListedMember> Members { get; } = [];

    public bool IsEnum => Keyword == "enum";

    public bool IsInterface => Keyword == "interface";

    public bool IsStatic => Modifiers.Contains("static");

    public string Namespace => Outer?.Namespace ?? FullName[..FullName.LastIndexOf('.', EndOfPlainName)];

    /// <summary>The name with type parameters, without namespace and outer types.</summary>
    public string Name => Outer is null ? FullName[(Namespace.Length + 1)..] : FullName[(Outer.FullName.Length + 1)..];

    /// <summary>The name alone, as its constructors are called.</summary>
    public string PlainName => Name.Split('<')[0];

    private int EndOfPlainName => FullName.Contains('<', StringComparison.Ordinal) ? FullName.IndexOf('<', StringComparison.Ordinal) : FullName.Length - 1;
}
