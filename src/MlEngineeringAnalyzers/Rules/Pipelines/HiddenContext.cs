using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4002: a class that is not where the program begins makes a context for itself.</summary>
internal sealed class HiddenContext : ILineageRule
{
    private static readonly HashSet<string> s_testAttributes =
        ["FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestMethodAttribute", "DataTestMethodAttribute", "BenchmarkAttribute"];

    public DiagnosticDescriptor Descriptor => Descriptors.HiddenContext;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var entry = graph.Program.Compilation.GetEntryPoint(default)?.ContainingType;
        foreach (var made in graph.Of(OperationKind.CreateContext))
        {
            var model = graph.Program.Bodies.Model(made.Site.Syntax.SyntaxTree);
            if (Maker(made, model) is { } type && !Begins(type, entry) && !IsGivenOn(made.Site.Syntax, model, graph.Program.MLNet))
                report.At(Descriptor, made, [], type.Name);
        }
    }

    // The code may run for another class: a base constructor is given what the class that derives from it makes.
    private static INamedTypeSymbol? Maker(Occurrence made, SemanticModel model) =>
        made.Site.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) : made.Owner.ContainingType;

    /// <summary>Whether code outside of the program calls the class first: the runtime, or a runner of tests or benchmarks.</summary>
    internal static bool Begins(INamedTypeSymbol type, INamedTypeSymbol? entry) =>
        SymbolEqualityComparer.Default.Equals(type, entry)
        || type.GetMembers().Any(m => m.GetAttributes().Any(a => a.AttributeClass is { } attribute && s_testAttributes.Contains(attribute.Name)));

    /// <summary>Whether the context is made for others, or only where nobody gave one.</summary>
    private static bool IsGivenOn(SyntaxNode site, SemanticModel model, MLNetSymbols mlNet)
    {
        foreach (var node in site.AncestorsAndSelf())
        {
            switch (node.Parent)
            {
                // _ml = ml ?? new MLContext(...)
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice when choice.Right == node && model.GetSymbolInfo(choice.Left).Symbol is IParameterSymbol:
                    return true;
                // services.AddSingleton(new MLContext(...))
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                    when model.GetSymbolInfo(call).Symbol?.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal) == true:
                    return true;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax when Returned(node, model) is { DeclaredAccessibility: not Accessibility.Private } member:
                    return SymbolEqualityComparer.Default.Equals((member as IMethodSymbol)?.ReturnType ?? (member as IPropertySymbol)?.Type, mlNet.MLContext);
                // public static readonly MLContext Context = new(...);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer:
                    return model.GetDeclaredSymbol(initializer.Parent!) is { IsStatic: true, DeclaredAccessibility: not Accessibility.Private, ContainingType.IsStatic: true };
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    // A local function's result stays inside.
    private static ISymbol? Returned(SyntaxNode expression, SemanticModel model) =>
        expression.Ancestors().FirstOrDefault(n => n is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is MemberDeclarationSyntax member
            ? model.GetDeclaredSymbol(member)
            : null;
}
