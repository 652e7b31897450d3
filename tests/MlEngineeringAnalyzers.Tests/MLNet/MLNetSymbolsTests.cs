using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>ML.NET's methods are known by their symbols, and nobody else's are taken for them.</summary>
public sealed class MLNetSymbolsTests
{
    [Fact]
    public void Without_ML_NET_there_is_nothing() => Assert.Null(MLNetSymbols.TryCreate(Compile("class C { }", References.Net)));

    [Fact]
    public void Two_ML_NETs_are_none()
    {
        var fake = Reference("namespace Microsoft.ML; public class MLContext { }", References.Net);

        Assert.Null(MLNetSymbols.TryCreate(Compile("class C { }", [.. References.All, fake])));
    }

    [Fact]
    public void ML_NET_in_source_is_none() =>
        Assert.Null(MLNetSymbols.TryCreate(Compile("namespace Microsoft.ML; public class MLContext { }", References.Net)));

    [Fact]
    public void A_type_that_two_references_define_is_missing_and_the_others_stay()
    {
        var fake = Reference("namespace Microsoft.ML.Data; public class ColumnNameAttribute : System.Attribute { }", References.Net);
        var symbols = MLNetSymbols.TryCreate(Compile("class C { }", [.. References.All, fake]))!;

        Assert.Null(symbols.ColumnNameAttribute);
        Assert.NotNull(symbols.LoadColumnAttribute);
    }

    [Fact]
    public void A_type_that_the_program_declares_again_is_missing() =>
        Assert.Null(MLNetSymbols.TryCreate(Compile("namespace Microsoft.ML.Data; class NoColumnAttribute : System.Attribute { }", References.All))!.NoColumnAttribute);

    [Fact]
    public void An_internal_copy_in_another_library_does_not_count()
    {
        var library = Reference("namespace Microsoft.ML; internal class MLContext { }", References.Net);

        Assert.NotNull(MLNetSymbols.TryCreate(Compile("class C { }", [.. References.All, library])));
    }

    [Fact]
    public void An_older_ML_NET_lacks_only_what_is_newer()
    {
        var old = Reference(
            """
            namespace Microsoft.ML
            {
                public class MLContext { public MLContext(int? seed = null) { } }
                public interface IDataView { }
                public class DataOperationsCatalog { public IDataView Cache(IDataView input) => input; }
            }
            """, References.Net);
        var symbols = MLNetSymbols.TryCreate(Compile("class C { }", [.. References.Net, old]))!;

        Assert.False(symbols.HasPredictionEnginePool);
        Assert.False(symbols.HasNoColumn);
        Assert.True(symbols.Has(OperationCatalog.All.Single(row => row.Name == "Cache")));
        Assert.False(symbols.Has(OperationCatalog.All.Single(row => row.Name == "ShuffleRows")));
    }

    [Fact]
    public void A_compilation_has_one_instance()
    {
        var compilation = Compile("class C { }", References.All);

        Assert.Same(MLNetSymbols.TryCreate(compilation), MLNetSymbols.TryCreate(compilation));
        Assert.NotSame(MLNetSymbols.TryCreate(compilation), MLNetSymbols.TryCreate(Compile("class D { }", References.All)));
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        var compilation = Compile("class C { }", References.All);
        var expected = Surface.Operations.Count;

        Parallel.For(0, 8, _ =>
        {
            var symbols = MLNetSymbols.TryCreate(compilation)!;
            Assert.Equal(expected, MethodsOf(compilation).Count(method => symbols.Find(method) is not null));
        });
    }

    [Fact]
    public void Every_type_that_rules_ask_for_exists()
    {
        var missing = typeof(MLNetSymbols).GetProperties()
            .Where(property => property.PropertyType == typeof(INamedTypeSymbol) && property.GetValue(Surface.Symbols) is null)
            .Select(property => property.Name);

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Microsoft.ML.Data.CalibratedBinaryClassificationMetrics", true)]
    [InlineData("Microsoft.ML.Data.RegressionMetricsStatistics", true)]
    [InlineData("Microsoft.ML.Data.MetricStatistics", false)]
    [InlineData("System.Object", false)]
    public void Metrics_are_what_evaluators_measure(string type, bool isMetrics) =>
        Assert.Equal(isMetrics, Surface.Symbols.IsMetrics(Surface.Compilation.GetTypeByMetadataName(type)));

    [Theory]
    [InlineData("new Microsoft.ML.MLContext(1)", "CreateContext .ctor")]
    [InlineData("ml.Transforms.Concatenate(\"a\", \"b\")", "Transform Concatenate")]
    [InlineData("ml.Transforms.Concatenate(\"a\", \"b\").Append(ml.Transforms.NormalizeMinMax(\"a\"))", "Append Append")]
    [InlineData("ml.Transforms.Concatenate(\"a\").Append(ml.Transforms.DropColumns(\"b\")).Append(ml.Transforms.DropColumns(\"c\"))", "Append Append")]
    [InlineData("Microsoft.ML.TransformExtensionsCatalog.Concatenate(ml.Transforms, \"a\", \"b\")", "Transform Concatenate")]
    [InlineData("ml.Regression.Trainers.Sdca().Fit(data)", "Fit Fit")]
    [InlineData("ml.Regression.Trainers.FastTree().Fit(data, data)", "Fit Fit")]
    [InlineData("ml.Regression.Trainers.Sdca().Fit(data).Transform(data)", "Score Transform")]
    [InlineData("ml.Model.CreatePredictionEngine<Row, Row>(model).Predict(new Row())", "Predict Predict")]
    [InlineData("ml.Auto().CreateRegressionExperiment(1).Execute(data)", "RunExperiment Execute")]
    [InlineData("data.GetColumn<float>(\"a\")", "ReadRows GetColumn")]
    [InlineData("model.Preview(data)", "Preview Preview")]
    public void A_call_is_known_however_it_is_written(string call, string expected) => Assert.Equal(expected, FindIn(call, ""));

    [Fact]
    public void An_override_is_its_base()
    {
        var predict = Surface.Symbols.PredictionEngine!.GetMembers("Predict").OfType<IMethodSymbol>().Single(method => method.IsOverride);

        Assert.Same(OperationCatalog.All.Single(row => row.Owner.EndsWith(".PredictionEngineBase`2", StringComparison.Ordinal)), Surface.Symbols.Find(predict));
    }

    [Theory]
    [InlineData("new Mine().Fit(data)")]
    [InlineData("new Mine().Fit(1)")]
    [InlineData("new Own().Fit(data)")]
    [InlineData("data.Transform(data)")]
    [InlineData("ml.Transforms.NormalizeMinMax(1)")]
    public void The_programs_own_methods_are_none(string call) => Assert.Null(FindIn(call, Own));

    [Fact]
    public void Another_library_counts_where_it_implements_the_interface_only()
    {
        var library = Reference("namespace Library;" + Own, References.All);

        Assert.Equal("Fit Fit", FindIn("new Library.Mine().Fit(data)", "", library));
        Assert.Null(FindIn("new Library.Mine().Fit(1)", "", library));
        Assert.Null(FindIn("new Library.Own().Fit(data)", "", library));
        Assert.Null(FindIn("Library.Extensions.NormalizeMinMax(ml.Transforms, 1)", "", library));
    }

    private const string Own =
        """
        public class Own { public object Fit(Microsoft.ML.IDataView data) => data; }

        public class Mine : Microsoft.ML.IEstimator<Microsoft.ML.ITransformer>
        {
            public Microsoft.ML.ITransformer Fit(Microsoft.ML.IDataView input) => null!;
            public Microsoft.ML.ITransformer Fit(int input) => null!;
            public Microsoft.ML.SchemaShape GetOutputSchema(Microsoft.ML.SchemaShape inputSchema) => inputSchema;
        }

        public static class Extensions
        {
            public static Microsoft.ML.IDataView Transform(this Microsoft.ML.IDataView data, Microsoft.ML.IDataView other) => other;
            public static object NormalizeMinMax(this Microsoft.ML.TransformsCatalog catalog, int times) => catalog;
        }
        """;

    /// <summary>Kind and name of the operation that the outermost call of an expression is; null when it is none.</summary>
    private static string? FindIn(string call, string declarations, params MetadataReference[] references)
    {
        var compilation = Compile(
            $$"""
            using Microsoft.ML;
            using Microsoft.ML.AutoML;
            using Microsoft.ML.Data;
            class Row { }
            class Program { object? M(MLContext ml, IDataView data, ITransformer model) => {{call}}; }
            {{declarations}}
            """, [.. References.All, .. references]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Single();
        var expression = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;
        var method = (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(expression).Symbol!;
        return MLNetSymbols.TryCreate(compilation)!.Find(method) is { } operation ? $"{operation.Kind} {operation.Name}" : null;
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(CSharpCompilation compilation) => Surface.Methods
        .Select(method => Surface.MetadataName(method.ContainingType)).Distinct()
        .SelectMany(type => compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method.DeclaredAccessibility == Accessibility.Public && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor);

    private static CSharpCompilation Compile(string source, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static MetadataReference Reference(string source, IEnumerable<MetadataReference> references)
    {
        using var stream = new MemoryStream();
        var result = Compile(source, references).WithAssemblyName("Library").Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
