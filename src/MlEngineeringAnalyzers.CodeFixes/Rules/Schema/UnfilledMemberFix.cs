using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5012: names the column that the member stands for, or takes the member out of the columns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnfilledMemberFix))]
public sealed class UnfilledMemberFix : RuleFix
{
    private static readonly string[] s_predictions = ["PredictedLabel", "Score", "Probability"];

    private protected override DiagnosticDescriptor Rule => Descriptors.UnfilledMember;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Member is not { } member)
            yield break;
        if ((violation[FixProperties.Nearest] ?? Meant(member, violation)) is { } column
            && SchemaAttributes.Set(member, "ColumnName", WrongStep.Literal(column), $"Fill it with the column \"{column}\"", nameof(UnfilledMemberFix), violation) is { } name)
        {
            yield return name;
        }

        if (violation.MLNet.HasNoColumn && SchemaAttributes.Set(member, "NoColumn", null, $"Take '{member.Name}' out of the columns: [NoColumn]", nameof(UnfilledMemberFix) + "NoColumn", violation) is { } leave)
            yield return leave;
    }

    /// <summary>The only column of the predictions that has the member's type and no member; null when there are more, or none.</summary>
    private static string? Meant(ISymbol member, Violation violation)
    {
        var type = ((member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type).WithNullableAnnotation(NullableAnnotation.None).ToDisplayString();
        var taken = new HashSet<string>(member.ContainingType.GetMembers().Select(m => Name(m, violation)));
        var fitting = violation.Rows(FixProperties.Schema)
            .Where(c => s_predictions.Contains(c.First) && !taken.Contains(c.First) && TypeNotation.Read(c.Second) is { } column && ClrTypes.Of(column) == type)
            .ToList();
        return fitting is [var only] ? only.First : null;
    }

    private static string Name(ISymbol member, Violation violation) =>
        member.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, violation.MLNet.ColumnNameAttribute))?.ConstructorArguments.FirstOrDefault().Value as string ?? member.Name;
}
