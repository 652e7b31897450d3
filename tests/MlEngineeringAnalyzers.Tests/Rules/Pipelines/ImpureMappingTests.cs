using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4004.</summary>
public class ImpureMappingTests
{
    private const string Id = "MLE4004";

    [Theory]
    [InlineData("count++", "writes 'count'")]
    [InlineData("++count", "writes 'count'")]
    [InlineData("count = 3", "writes 'count'")]
    [InlineData("count += 2", "writes 'count'")]
    [InlineData("File.AppendAllText(\"log.txt\", house.City)", "calls 'File.AppendAllText'")]
    [InlineData("Console.WriteLine(house.City)", "calls 'Console.WriteLine'")]
    [InlineData("seen.Add(house.City)", "changes 'seen'")]
    [InlineData("seen.Add(DateTime.Now.ToString())", "changes 'seen'")]
    [InlineData("mapped.Value = generator.NextSingle()", "changes 'generator'")]
    public Task A_mapping_that_does_more_than_compute_is_reported(string effect, string what) =>
        Verify.VerifyAnalyzerAsync(
            Mapping($"(house, mapped) => {{ mapped.Value = house.Size; {effect}; }}", mark: true),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("CustomMapping", what));

    [Theory]
    [InlineData("(house, mapped) => mapped.Value = house.Size * 2")]
    [InlineData("(house, mapped) => { var rooms = 0; foreach (var word in house.City.Split(' ')) rooms++; mapped.Value = rooms; }")]
    [InlineData("(house, mapped) => { var parts = new List<float>(); parts.Add(house.Size); mapped.Value = parts.Sum(); }")]
    [InlineData("(house, mapped) => mapped.Value = Math.Max(house.Size, count)")]
    [InlineData("(house, mapped) => { mapped.Value = 1; mapped.Value++; }")]
    [InlineData("(house, mapped) => mapped.Value = known.Contains(house.City) ? 1 : 0")]
    public Task A_mapping_that_only_computes_is_fine(string lambda) =>
        Verify.VerifyNoDiagnosticAsync(Id, Mapping(lambda));

    // One failure, one report.
    [Theory]
    [InlineData("{|MLE1004:DateTime.Now|}.Year")]
    [InlineData("{|MLE1004:Random.Shared|}.NextSingle()")]
    [InlineData("{|MLE1004:Guid.NewGuid()|}.ToByteArray()[0]")]
    [InlineData("{|MLE1004:unseeded.NextSingle()|}")]
    public Task What_differs_on_every_run_is_another_rules(string value) =>
        Verify.VerifyAnalyzerAsync(Mapping($"(house, mapped) => mapped.Value = {value}"), new VerifierOptions { Rules = [Id] });

    [Fact]
    public Task A_filter_that_counts_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var kept = 0;
            var some = {|MLE4004:ml.Data.FilterByCustomPredicate<House>(data, house => { kept++; return house.Size > 0; })|};
            """));

    [Fact]
    public Task A_method_that_writes_a_field_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Row { public float Size { get; set; } }

            public class Mapped { public float Value { get; set; } }

            public class Preparation
            {
                private int _count;
                private static float s_last;

                public IEstimator<ITransformer> Build(MLContext ml) => {|MLE4004:ml.Transforms.CustomMapping<Row, Mapped>(Map, "Map")|};

                public IEstimator<ITransformer> Other(MLContext ml) =>
                    {|MLE4004:ml.Transforms.CustomMapping<Row, Mapped>((row, mapped) => mapped.Value = s_last = row.Size, "Other")|};

                private void Map(Row row, Mapped mapped)
                {
                    mapped.Value = row.Size;
                    this._count++;
                }
            }
            """));

    [Fact]
    public Task A_stateful_mapping_has_state_of_its_own() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var mapping = ml.Transforms.StatefulCustomMapping<House, Mapped, State>(
                (house, mapped, state) => mapped.Value = state.Count++, state => state.Count = 0, "Counted");

            public class State { public int Count; }
            public class Mapped { public float Value { get; set; } }
            """));

    [Fact]
    public Task Lambdas_of_other_libraries_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var count = 0;
            new List<House>().ForEach(house => count++);
            """));

    private static string Mapping(string lambda, bool mark = false) => Program($$"""
        var count = 0;
        var generator = new Random(1);
        var unseeded = new Random();
        var seen = new List<string>();
        var known = new HashSet<string> { "Berlin" };
        var mapping = {{(mark ? "{|#0:" : "")}}ml.Transforms.CustomMapping<House, Mapped>({{lambda}}, "Mapped"){{(mark ? "|}" : "")}};

        public class Mapped { public float Value { get; set; } }
        """);
}
