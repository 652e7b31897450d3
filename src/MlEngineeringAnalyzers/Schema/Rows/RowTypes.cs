using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    private readonly HashSet<INamedTypeSymbol> _used = new(SymbolEqualityComparer.Default);

    private RowTypes(Compilation compilation, MLNetSymbols mlNet)
    {
        _mlNet = mlNet;
        Find(compilation);
    }

    /// <summary>The row classes of a program.</summary>
    public static RowTypes Of(Compilation compilation, MLNetSymbols mlNet) => s_ofCompilation.GetValue(compilation, c => new(c, mlNet));

    /// <summary>Whether the class is used as a row class, is the base of one, or has members with schema attributes.</summary>
    public bool Contains(INamedTypeSymbol type) => _used.Contains(type.OriginalDefinition) || type.GetMembers().Any(HasSchemaAttribute);

    /// <summary>
    /// Whether ML.NET sees the member: a public field, or a property, of a row class
    /// (<c>InternalSchemaDefinition</c> asks reflection for public instance members).
    /// </summary>
    public bool IsColumn(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type } and (IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false })
        && !Has(member, _mlNet.NoColumnAttribute)
        && Contains(type);

    private void Find(Compilation compilation)
    {
        // Generic code of the program passes its own type parameters on: then its callers name the classes.
        var names = new HashSet<string>(s_names);
        var passedOn = new HashSet<ITypeParameterSymbol>(SymbolEqualityComparer.Default);
        int before;
        do
        {
            before = passedOn.Count;
            foreach (var (parameter, argument) in compilation.SyntaxTrees.SelectMany(tree => Arguments(tree, compilation, names)).ToList())
            {
                if (!IsRow(parameter) && !passedOn.Contains(parameter))
                    continue;
                if (argument is ITypeParameterSymbol own && passedOn.Add(own) && own.ContainingSymbol is { } generic)
                    names.Add(generic.Name);
                for (var row = argument as INamedTypeSymbol; row is { SpecialType: not SpecialType.System_Object }; row = row.BaseType)
                    _used.Add(row.OriginalDefinition);
            }
        }
        while (passedOn.Count > before);
    }

    private static IEnumerable<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> Arguments(SyntaxTree tree, Compilation compilation, HashSet<string> names)
    {
        SemanticModel? model = null;
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(n => names.Contains(n.Identifier.ValueText)))
        {
            model ??= compilation.GetSemanticModel(tree);
            var (parameters, arguments) = model.GetSymbolInfo(name).Symbol switch
            {
                IMethodSymbol method => ((method.ReducedFrom ?? method).OriginalDefinition.TypeParameters, method.TypeArguments),
                INamedTypeSymbol type => (type.OriginalDefinition.TypeParameters, type.TypeArguments),
                _ => (ImmutableArray<ITypeParameterSymbol>.Empty, ImmutableArray<ITypeSymbol>.Empty),
            };
            for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
                yield return (parameters[i], arguments[i]);
        }
    }

    private bool IsRow(ITypeParameterSymbol parameter) =>
        s_parameters.Contains(parameter.Name) && parameter.ContainingSymbol is { } generic && s_names.Contains(generic.Name) && _mlNet.Declares(generic);

    private bool HasSchemaAttribute(ISymbol member) => member is IFieldSymbol or IPropertySymbol
        && (Has(member, _mlNet.LoadColumnAttribute) || Has(member, _mlNet.LoadColumnNameAttribute) || Has(member, _mlNet.ColumnNameAttribute)
            || Has(member, _mlNet.VectorTypeAttribute) || Has(member, _mlNet.KeyTypeAttribute) || Has(member, _mlNet.NoColumnAttribute));

    private static bool Has(ISymbol member, INamedTypeSymbol? attribute) =>
        attribute is not null && member.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
}
