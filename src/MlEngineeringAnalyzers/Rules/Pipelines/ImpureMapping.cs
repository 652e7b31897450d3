using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4004: a mapping or filter does more than compute its output from its input.</summary>
internal sealed class ImpureMapping : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ImpureMapping;

    private static readonly ImmutableHashSet<string> s_outside = ImmutableHashSet.Create(
        "System.IO.File", "System.IO.Directory", "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.FileStream",
        "System.Net.Http.HttpClient", "System.Net.WebClient", "System.Console", "System.Environment");

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var mapping in graph.Occurrences)
        {
            if (mapping[ParameterRole.Callback] is DelegateValue { Function: { } function } && mapping.Kind is OperationKind.Transform or OperationKind.ViewRows
                && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } code
                && SideEffect(code, graph.Program.Bodies.Model(code.SyntaxTree)) is var (effect, what))
            {
                report.At(Descriptor, mapping, [effect], mapping.Operation.Name, what);
            }
        }
    }

    private static (SyntaxNode Effect, string What)? SideEffect(SyntaxNode code, SemanticModel model)
    {
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } assignment when IsOutside(assignment.Left, code, model):
                    return (assignment, $"writes '{assignment.Left}'");
                case PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax } increment when increment.OperatorToken.IsKind(SyntaxKind.PlusPlusToken) && IsOutside(increment.Operand, code, model):
                    return (increment, $"writes '{increment.Operand}'");
                case PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax } increment when increment.OperatorToken.IsKind(SyntaxKind.PlusPlusToken) && IsOutside(increment.Operand, code, model):
                    return (increment, $"writes '{increment.Operand}'");
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method && s_outside.Contains(method.ContainingType.ToDisplayString()):
                    return (call, $"calls '{method.ContainingType.Name}.{method.Name}'");
                case MemberAccessExpressionSyntax access when model.GetSymbolInfo(access).Symbol is IPropertySymbol { IsStatic: true } property && VaryingSources.IsVarying(property):
                    return (access, $"reads '{property.ContainingType.Name}.{property.Name}'");
            }
        }

        return null;
    }

    private static bool IsOutside(SyntaxNode target, SyntaxNode code, SemanticModel model) => model.GetSymbolInfo(target).Symbol is { } symbol
        && symbol is IFieldSymbol or IPropertySymbol or ILocalSymbol
        && !symbol.DeclaringSyntaxReferences.Any(r => code.Contains(r.GetSyntax()));
}
