using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6005: puts a normalizer before the trainer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FeaturesNotNormalizedFix))]
public sealed class FeaturesNotNormalizedFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.FeaturesNotNormalized;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } trainer || Catalogs.Transforms(trainer.Call, violation) is not { } transforms)
            yield break;
        var step = $"{transforms}.NormalizeMinMax({trainer.Name(trainer.Column)})";
        yield return new("Normalize the features before the trainer", nameof(FeaturesNotNormalizedFix), editor => trainer.Place.InsertBefore(editor, [step]))
        {
            MayFailToCure = true,
        };
    }
}
