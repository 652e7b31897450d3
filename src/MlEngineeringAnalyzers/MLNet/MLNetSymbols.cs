using System.Collections.Concurrent;
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

    private static readonly ILookup<string, Operation> s_byName =
        OperationCatalog.All.ToLookup(operation => operation.Name, StringComparer.Ordinal);

    private readonly Assemblies _assemblies;
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, Operation?> _operations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _isMLNet = new(SymbolEqualityComparer.Default);

    private MLNetSymbols(Assemblies assemblies, Compilation compilation, INamedTypeSymbol context)
    {
        _assemblies = assemblies;
        _compilation = compilation;
        MLContext = context;
    }

    /// <summary>
    /// What a compilation knows of ML.NET; null when it does not refer to ML.NET, or to two of them: then nothing is
    /// to be analysed.
    /// </summary>
    public static MLNetSymbols? TryCreate(Compilation compilation) =>
        s_ofCompilation.GetValue(compilation, static c => new(Create(c))).Value;

    /// <summary>The type of that metadata name; null when no reference has it, or more than one.</summary>
    public INamedTypeSymbol? Type(string metadataName) =>
        _types.TryGetValue(metadataName, out var type) ? type : _types.GetOrAdd(metadataName, _assemblies.Resolve(metadataName));

    /// <summary>
    /// The catalogue row of a method; null for methods that are not ML.NET's or not in the catalogue. A method written
    /// in this compilation has none, whatever it implements or overrides: its body tells what it does.
    /// </summary>
    public Operation? Find(IMethodSymbol method)
    {
        if (!s_byName.Contains(method.Name))
            return null;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return _operations.TryGetValue(method, out var operation) ? operation : _operations.GetOrAdd(method, Match(method));
    }

    /// <summary>
    /// Whether a method or type is one of ML.NET's own. A method that <see cref="Find"/> does not know only looks at its receiver and
    /// arguments; what it gives back is unknown.
    /// </summary>
    public bool Declares(ISymbol member) => IsMLNet(member.ContainingAssembly);

    /// <summary>Whether this ML.NET has an operation: an older one, or a package that is not referenced, lacks it.</summary>
    public bool Has(Operation operation) =>
        Type(operation.Owner) is { } owner
        && owner.GetMembers(operation.Name)
            .Concat(OperationCatalog.ExtensionClasses.Select(Type).OfType<INamedTypeSymbol>().SelectMany(type => type.GetMembers(operation.Name)))
            .Any(member => member is IMethodSymbol method && Find(method) == operation);

    /// <summary>Whether a namespace is ML.NET's, by its name.</summary>
    public static bool IsNamespace(INamespaceSymbol? space)
    {
        INamespaceSymbol? second = null;
        for (; space is { ContainingNamespace.IsGlobalNamespace: false }; space = space.ContainingNamespace)
            second = space;
        return space?.Name == "Microsoft" && second?.Name.StartsWith("ML", StringComparison.Ordinal) == true;
    }

    private static MLNetSymbols? Create(Compilation compilation)
    {
        var assemblies = new Assemblies(compilation);
        return assemblies.Resolve("Microsoft.ML.MLContext") is { } context ? new(assemblies, compilation, context) : null;
    }

    private Operation? Match(IMethodSymbol method)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly))
            return null;
        while (method.OverriddenMethod is { } overridden)
            method = overridden.OriginalDefinition;
        return method.IsExtensionMethod ? MatchExtension(method) : MatchMember(method);
    }

    /// <summary>Extension methods of ML.NET's own classes only: anyone may extend its types.</summary>
    private Operation? MatchExtension(IMethodSymbol method) =>
        OperationCatalog.ExtensionClasses.Any(name => IsType(method.ContainingType, name))
            ? RowOf(method, method.Parameters[0].Type.OriginalDefinition)
            : null;

    private Operation? MatchMember(IMethodSymbol method)
    {
        if (RowOf(method, method.ContainingType) is { } exact)
            return exact;
        return method.IsStatic
            ? null
            : s_byName[method.Name].FirstOrDefault(row => Type(row.Owner) is { TypeKind: TypeKind.Interface } owner && Implements(method, owner));
    }

    private Operation? RowOf(IMethodSymbol method, ITypeSymbol owner) =>
        s_byName[method.Name].FirstOrDefault(row => IsType(owner, row.Owner));

    /// <summary>Whether a type is the one of that metadata name; the name is compared first because resolving costs more.</summary>
    private bool IsType(ITypeSymbol type, string metadataName) =>
        metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(type, Type(metadataName));

    /// <summary>
    /// Whether a method is the interface's, on a type that implements it. ML.NET's own types add overloads that mean the
    /// same (<c>Fit(trainData, validationData)</c>); of other libraries only the implementing method itself counts.
    /// </summary>
    private bool Implements(IMethodSymbol method, INamedTypeSymbol owner)
    {
        foreach (var type in method.ContainingType.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner)
                && (Declares(method) || type.GetMembers(method.Name).Any(member => IsImplementation(method, member))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImplementation(IMethodSymbol method, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method);

    /// <summary>An assembly is ML.NET's when one of the types is in it by which the catalogue knows ML.NET.</summary>
    private bool IsMLNet(IAssemblySymbol assembly) =>
        _isMLNet.TryGetValue(assembly, out var known) ? known : _isMLNet.GetOrAdd(assembly, IsHome(assembly));

    private bool IsHome(IAssemblySymbol assembly) =>
        new[] { MLContext, IDataView, IEstimator }.Any(type => SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, assembly))
        || OperationCatalog.ExtensionClasses.Any(name =>
            Assemblies.Find(assembly, name) is { } type && SymbolEqualityComparer.Default.Equals(type, Type(name)));
}
