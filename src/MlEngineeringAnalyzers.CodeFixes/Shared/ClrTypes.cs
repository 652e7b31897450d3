using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The C# types of columns.</summary>
internal static class ClrTypes
{
    // What stands for values of a type that has no column type: without loss where there is such a type, else as a number or text.
    private static readonly Dictionary<string, string> s_substitutes = new()
    {
        ["decimal"] = "float",
        ["char"] = "string",
        ["System.Half"] = "float",
        ["System.Guid"] = "string",
        ["System.Uri"] = "string",
        ["System.DateOnly"] = "System.DateTime",
        ["System.TimeOnly"] = "System.TimeSpan",
    };

    private static readonly HashSet<string> s_lists = ["List", "IList", "IReadOnlyList", "ICollection", "IReadOnlyCollection", "IEnumerable", "ImmutableArray", "HashSet"];

    private static readonly SymbolDisplayFormat s_format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The type of a member that holds a column; null when the column has none that can be written without a using.</summary>
    public static string? Of(ColumnType column)
    {
        var item = column.Item switch
        {
            ItemKind.Single => "float",
            ItemKind.Double => "double",
            ItemKind.Text => "string",
            ItemKind.Boolean => "bool",
            ItemKind.SByte => "sbyte",
            ItemKind.Int16 => "short",
            ItemKind.Int32 => "int",
            ItemKind.Int64 => "long",
            ItemKind.Byte => "byte",
            ItemKind.UInt16 => "ushort",
            ItemKind.UInt32 => "uint",
            ItemKind.UInt64 => "ulong",
            ItemKind.DateTime => "System.DateTime",
            ItemKind.TimeSpan => "System.TimeSpan",
            _ => null,
        };
        return item is not null && column.IsVector ? item + "[]" : item;
    }

    /// <summary>The type to use instead of one that ML.NET has no column type for; null when there is none that is near.</summary>
    public static string? Substitute(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } =>
            // Only numbers with a point can say that there is none.
            Substitute(value) ?? (value.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 ? "float" : value.ToDisplayString(s_format)),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "string",
        INamedTypeSymbol { TypeArguments: [var element] } list when s_lists.Contains(list.Name) => (Substitute(element) ?? element.ToDisplayString(s_format)) + "[]",
        IArrayTypeSymbol { Rank: 1, ElementType: var element } => Substitute(element) is { } item ? item + "[]" : null,
        _ => s_substitutes.TryGetValue(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(s_format), out var substitute) ? substitute : null,
    };
}
