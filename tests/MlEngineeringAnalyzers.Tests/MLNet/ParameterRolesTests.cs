using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;
using Xunit;
using Xunit.Abstractions;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The roles of parameters against the parameters that ML.NET's operations have.</summary>
public sealed class ParameterRolesTests(ITestOutputHelper output)
{
    private static readonly ParameterRole[] s_views =
        [ParameterRole.Data, ParameterRole.ValidationData, ParameterRole.SampleData, ParameterRole.LookupData];

    private static readonly ParameterRole[] s_estimators = [ParameterRole.Estimator, ParameterRole.InnerEstimator];

    private static IReadOnlyList<(Operation Operation, IParameterSymbol Parameter, ParameterRole Role)> Parameters { get; } =
    [
        .. Surface.Operations.SelectMany(pair => pair.Method.Parameters.Select(parameter =>
            (pair.Operation, parameter, ParameterRoles.Of(pair.Operation, parameter.Name)))),
    ];

    [Fact]
    public void Data_views_are_data() => Check(parameter => Is(parameter.Type, Surface.Symbols.IDataView), s_views);

    [Fact]
    public void Estimators_are_estimators() => Check(parameter => Is(parameter.Type, Surface.Symbols.IEstimator), s_estimators);

    [Fact]
    public void Transformers_are_models() =>
        Check(parameter => Is(parameter.Type, Surface.Symbols.ITransformer), [ParameterRole.Model]);

    [Fact]
    public void Seeds_are_seeds() =>
        Check(parameter => parameter.Name.Contains("seed", StringComparison.OrdinalIgnoreCase), [ParameterRole.Seed]);

    [Fact]
    public void Files_streams_and_addresses_are_paths() =>
        Check(
            parameter => parameter.Type.Name is "Stream" or "Uri"
                || (parameter.Type.SpecialType == SpecialType.System_String && IsPathName(parameter.Name)),
            [ParameterRole.Path]);

    [Fact]
    public void Schemas_are_schemas() =>
        Check(parameter => Is(parameter.Type, Surface.Symbols.DataViewSchema), [ParameterRole.Schema]);

    [Fact]
    public void Options_are_options() =>
        Check(parameter => parameter.Name == "options" || parameter.Type.Name.EndsWith("Settings", StringComparison.Ordinal), [ParameterRole.Options]);

    [Fact]
    public void Names_of_columns_have_a_role()
    {
        var columns = Parameters.Where(p => p.Parameter.Name.Contains("column", StringComparison.OrdinalIgnoreCase) && IsText(p.Parameter.Type)).ToList();
        // A column that is only excluded is nobody's input.
        Assert.Equal(["excludeColumns"], columns.Where(p => p.Role == ParameterRole.None).Select(p => p.Parameter.Name).Distinct());
        output.WriteLine($"{Parameters.Count} parameters, {Parameters.Count(p => p.Role != ParameterRole.None)} with a role; {columns.Count} name columns.");
    }

    [Theory]
    [InlineData("LoadFromEnumerable", "data", ParameterRole.Rows)]
    [InlineData("LoadFromTextFile", "columns", ParameterRole.LoaderColumns)]
    [InlineData("FilterRowsByMissingValues", "columns", ParameterRole.InputColumn)]
    [InlineData("NormalizeMinMax", "columns", ParameterRole.ColumnPairs)]
    [InlineData("SaveAsText", "schema", ParameterRole.None)]
    [InlineData("ConvertToOnnx", "outputColumns", ParameterRole.InputColumn)]
    [InlineData("ConvertToOnnx", "inputData", ParameterRole.SampleData)]
    [InlineData("MapValueToKey", "keyData", ParameterRole.LookupData)]
    [InlineData("OneVersusAll", "binaryEstimator", ParameterRole.InnerEstimator)]
    public void A_word_means_what_its_operation_makes_of_it(string operation, string parameter, object role) =>
        Assert.Contains(Parameters, p => p.Operation.Name == operation && p.Parameter.Name == parameter && p.Role.Equals(role));

    [Fact]
    public void Members_of_options_have_the_role_of_the_parameter()
    {
        Assert.Equal(ParameterRole.Label, ParameterRoles.Of("LabelColumnName"));
        Assert.Equal(ParameterRole.Seed, ParameterRoles.Of("Seed"));
        Assert.Equal(ParameterRole.Separator, ParameterRoles.Of("Separators"));
    }

    private static void Check(Func<IParameterSymbol, bool> isMeant, ParameterRole[] roles)
    {
        var meant = Parameters.Where(p => isMeant(p.Parameter)).ToList();
        Assert.NotEmpty(meant);
        var wrong = meant.Where(p => !roles.Contains(p.Role))
            .Select(p => $"{p.Operation.Owner}.{p.Operation.Name}({p.Parameter.Name}): {p.Role}").Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? wanted)
    {
        if (type is IArrayTypeSymbol array)
            return Is(array.ElementType, wanted);
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Any(constraint => Is(constraint, wanted));
        return type.AllInterfaces.Append(type).Any(t => SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, wanted));
    }

    private static bool IsText(ITypeSymbol type) => (type is IArrayTypeSymbol array ? array.ElementType : type).SpecialType == SpecialType.System_String;

    private static bool IsPathName(string name) =>
        new[] { "path", "file", "folder", "uri", "location" }.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
