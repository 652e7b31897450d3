using MLNet.ApiSurface.Generator.Listings;

namespace MLNet.ApiSurface.Generator.Writing;

/// <summary>Writes one member as C#: what has a body throws.</summary>
internal static class MemberWriter
{
    /// <summary>The body of everything that has one.</summary>
    public const string Body = "=> throw null;";

    /// <summary>The declaration on one line, without attributes.</summary>
    public static string Write(ListedMember member)
    {
        var signature = CSharpText.WithLiterals(member.Signature);
        var head = string.Join(' ', [.. member.Modifiers, .. member.Type.Length > 0 ? [member.Type] : Array.Empty<string>(), signature]);
        var bodiless = member.Owner.IsInterface || member.Modifiers.Contains("abstract");
        return member.Kind switch
        {
            MemberKind.EnumValue => $"{signature} {member.Rest},",
            MemberKind.Field => Join(head, member.Rest) + ";",
            MemberKind.Property => $"{head} {Accessors(member.Rest, bodiless)}",
            MemberKind.Event => bodiless ? head + ";" : $"{head} {{ add {Body} remove {Body} }}",
            _ => Join(head, member.Rest) + (bodiless ? ";" : " " + Body),
        };
    }

    private static string Accessors(string accessors, bool bodiless) =>
        bodiless ? accessors : accessors.Replace(";", " " + Body, StringComparison.Ordinal);

    private static string Join(string head, string rest) => rest.Length == 0 ? head : head + " " + rest;
}
