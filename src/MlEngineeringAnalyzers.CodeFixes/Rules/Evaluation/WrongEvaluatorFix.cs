using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Evaluation;

/// <summary>
/// MLE2008: asks the evaluator of the trainer's own task, or the one that needs no probabilities; data without scores is
/// scored first. Not where the code goes on to read metrics that the other evaluator does not have.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongEvaluatorFix))]
public sealed class WrongEvaluatorFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.WrongEvaluator;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Evaluate or OperationKind.CrossValidate, Syntax: InvocationExpressionSyntax } call
            || Catalogs.Context(call, violation) is not { } context)
        {
            yield break;
        }

        var trainers = violation.Story.Select(s => MLCall.At(s, violation)).Where(c => c?.Operation.Kind is OperationKind.Trainer or OperationKind.Calibrator).ToList();
        if (trainers.FirstOrDefault() is not { } trainer)
        {
            foreach (var repair in Score(call, violation))
                yield return repair;
            yield break;
        }

        if (EvaluationCode.Of(trainer.Operation.Task.ToString()) is not var (catalog, _))
            yield break;
        var verb = call.Operation.Kind == OperationKind.CrossValidate ? "CrossValidate" : "Evaluate";
        foreach (var method in trainer.Operation.Task == MLTask.BinaryClassification ? new[] { verb, verb + "NonCalibrated" } : [verb])
        {
            if (Write(call, $"{context}.{catalog}", method, violation) is not { } text)
                continue;
            foreach (var type in new[] { null, DeclaredType(call.Syntax) }.Distinct())
            {
                yield return new($"Use {catalog}.{method}", nameof(WrongEvaluatorFix), editor =>
                {
                    if (!editor.Once(call.Syntax))
                        return;
                    editor.Replace(call.Syntax, SyntaxFactory.ParseExpression(text));
                    if (type is not null)
                        editor.Replace(type, SyntaxFactory.IdentifierName("var"));
                })
                {
                    MayFailToCure = true,
                };
            }
        }
    }

    /// <summary>The only model in sight, which the data is scored with.</summary>
    private static IEnumerable<Repair> Score(MLCall call, Violation violation)
    {
        var position = call.Syntax.SpanStart;
        var models = violation.Model.LookupSymbols(position).OfType<ILocalSymbol>()
            .Where(l => l.Locations[0].SourceSpan.End < position && IsModel(l.Type)).Take(2).ToList();
        if (call.Operation.Kind != OperationKind.Evaluate || models is not [var model] || call.Written(ParameterRole.Data) is not { } data)
            yield break;
        yield return new($"Evaluate what '{model.Name}' makes of the data", nameof(WrongEvaluatorFix) + "Score", editor =>
        {
            if (editor.Once(data))
                editor.Replace(data, SyntaxFactory.ParseExpression($"{model.Name}.Transform({data.WithoutTrivia()})"));
        })
        {
            MayFailToCure = true,
        };
    }

    private static bool IsModel(ITypeSymbol type) => type.Name == "ITransformer" || type.AllInterfaces.Any(i => i.Name == "ITransformer");

    /// <summary>The call on another catalogue, with those of its arguments that are taken there as well.</summary>
    private static string? Write(MLCall call, string catalog, string method, Violation violation)
    {
        // How the catalogue is written tells its type: what the method takes is found by binding the call.
        var type = violation.Model.GetSpeculativeTypeInfo(call.Syntax.SpanStart, SyntaxFactory.ParseExpression(catalog), SpeculativeBindingOption.BindAsExpression).Type;
        var target = Methods(type, method).FirstOrDefault();
        if (target is null)
            return null;
        var arguments = call.List!.Arguments.Select(a => (Written: a.Expression, Parameter: call.Method.Parameters.FirstOrDefault(p => call.Written(p) == a.Expression)))
            .Where(a => a.Parameter is not null && target.Parameters.Any(p => p.Name == a.Parameter.Name))
            .Select((a, i) => ((ArgumentSyntax)a.Written.Parent!).NameColon is null && target.Parameters[i].Name == a.Parameter!.Name ? a.Written.WithoutTrivia().ToString() : $"{a.Parameter!.Name}: {a.Written.WithoutTrivia()}");
        return $"{catalog}.{method}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<IMethodSymbol> Methods(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in current.GetMembers(name).OfType<IMethodSymbol>())
                yield return method;
        }
    }

    /// <summary>The type that a local is declared with, which may be too narrow for the other metrics.</summary>
    private static TypeSyntax? DeclaredType(ExpressionSyntax call) =>
        call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: { IsVar: false } type } } } ? type : null;
}
