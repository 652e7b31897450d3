using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5003: says the size of the member that lacks it, or makes one vector of Single of the features before the trainer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FeatureTypeFix))]
public sealed class FeatureTypeFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.FeatureType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } trainer || violation[FixProperties.Type] is not { } text || TypeNotation.Read(text) is not { } type)
            yield break;
        if (!type.IsKnownSize && violation.Member is { } member && VectorSize.Declare(member, nameof(FeatureTypeFix), violation) is { } size)
            yield return size;
        if (ColumnConversion.Vector(type) is { } steps && trainer.Convert("Make one vector of numbers of the features before the trainer", nameof(FeatureTypeFix), (trainer.Column, steps)) is { } convert)
            yield return convert;
    }
}
