using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5010: gives the member the type that its attribute is for, or takes the attribute away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisusedAttributeFix))]
public sealed class MisusedAttributeFix : RuleFix
{
    private static readonly Dictionary<SpecialType, string> s_keyTypes = new()
    {
        [SpecialType.System_SByte] = "byte",
        [SpecialType.System_Int16] = "ushort",
        [SpecialType.System_Int32] = "uint",
        [SpecialType.System_Int64] = "ulong",
    };

    private protected override DiagnosticDescriptor Rule => Descriptors.MisusedAttribute;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Member is not { } member)
            yield break;
        var type = (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
        if (Has(member, violation.MLNet.KeyTypeAttribute) && s_keyTypes.TryGetValue(type.SpecialType, out var key)
            && MemberType.Change(member, key, nameof(MisusedAttributeFix), violation) is { } unsigned)
        {
            yield return unsigned;
        }

        if (Has(member, violation.MLNet.VectorTypeAttribute) && type is not IArrayTypeSymbol
            && MemberType.Change(member, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "[]", nameof(MisusedAttributeFix), violation) is { } array)
        {
            yield return array;
        }

        // Of two members with one name, the reported one may have it from its declaration.
        var twin = member.ContainingType.GetMembers().FirstOrDefault(m => !SymbolEqualityComparer.Default.Equals(m, member) && Name(m, violation) is { } name && name == Name(member, violation));
        foreach (var (bearer, attribute) in new[] { (member, "KeyType"), (member, "VectorType"), (twin is null ? null : member, "ColumnName"), (twin, "ColumnName") })
        {
            if (bearer is not null && SchemaAttributes.Remove(bearer, attribute, nameof(MisusedAttributeFix) + "Remove", violation) is { } remove)
                yield return remove;
        }
    }

    private static string? Name(ISymbol member, Violation violation) => member is not (IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol)
        ? null
        : Attribute(member, violation.MLNet.ColumnNameAttribute)?.ConstructorArguments.FirstOrDefault().Value as string ?? member.Name;

    private static bool Has(ISymbol member, INamedTypeSymbol? attribute) => Attribute(member, attribute) is not null;

    private static AttributeData? Attribute(ISymbol member, INamedTypeSymbol? attribute) =>
        member.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
}
