using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>The registration of one engine for all, of a model that is in a file.</summary>
/// <param name="Pool">The registration of a pool that serves the same model.</param>
/// <param name="Types">Where the file names the type of the engine, to have one injected.</param>
internal sealed record EngineRegistration(InvocationExpressionSyntax Call, ExpressionSyntax Pool, ImmutableArray<GenericNameSyntax> Types, bool NeedsUsing)
{
    private const string PoolNamespace = "Microsoft.Extensions.ML";

    /// <summary>The registration that a violation's story shows; null when there is none that a pool can stand for.</summary>
    public static EngineRegistration? In(Violation violation)
    {
        if (!violation.MLNet.HasPredictionEnginePool)
            return null;
        foreach (var call in violation.Story.OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddSingleton" } access, ArgumentList.Arguments: [var argument] }
                && Creation(argument.Expression, violation) is { } creation
                && creation.Written(ParameterRole.Model) is { } model
                && MLCall.At(Definitions.Of(model, violation), violation) is { Operation.Kind: OperationKind.LoadModel } load
                && load.Written(ParameterRole.Path) is { } path && violation.Model.GetTypeInfo(path, violation.Cancellation).Type?.SpecialType == SpecialType.System_String
                && creation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } }
                && !IsUsedInOtherFiles(violation))
            {
                var pool = $"{access.Expression.WithoutTrivia()}.AddPredictionEnginePool{generic.TypeArgumentList}().FromFile({path.WithoutTrivia()})";
                return new(call, SyntaxFactory.ParseExpression(pool), Injected(call, creation, violation), NeedsUsingFor(call, violation));
            }
        }

        return null;
    }

    /// <summary>Registers the pool, and has it injected where the engine was.</summary>
    public void ToPool(RepairEditor editor)
    {
        if (!editor.Once(Call))
            return;
        editor.Replace(Call, Pool);
        foreach (var type in Types)
            editor.Change(type, t => t.WithIdentifier(SyntaxFactory.Identifier("PredictionEnginePool").WithTriviaFrom(t.Identifier)));
        if (NeedsUsing)
            editor.AddUsing(PoolNamespace);
    }

    // AddSingleton(engine), AddSingleton(sp => ml.Model.CreatePredictionEngine<,>(model))
    private static MLCall? Creation(ExpressionSyntax argument, Violation violation)
    {
        var made = Definitions.Of(argument, violation);
        if (made is LambdaExpressionSyntax { ExpressionBody: { } body })
            made = Definitions.Of(body, violation);
        return MLCall.At(made, violation) is { Operation.Kind: OperationKind.CreateEngine } creation ? creation : null;
    }

    // An engine that is a thread's own already is made there, and not injected.
    private static ImmutableArray<GenericNameSyntax> Injected(SyntaxNode registration, MLCall creation, Violation violation) =>
        violation.Root.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(g => g.Identifier.ValueText == "PredictionEngine" && !registration.Span.Contains(g.Span)
                && g.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "ThreadLocal" } }
                && SymbolEqualityComparer.Default.Equals(violation.Symbol(g), creation.Method.ReturnType))
            .ToImmutableArray();

    private static bool IsUsedInOtherFiles(Violation violation) => violation.Model.Compilation.SyntaxTrees
        .Any(t => t != violation.Root.SyntaxTree && t.GetText(violation.Cancellation).ToString().Contains("PredictionEngine<"));

    private static bool NeedsUsingFor(SyntaxNode place, Violation violation) =>
        !violation.Model.LookupNamespacesAndTypes(place.SpanStart, name: "PredictionEnginePool").Any(t => t.ContainingNamespace.ToDisplayString() == PoolNamespace);
}
