using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3004: passes the schema of the data that the model was fitted on, in the place of that of its output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongSchemaFix))]
public sealed class WrongSchemaFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.WrongSchema;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        // What a caller passes is the caller's to change; the output of the very model that is saved is wrong whoever calls.
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.SaveModel } save
            && save.Written(ParameterRole.Schema) is { } schema && (!violation.IsCallersChoice(schema) || IsOutputOfSaved(schema, save, violation))
            && violation[FixProperties.TrainingData] is { } data)
        {
            yield return new($"Pass {data}.Schema", nameof(WrongSchemaFix), editor =>
            {
                editor.Replace(schema, SyntaxFactory.ParseExpression($"{data}.Schema"));
                UnusedLocals.AfterReplacing(schema, editor, violation);
            })
            {
                MayFailToCompile = true,
            };
        }
    }

    private static bool IsOutputOfSaved(ExpressionSyntax schema, MLCall save, Violation violation) =>
        Definitions.Of(schema, violation) is MemberAccessExpressionSyntax { Expression: var view }
        && MLCall.At(Definitions.Of(view, violation), violation) is { Operation.Kind: OperationKind.Score, Receiver: { } model }
        && save.Written(ParameterRole.Model) is { } saved && violation.Symbol(model) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, violation.Symbol(saved));
}
