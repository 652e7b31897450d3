using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>
/// ML.NET as this compilation sees it: its types, resolved once, and the catalogue row of each of its methods.
/// A type that an older ML.NET lacks is null and switches off only what needs it.
/// </summary>
internal sealed class MLNetSymbols
{
    private readonly ImmutableDictionary<string, ImmutableArray<(INamedTypeSymbol Owner, Operation Operation)>> _byName;
    private readonly Compilation _compilation;

    private MLNetSymbols(Compilation compilation, INamedTypeSymbol context)
    {
        _compilation = compilation;
        MLContext = context;
        IDataView = Type("Microsoft.ML.IDataView");
        IEstimator = Type("Microsoft.ML.IEstimator`1");
        ITransformer = Type("Microsoft.ML.ITransformer");
        var owners = OperationCatalog.All.Select(o => o.Owner).Distinct().ToDictionary(o => o, Type);
        _byName = OperationCatalog.All
            .Where(o => owners[o.Owner] is not null)
            .GroupBy(o => o.Name)
            .ToImmutableDictionary(g => g.Key, g => g.Select(o => (owners[o.Owner]!, o)).ToImmutableArray());
    }

    /// <summary><c>Microsoft.ML.MLContext</c>.</summary>
    public INamedTypeSymbol MLContext { get; }

    /// <summary><c>Microsoft.ML.IDataView</c>.</summary>
    public INamedTypeSymbol? IDataView { get; }

    /// <summary><c>Microsoft.ML.IEstimator&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? IEstimator { get; }

    /// <summary><c>Microsoft.ML.ITransformer</c>.</summary>
    public INamedTypeSymbol? ITransformer { get; }

    /// <summary>Null when the compilation has no ML.NET: then nothing is to be analysed.</summary>
    public static MLNetSymbols? TryCreate(Compilation compilation) =>
        BestType(compilation, "Microsoft.ML.MLContext") is { } context ? new(compilation, context) : null;

    /// <summary>The type of that metadata name, or null when it is missing or ambiguous.</summary>
    public INamedTypeSymbol? Type(string metadataName) => BestType(_compilation, metadataName);

    /// <summary>The catalogue row of a method; null for methods that are not ML.NET's or not in the catalogue.</summary>
    public Operation? Find(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_byName.TryGetValue(method.Name, out var candidates))
            return null;
        var owner = method.IsExtensionMethod ? method.Parameters[0].Type.OriginalDefinition : method.ContainingType;
        foreach (var (type, operation) in candidates)
        {
            if (IsOrImplements(owner, type))
                return operation;
        }

        return null;
    }

    private static bool IsOrImplements(ITypeSymbol type, INamedTypeSymbol owner)
    {
        if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner))
            return true;
        if (owner.TypeKind != TypeKind.Interface)
            return false;
        foreach (var candidate in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, owner))
                return true;
        }

        return false;
    }

    // A type that two references define is ambiguous; the one in source or the first reference would be a guess.
#pragma warning disable RS0030 // This is the one place that resolves types by name.
    private static INamedTypeSymbol? BestType(Compilation compilation, string metadataName) => compilation.GetTypeByMetadataName(metadataName);
#pragma warning restore RS0030
}
