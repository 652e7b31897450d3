namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>What a line about a member declares.</summary>
internal enum MemberKind
{
    EnumValue,
    Field,
    Constructor,
    Method,
    Property,
    Event,
}

/// <summary>A member as one line of a listing declares it.</summary>
internal sealed class ListedMember
{
    /// <summary>The line, as it stands in the listing.</summary>
    public required string Line { get; init; }

    public required ListedType Owner { get; init; }

    public required MemberKind Kind { get; init; }

    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>The type of a field, property or event, or what a method returns; empty for constructors and enum values.</summary>
    public required string Type { get; init; }

    /// <summary>The name with type parameters and parameters, without the owner's name.</summary>
    public required string Signature { get; init; }

    /// <summary>What follows the signature: accessors, constraints, or the value of a constant.</summary>
    public required string Rest { get; init; }

    /// <summary>The member's <c>[Obsolete]</c>, or null.</summary>
    public ObsoleteMark? Obsolete { get; init; }

    public bool IsInstanceField => Kind == MemberKind.Field && !Modifiers.Contains("static") && !Modifiers.Contains("const");

    /// <summary>Whether <c>new T()</c> and a derived constructor without initializer can call it.</summary>
    public bool IsParameterlessConstructor =>
        Kind == MemberKind.Constructor
        && Words.SplitList(Signature[(Signature.IndexOf('(', StringComparison.Ordinal) + 1)..^1])
            .All(parameter => parameter.Contains(" = ", StringComparison.Ordinal) || parameter.StartsWith("params ", StringComparison.Ordinal));
}
