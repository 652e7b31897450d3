using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>Finds the code of a symbol, in whatever file it stands, and keeps its control flow graph for the compilation.</summary>
internal sealed class BodyProvider(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, Body?> _bodies = new();
    private readonly ConcurrentDictionary<IMethodSymbol, Body?> _ofMethod = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(INamedTypeSymbol, bool), ImmutableArray<(ISymbol Member, Body Body)>> _initializers = new();

    /// <summary>The code of a method, constructor or accessor; null when it has none in this compilation.</summary>
    public Body? Find(IMethodSymbol method)
    {
        if (!IsDeclaredHere(method))
            return null;
        method = method.OriginalDefinition;
        return _ofMethod.TryGetValue(method, out var known) ? known : _ofMethod[method] = FindCode(method.PartialImplementationPart ?? method);
    }

    private Body? FindCode(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            var code = syntax switch
            {
                BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
                AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
                BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or ArrowExpressionClauseSyntax => syntax,
                _ => null,
            };
            if (code is not null && Get(code, method) is { } body)
                return body;
        }

        return null;
    }

    /// <summary>The initializers of a type's instance or static fields and properties, in the order of the source.</summary>
    public ImmutableArray<(ISymbol Member, Body Body)> Initializers(INamedTypeSymbol type, bool isStatic) =>
        _initializers.GetOrAdd((type.OriginalDefinition, isStatic), key => FindInitializers(key.Item1, key.Item2).ToImmutableArray());

    /// <summary>What the syntax means.</summary>
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, GetModel);

    private IEnumerable<(ISymbol, Body)> FindInitializers(INamedTypeSymbol type, bool isStatic)
    {
        if (!IsDeclaredHere(type))
            yield break;
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic != isStatic || member is not (IFieldSymbol { IsConst: false } or IPropertySymbol))
                continue;
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var initializer = reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax field => field.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null && Get(initializer, member) is { } body)
                    yield return (member, body);
            }
        }
    }

    private bool IsDeclaredHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private Body? Get(SyntaxNode syntax, ISymbol owner) => _bodies.GetOrAdd(syntax, node => Create(node, owner));

    // Only these roots have a graph; half-typed code gives others, or none.
    private Body? Create(SyntaxNode syntax, ISymbol owner) => Model(syntax.SyntaxTree).GetOperation(syntax) switch
    {
        IMethodBodyOperation method => new(owner, method, () => ControlFlowGraph.Create(method)),
        IConstructorBodyOperation constructor => new(owner, constructor, () => ControlFlowGraph.Create(constructor)),
        IFieldInitializerOperation field => new(owner, field, () => ControlFlowGraph.Create(field)),
        IPropertyInitializerOperation property => new(owner, property, () => ControlFlowGraph.Create(property)),
        IBlockOperation { Parent: null } block => new(owner, block, () => ControlFlowGraph.Create(block)),
        _ => null,
    };

#pragma warning disable RS1030 // Helpers in other files are followed; the models live no longer than the compilation.
    private SemanticModel GetModel(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
