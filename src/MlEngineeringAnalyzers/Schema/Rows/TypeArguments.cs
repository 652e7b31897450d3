using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Schema.Rows;

/// <summary>
/// The classes that a program gives to some type parameters. Where the type arguments are written down, what they belong to is
/// bound only when one of them is asked for.
/// </summary>
internal sealed class TypeArguments
{
    private readonly Compilation _compilation;
    private readonly Func<ITypeParameterSymbol, bool> _isMeant;
    private readonly HashSet<INamedTypeSymbol> _given = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<SimpleNameSyntax>> _written = new(SymbolEqualityComparer.Default);

    // Generic code of the program passes its own type parameters on: then its callers name the classes.
    private readonly HashSet<ITypeParameterSymbol> _passedOn = new(SymbolEqualityComparer.Default);

    private TypeArguments(Func<ITypeParameterSymbol, bool> isMeant, Compilation compilation)
    {
        _isMeant = isMeant;
        _compilation = compilation;
    }

    /// <summary>The type arguments of a program.</summary>
    /// <param name="names">Of the methods and types whose type parameters are meant.</param>
    /// <param name="isMeant">Whether a type parameter of a method or type of such a name is.</param>
    /// <param name="compilation">The program.</param>
    public static TypeArguments Of(IEnumerable<string> names, Func<ITypeParameterSymbol, bool> isMeant, Compilation compilation)
    {
        var all = new TypeArguments(isMeant, compilation);
        var files = SourceFiles.Of(compilation);
        var waiting = new Queue<string>(names);
        while (waiting.Count > 0)
        {
            foreach (var generic in files.Uses(waiting.Dequeue()).SelectMany(all.Add))
                waiting.Enqueue(generic.Name);
        }

        return all;
    }

    /// <summary>Whether the class, or one that derives from it, is given.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        lock (_given)
        {
            if (_written.TryGetValue(type, out var places))
            {
                _written.Remove(type);
                foreach (var (parameter, argument) in places.SelectMany(Bound))
                    TryAdd(parameter, argument);
            }

            return _given.Contains(type);
        }
    }

    /// <summary>Adds a place; what comes back is the generic code that passes its own type parameters on there.</summary>
    private IEnumerable<ISymbol> Add(SimpleNameSyntax name)
    {
        if (Written(name) is { } arguments)
        {
            foreach (var type in arguments.SelectMany(WithBases))
                (_written.TryGetValue(type, out var places) ? places : _written[type] = []).Add(name);
            yield break;
        }

        foreach (var (parameter, argument) in Bound(name))
        {
            if (TryAdd(parameter, argument) && argument is ITypeParameterSymbol { ContainingSymbol: { } generic } own && _passedOn.Add(own))
                yield return generic;
        }
    }

    private bool TryAdd(ITypeParameterSymbol parameter, ITypeSymbol argument)
    {
        if (!_isMeant(parameter) && !_passedOn.Contains(parameter))
            return false;
        _given.UnionWith(WithBases(argument));
        return true;
    }

    /// <summary>The types that a name has in angle brackets; null when it has none, or others than types of their own.</summary>
    private List<ITypeSymbol>? Written(SimpleNameSyntax name)
    {
        if (name is not GenericNameSyntax generic)
            return null;
        var model = Model(name);
        var types = generic.TypeArgumentList.Arguments.Select(a => model.GetSpeculativeTypeInfo(name.SpanStart, a, SpeculativeBindingOption.BindAsTypeOrNamespace).Type).OfType<INamedTypeSymbol>().ToList<ITypeSymbol>();
        return types.Count == generic.TypeArgumentList.Arguments.Count && types.TrueForAll(t => t.TypeKind != TypeKind.Error) ? types : null;
    }

    /// <summary>The type arguments that a name has, or that the compiler infers for it.</summary>
    private IEnumerable<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> Bound(SimpleNameSyntax name) => Model(name).GetSymbolInfo(name).Symbol switch
    {
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition.TypeParameters.Zip(method.TypeArguments, (p, a) => (p, a)),
        INamedTypeSymbol type => type.OriginalDefinition.TypeParameters.Zip(type.TypeArguments, (p, a) => (p, a)),
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> WithBases(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            yield return current.OriginalDefinition;
    }

    private SemanticModel Model(SyntaxNode node) => _compilation.GetSemanticModel(node.SyntaxTree);
}
