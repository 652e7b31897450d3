using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5008: gives the member the nearest type that has a column type, or takes it out of the columns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberTypeFix))]
public sealed class MemberTypeFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MemberType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Member is not { } member)
            yield break;
        var type = (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
        if (ClrTypes.Substitute(type) is { } substitute && MemberType.Change(member, substitute, nameof(MemberTypeFix), violation) is { } change)
            yield return change;
        if (violation.MLNet.HasNoColumn && SchemaAttributes.Set(member, "NoColumn", null, $"Take '{member.Name}' out of the columns: [NoColumn]", nameof(MemberTypeFix) + "NoColumn", violation) is { } leave)
            yield return leave;
    }
}
