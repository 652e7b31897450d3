using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Suppressors;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;

namespace MlEngineeringAnalyzers.Tests.Suppressors;

/// <summary>MLES0001 to MLES0005: which diagnostics are left of those that the compiler and other analyzers report.</summary>
public class RowClassSuppressorTests
{
    [Theory]
    [InlineData("ml.Data.LoadFromTextFile<Row>(\"a.tsv\")")]
    [InlineData("ml.Data.LoadFromEnumerable(new List<Row>())")]
    [InlineData("ml.Data.CreateEnumerable<Row>(null!, reuseRowObject: false)")]
    [InlineData("ml.Model.CreatePredictionEngine<Row, Other>(null!)")]
    [InlineData("ml.Model.CreatePredictionEngine<Other, Row>(null!)")]
    [InlineData("ml.Transforms.CustomMapping<Other, Row>((input, output) => { }, null)")]
    [InlineData("ml.Transforms.CustomMapping(new Action<Row, Other>((input, output) => { }), null)")]
    [InlineData("ml.Data.FilterByCustomPredicate<Row>(null!, row => true)")]
    [InlineData("Helper.Load<Row>(ml)")]
    [InlineData("default(PredictionEngine<Row, Other>)")]
    public async Task Columns_of_a_class_that_is_used_as_a_row_are_filled_by_ML_NET(string use) =>
        Assert.Empty(await LeftAsync($$"""
            var ml = new MLContext(seed: 1);
            Console.WriteLine({{use}});

            internal static class Helper
            {
                public static IDataView Load<T>(MLContext ml) => ml.Data.LoadFromTextFile<T>("a.tsv");
            }

            internal class Row
            {
                public string City { get; set; }
                public string Street;
                public float[] Sizes { get; set; }
            }

            internal class Other { public float Size { get; set; } }
            """, "Other"));

    [Fact]
    public async Task What_has_no_setter_stays_empty_and_is_reported() =>
        Assert.Equal(["CS8618"], (await LeftAsync("public class Row { [LoadColumn(0)] public float Size; public string City { get; } }")).Select(id => id[..6]));

    [Theory]
    [InlineData("[LoadColumn(0)]")]
    [InlineData("[ColumnName(\"a\")]")]
    public async Task Columns_of_a_class_with_schema_attributes_are_filled_whoever_uses_it(string attribute) =>
        Assert.Empty(await LeftAsync($$"""
            internal class Row
            {
                {{attribute}} public string City;
                public float[] Sizes { get; set; }
            }
            """));

    [Theory]
    [InlineData("public class Row { [LoadColumn(0)] public float Size; public float[] More { get; set; } public Row(int x) { } }")]
    [InlineData("public class Row : Base { [LoadColumn(0)] public float Size; }\npublic class Base { [LoadColumn(1)] public string City { get; set; } }")]
    public async Task Constructors_and_bases_make_no_difference(string declarations) => Assert.Empty(await LeftAsync(declarations));

    [Fact]
    public async Task The_base_of_a_row_class_is_filled_too() =>
        Assert.Empty(await LeftAsync("""
            new MLContext(seed: 1).Data.LoadFromTextFile<Row>("a.tsv");

            internal class Row : Base { public string City { get; set; } }

            internal class Base { public string Street; }
            """));

    [Fact]
    public async Task A_factory_of_a_mapping_is_made_by_ML_NET() =>
        Assert.Empty(await LeftAsync("""
            [Microsoft.ML.Transforms.CustomMappingFactoryAttribute("a")]
            internal class Factory : Microsoft.ML.Transforms.CustomMappingFactory<Row, Row>
            {
                public override Action<Row, Row> GetMapping() => (input, output) => { };
            }

            internal class Row { public float Size { get; set; } }
            """));

    [Theory]
    [InlineData("public class Service { public string Name { get; set; } }", "CS8618 Name")]
    [InlineData("internal class Service { public string? Name; }", "CA1051 Name,CA1812 Service,CS0649 Name")]
    [InlineData("public class Service { public float[]? Numbers { get; set; } }", "CA1819 Numbers")]
    public async Task Other_classes_keep_what_is_said_of_them(string declaration, string left) =>
        Assert.Equal(left, string.Join(",", await LeftAsync("var ml = new MLContext(seed: 1);\nConsole.WriteLine(ml);\n" + declaration)));

    [Theory]
    [InlineData("[NoColumn] public string Note { get; set; }", "CS8618 Note")]
    [InlineData("internal string Note { get; set; }", "CS8618 Note")]
    [InlineData("public static string Note { get; set; }", "CS8618 Note")]
    public async Task Members_of_a_row_class_that_are_no_columns_keep_it_too(string member, string left) =>
        Assert.Equal(left, string.Join(",", await LeftAsync($$"""
            public class Row
            {
                [LoadColumn(0)] public float Size { get; set; }
                {{member}}
            }
            """)));

    [Fact]
    public async Task A_method_of_the_user_s_that_is_called_like_ML_NETs_makes_no_rows() =>
        Assert.Equal(["CS8618 City"], await LeftAsync("""
            Loader.LoadFromTextFile<Row>();
            Console.WriteLine(new MLContext(seed: 1));

            public class Row { public string City { get; set; } }

            public static class Loader { public static void LoadFromTextFile<TRow>() { } }
            """));

    [Fact]
    public async Task Nothing_is_suppressed_without_ML_NET() =>
        Assert.Equal(["CS8618 City"], await LeftAsync("public class Row { public string City { get; set; } }", mlNet: false));

    /// <summary>The warnings that are not suppressed: id and declaration.</summary>
    private static async Task<IReadOnlyList<string>> LeftAsync(string code, string? except = null, bool mlNet = true)
    {
        var tree = CSharpSyntaxTree.ParseText((mlNet ? Usings : "") + code, HostOptions);
        var hasStatements = tree.GetRoot().ChildNodes().Any(n => n.IsKind(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create("Program", [tree], mlNet ? References.All : References.Net, new(
            hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var crashes = new List<Exception>();
        var run = compilation.WithAnalyzers([new DeclarationsAnalyzer(), new RowClassSuppressor()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => crashes.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
        var all = await run.GetAllDiagnosticsAsync();
        Assert.Empty(crashes);
        Assert.DoesNotContain(all, d => d.Severity == DiagnosticSeverity.Error);
        return
        [
            .. all.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => $"{d.Id} {Text(d)}")
                .Where(d => except is null || !d.EndsWith(" " + except, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ];
    }

    private static CSharpParseOptions HostOptions { get; } = new(LanguageVersion.Latest);

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
