using System.Text.RegularExpressions;
using MLNet.ApiSurface.Generator.Listings;

namespace MLNet.ApiSurface.Generator.Writing;

/// <summary>Tells a reference type's question mark, which needs a nullable context, from a value type's, which does not.</summary>
internal sealed partial class NullableAnnotations(IEnumerable<ListedType> types)
{
    private static readonly HashSet<string> s_keywords =
    [
        "bool", "byte", "sbyte", "char", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "float", "double", "decimal",
    ];

    private readonly HashSet<string> _valueTypes = [.. types.Where(type => type.Keyword is "struct" or "enum").Select(type => type.FullName)];

    /// <summary>Whether the member is declared with an annotation, which few of ML.NET's files use.</summary>
    public bool In(ListedMember member) =>
        AnnotatedType().Matches(member.Type + " " + member.Signature).Any(match => !IsValueType(match.Groups["name"].Value));

    // What is neither a keyword nor listed is the framework's, where reflection knows it.
    private bool IsValueType(string name) =>
        s_keywords.Contains(name) || _valueTypes.Contains(name) || Type.GetType(name)?.IsValueType == true;

    // An array or a constructed type in front of the question mark leaves the name empty: a reference type.
    [GeneratedRegex(@"(?<name>[\w.]*)\?(?=[ ,>)\]])")]
    private static partial Regex AnnotatedType();
}
