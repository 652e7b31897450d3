using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>
/// ML.NET as this compilation sees it: its types, each resolved when it is first asked for, and the catalogue row of
/// each of its methods. One instance serves all analyzers of a compilation, from any thread.
/// A type that an older ML.NET lacks is null and switches off only what needs it.
/// </summary>
internal sealed partial class MLNetSymbols
{
    // Keyed by the compilation and collected with it. The holder makes "there is no ML.NET here" an answer too.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<MLNetSymbols?>> s_ofCompilation = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, Operation?> _operations = new(SymbolEqualityComparer.Default);
    private readonly ImmutableDictionary<string, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)>> _byName;
    private readonly ImmutableHashSet<INamedTypeSymbol> _extensionClasses;
    private readonly ImmutableHashSet<IAssemblySymbol> _assemblies;

    private MLNetSymbols(Compilation compilation, INamedTypeSymbol context)
    {
        _compilation = compilation;
        MLContext = context;
        _byName = OperationCatalog.All
            .Where(operation => Type(operation.Owner) is not null)
            .GroupBy(operation => operation.Name, StringComparer.Ordinal)
            .ToImmutableDictionary(
                rows => rows.Key,
                rows => rows.Select(operation => (Type(operation.Owner)!, operation)).ToImmutableArray(),
                StringComparer.Ordinal);
        _extensionClasses = OperationCatalog.ExtensionClasses.Select(Type).OfType<INamedTypeSymbol>()
            .ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        _assemblies = _extensionClasses.Concat(new[] { context, IDataView, IEstimator }.OfType<INamedTypeSymbol>()).Select(type => type.ContainingAssembly)
            .ToImmutableHashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>
    /// What a compilation knows of ML.NET; null when it does not refer to ML.NET, or to two of them: then nothing is
    /// to be analysed.
    /// </summary>
    public static MLNetSymbols? TryCreate(Compilation compilation) =>
        s_ofCompilation.GetValue(compilation, static c => new(Create(c))).Value;

    /// <summary>The type of that metadata name; null when no reference has it, or more than one.</summary>
    public INamedTypeSymbol? Type(string metadataName) =>
        _types.TryGetValue(metadataName, out var type) ? type : _types.GetOrAdd(metadataName, Resolve(_compilation, metadataName));

    /// <summary>
    /// The catalogue row of a method; null for methods that are not ML.NET's or not in the catalogue. A method written
    /// in this compilation has none, whatever it implements or overrides: its body tells what it does.
    /// </summary>
    public Operation? Find(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_byName.TryGetValue(method.Name, out var candidates))
            return null;
        return _operations.TryGetValue(method, out var operation) ? operation : _operations.GetOrAdd(method, Match(method, candidates));
    }

    /// <summary>
    /// Whether a method is one of ML.NET's own. One that <see cref="Find"/> does not know only looks at its receiver and
    /// arguments; what it gives back is unknown.
    /// </summary>
    public bool Declares(IMethodSymbol method) => _assemblies.Contains(method.ContainingAssembly);

    /// <summary>Whether this ML.NET has an operation: an older one, or a package that is not referenced, lacks it.</summary>
    public bool Has(Operation operation) =>
        Type(operation.Owner) is { } owner
        && owner.GetMembers(operation.Name)
            .Concat(_extensionClasses.SelectMany(type => type.GetMembers(operation.Name)))
            .Any(member => member is IMethodSymbol method && Find(method) == operation);

    private static MLNetSymbols? Create(Compilation compilation) =>
        Resolve(compilation, "Microsoft.ML.MLContext") is { } context ? new(compilation, context) : null;

    /// <summary>
    /// The one type of that name that the references show. A type that two of them define is nobody's: to choose one
    /// would be a guess. A type written in this compilation is not the library's, and hides the library's.
    /// </summary>
    private static INamedTypeSymbol? Resolve(Compilation compilation, string metadataName)
    {
        INamedTypeSymbol? found = null;
        foreach (var type in compilation.GetTypesByMetadataName(metadataName))
        {
            if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                continue;
            if (found is not null || IsSource(compilation, type))
                return null;
            found = type;
        }

        return found;
    }

    private static bool IsSource(Compilation compilation, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private Operation? Match(IMethodSymbol method, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)> candidates)
    {
        if (IsSource(_compilation, method))
            return null;
        while (method.OverriddenMethod is { } overridden)
            method = overridden.OriginalDefinition;
        return method.IsExtensionMethod ? MatchExtension(method, candidates) : MatchMember(method, candidates);
    }

    /// <summary>Extension methods of ML.NET's own classes only: anyone may extend its types.</summary>
    private Operation? MatchExtension(IMethodSymbol method, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)> candidates) =>
        _extensionClasses.Contains(method.ContainingType) ? RowOf(method.Parameters[0].Type.OriginalDefinition, candidates) : null;

    private Operation? MatchMember(IMethodSymbol method, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)> candidates)
    {
        if (RowOf(method.ContainingType, candidates) is { } exact)
            return exact;
        if (method.IsStatic)
            return null;
        foreach (var (owner, operation) in candidates)
        {
            if (owner.TypeKind == TypeKind.Interface && Implements(method, owner))
                return operation;
        }

        return null;
    }

    private static Operation? RowOf(ITypeSymbol owner, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)> candidates)
    {
        foreach (var (type, operation) in candidates)
        {
            if (SymbolEqualityComparer.Default.Equals(type, owner))
                return operation;
        }

        return null;
    }

    /// <summary>
    /// Whether a method is the interface's, on a type that implements it. ML.NET's own types add overloads that mean the
    /// same (<c>Fit(trainData, validationData)</c>); of other libraries only the implementing method itself counts.
    /// </summary>
    private bool Implements(IMethodSymbol method, INamedTypeSymbol owner)
    {
        foreach (var type in method.ContainingType.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner))
                continue;
            if (Declares(method))
                return true;
            foreach (var member in type.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                    return true;
            }
        }

        return false;
    }
}
