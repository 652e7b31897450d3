using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Rows;

/// <summary>
/// The classes of a program whose members ML.NET fills or reads by reflection: as rows, or as input and output of an engine
/// or mapping. Made when first asked for, and kept as long as the compilation.
/// </summary>
internal sealed class RowTypes
{
    // The methods and types of ML.NET that take row classes, and how their type parameters are called there.
    private static readonly ImmutableHashSet<string> s_names = ImmutableHashSet.Create(
        "LoadFromTextFile", "CreateTextLoader", "CreateDatabaseLoader", "LoadFromEnumerable", "CreateEnumerable",
        "CreatePredictionEngine", "CreateTimeSeriesEngine", "AddPredictionEnginePool",
        "CustomMapping", "StatefulCustomMapping", "FilterByCustomPredicate", "FilterByStatefulCustomPredicate",
        "PredictionEngine", "TimeSeriesPredictionEngine", "PredictionEnginePool", "CustomMappingFactory", "StatefulCustomMappingFactory");

    private static readonly ImmutableHashSet<string> s_parameters = ImmutableHashSet.Create("TRow", "TInput", "TSrc", "TDst", "TData", "TPrediction");

    private static readonly ConditionalWeakTable<Compilation, RowTypes> s_ofCompilation = new();

    private readonly MLNetSymbols _mlNet;
    private readonly Lazy<TypeArguments> _given;

    private RowTypes(Compilation compilation, MLNetSymbols mlNet)
    {
        _mlNet = mlNet;
        _given = new(() => TypeArguments.Of(s_names, IsRow, compilation));
    }

    /// <summary>The row classes of a program.</summary>
    public static RowTypes Of(Compilation compilation, MLNetSymbols mlNet) => s_ofCompilation.GetValue(compilation, c => new(c, mlNet));

    /// <summary>Whether the class is used as a row class, is the base of one, or has members with schema attributes.</summary>
    public bool Contains(INamedTypeSymbol type) => type.GetMembers().Any(HasSchemaAttribute) || _given.Value.Contains(type.OriginalDefinition);

    /// <summary>
    /// Whether ML.NET sees the member: a public field, or a property, of a row class
    /// (<c>InternalSchemaDefinition</c> asks reflection for public instance members).
    /// </summary>
    public bool IsColumn(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type } and (IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false })
        && !Has(member, _mlNet.NoColumnAttribute)
        && Contains(type);

    /// <summary>Whether ML.NET makes the objects of a class by reflection: rows, and the factories of custom mappings.</summary>
    public bool IsMade(ISymbol type) => type is INamedTypeSymbol named
        && (named.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _mlNet.CustomMappingFactoryAttribute)) || Contains(named));

    private bool IsRow(ITypeParameterSymbol parameter) =>
        s_parameters.Contains(parameter.Name) && parameter.ContainingSymbol is { } generic && s_names.Contains(generic.Name) && _mlNet.Declares(generic);

    private bool HasSchemaAttribute(ISymbol member) => member is IFieldSymbol or IPropertySymbol
        && (Has(member, _mlNet.LoadColumnAttribute) || Has(member, _mlNet.LoadColumnNameAttribute) || Has(member, _mlNet.ColumnNameAttribute)
            || Has(member, _mlNet.VectorTypeAttribute) || Has(member, _mlNet.KeyTypeAttribute) || Has(member, _mlNet.NoColumnAttribute));

    private static bool Has(ISymbol member, INamedTypeSymbol? attribute) =>
        attribute is not null && member.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
}
