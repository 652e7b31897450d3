using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>MLE4007: takes the step out of the pipeline. A step that is given a list of columns stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedColumnFix))]
public sealed class UnusedColumnFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.UnusedColumn;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.Transform, Syntax: InvocationExpressionSyntax step } call
            && call.Written("outputColumnName") is { } output && ColumnNames.Text(output, violation) == violation[FixProperties.Column]
            && StepPlace.Of(step, violation).Remove() is { } remove)
        {
            yield return new($"Remove '{call.Operation.Name}'", nameof(UnusedColumnFix), remove) { MayFailToCure = true };
        }
    }
}
