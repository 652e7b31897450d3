using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3003: passes the schema of the data that the model was fitted on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SavedWithoutSchemaFix))]
public sealed class SavedWithoutSchemaFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.SavedWithoutSchema;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.SaveModel } save
            && save.Written(ParameterRole.Schema) is { } schema
            && Definitions.Of(schema, violation) is LiteralExpressionSyntax
            && violation[FixProperties.TrainingData] is { } data)
        {
            yield return new($"Pass {data}.Schema", nameof(SavedWithoutSchemaFix), editor =>
            {
                editor.Replace(schema, SyntaxFactory.ParseExpression($"{data}.Schema"));
                UnusedLocals.AfterReplacing(schema, editor, violation);
            })
            {
                MayFailToCompile = true,
            };
        }
    }
}
