using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>MLE7006: asks the pool for the model that it has. What is got from the pool is returned to it under the same name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownPoolModelFix))]
public sealed class UnknownPoolModelFix : RuleFix
{
    private const string Parameter = "modelName";

    private protected override DiagnosticDescriptor Rule => Descriptors.UnknownPoolModel;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation["Name"] is not { } name || Call(violation.Node, violation) is not { } call)
            yield break;
        var written = call.Written(Parameter);
        if (written is not null && violation.IsCallersChoice(written))
            yield break;
        // The pool's other calls here that name the same model.
        var calls = Placement.Body(violation.Node).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(node => Call(node, violation)).OfType<MLCall>()
            .Where(c => SymbolEqualityComparer.Default.Equals(violation.Symbol(c.Receiver!), violation.Symbol(call.Receiver!)) && SameText(c.Written(Parameter), written))
            .ToList();
        yield return new(name.Length == 0 ? "Leave the model's name out" : $"Pass modelName: \"{name}\"", nameof(UnknownPoolModelFix), editor =>
        {
            foreach (var each in calls.Where(c => editor.Once(c.Syntax)))
                Rename(editor, each, name, violation);
        })
        {
            MayFailToCompile = true,
        };
    }

    private static MLCall? Call(SyntaxNode node, Violation violation) =>
        MLCall.At(node, violation) is { Operation.Kind: OperationKind.PoolAccess or OperationKind.Predict, Receiver: not null, List: not null } call
        && violation.Model.GetTypeInfo(call.Receiver).Type is { } type && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, violation.MLNet.PredictionEnginePool)
            ? call
            : null;

    private static bool SameText(ExpressionSyntax? one, ExpressionSyntax? other) =>
        one is null || other is null ? one == other : SyntaxFactory.AreEquivalent(one, other);

    private static void Rename(RepairEditor editor, MLCall call, string name, Violation violation)
    {
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        switch (call.Written(Parameter))
        {
            case null:
                var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(Parameter), default, literal);
                editor.Change(call.List!, l => l.WithArguments(SeparatedLists.Insert(l.Arguments, 0, argument)));
                break;
            case { } written when name.Length > 0:
                editor.Replace(written, literal);
                UnusedLocals.AfterReplacing(written, editor, violation);
                break;
            case { Parent: ArgumentSyntax named } written:
                editor.Change(call.List!, l => l.WithArguments(l.Arguments.RemoveAt(call.List!.Arguments.IndexOf(named))));
                UnusedLocals.AfterReplacing(written, editor, violation);
                break;
        }
    }
}
