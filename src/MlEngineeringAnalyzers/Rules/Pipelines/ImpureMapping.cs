using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules.Reproducibility;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>
/// MLE4004: a mapping or filter does more than compute its output from its input. What makes its output differ between runs
/// is <see cref="UnrepeatablePreparation"/>'s.
/// </summary>
internal sealed class ImpureMapping : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ImpureMapping;

    private static readonly ImmutableHashSet<string> s_outside = ImmutableHashSet.Create(
        "System.IO.File", "System.IO.Directory", "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.FileStream",
        "System.Net.Http.HttpClient", "System.Net.WebClient", "System.Console", "System.Environment");

    private static readonly ImmutableHashSet<string> s_changing = ImmutableHashSet.Create(
        "Add", "AddRange", "TryAdd", "AddOrUpdate", "GetOrAdd", "Insert", "Remove", "RemoveAt", "RemoveAll", "TryRemove", "Clear", "Push", "Pop", "Enqueue", "Dequeue");

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var varying = UnrepeatablePreparation.InMappings(graph).Select(r => r.Site.Syntax).ToImmutableHashSet();
        foreach (var mapping in graph.Occurrences)
        {
            if (mapping[ParameterRole.Callback] is DelegateValue { Function: { } function } && mapping.Kind is OperationKind.Transform or OperationKind.ViewRows
                && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } code
                && SideEffect(code, graph.Program.Bodies.Model(code.SyntaxTree), varying) is var (effect, what))
            {
                report.At(Descriptor, mapping, [effect], mapping.Operation.Name, what);
            }
        }
    }

    private static (SyntaxNode Effect, string What)? SideEffect(SyntaxNode code, SemanticModel model, ImmutableHashSet<SyntaxNode> others)
    {
        foreach (var node in code.DescendantNodes().Where(n => !(others.Contains(n) && IsDraw(n, model))))
        {
            if (Target(node) is { } target && IsOutside(target, code, model))
                return (node, $"writes '{target}'");
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
                    when model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: false } method && Changes(method) && !IsVarying(receiver, model) && IsOutside(receiver, code, model):
                    return (call, $"changes '{receiver}'");
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method:
                    if (s_outside.Contains(method.ContainingType.ToDisplayString()) || (VaryingSources.IsVarying(method) && !method.Name.Contains("Hash")))
                        return (call, $"calls '{method.ContainingType.Name}.{method.Name}'");
                    break;
                case MemberAccessExpressionSyntax access when IsVarying(access, model):
                    return (access, $"reads '{access}'");
            }
        }

        return null;
    }

    private static bool IsDraw(SyntaxNode node, SemanticModel model) =>
        model.GetSymbolInfo(node).Symbol is { ContainingType: { } type } member && (VaryingSources.IsVarying(member) || type.ToDisplayString() == "System.Random");

    private static bool IsVarying(ExpressionSyntax access, SemanticModel model) =>
        model.GetSymbolInfo(access).Symbol is IPropertySymbol { IsStatic: true } property && VaryingSources.IsVarying(property);

    /// <summary>What the node writes to; null when it does not write.</summary>
    private static ExpressionSyntax? Target(SyntaxNode node) => node switch
    {
        // An initializer writes to the object that it makes.
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => assignment.Left,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } change => change.Operand,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } change => change.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
        _ => null,
    };

    // A generator is changed by each draw.
    private static bool Changes(IMethodSymbol method) => method.ContainingType.ToDisplayString() == "System.Random"
        || (s_changing.Contains(method.Name) && method.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal)
            && !method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal));

    /// <summary>Whether what is written, or the object that it is a part of, is declared outside of the code and seen by all its runs.</summary>
    private static bool IsOutside(ExpressionSyntax target, SyntaxNode code, SemanticModel model)
    {
        while (true)
        {
            var symbol = model.GetSymbolInfo(target).Symbol;
            switch (target)
            {
                case ElementAccessExpressionSyntax element:
                    target = element.Expression;
                    break;
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member when symbol is { IsStatic: false }:
                    target = member.Expression;
                    break;
                default:
                    return symbol is IFieldSymbol or IPropertySymbol or ILocalSymbol or IParameterSymbol
                        && !symbol.DeclaringSyntaxReferences.Any(r => code.Contains(r.GetSyntax()));
            }
        }
    }
}
