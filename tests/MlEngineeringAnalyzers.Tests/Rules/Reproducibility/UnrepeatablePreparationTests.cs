using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility.UnrepeatablePreparationFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Reproducibility;

/// <summary>MLE1004.</summary>
public class UnrepeatablePreparationTests
{
    private const string Id = "MLE1004";

    [Theory]
    [InlineData("{|#0:new Random().NextSingle()|}", "new Random()")]
    [InlineData("{|#0:Random.Shared|}.NextSingle()", "Random.Shared")]
    [InlineData("{|#0:Guid.NewGuid()|}.ToByteArray()[0]", "Guid.NewGuid")]
    [InlineData("{|#0:DateTime.Now|}.Hour", "DateTime.Now")]
    [InlineData("{|#0:\"Berlin\".GetHashCode()|}", "String.GetHashCode")]
    public Task A_mapping_whose_values_differ_on_every_run_is_reported(string value, string member) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = {{value}}, "Mapped");

                {{Mapped}}
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(member));

    [Fact]
    public Task A_generator_without_a_seed_from_outside_the_mapping_is_reported_where_it_draws() =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var random = new Random();
            var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = house.Size + {|MLE1004:random.NextSingle()|}, "Mapped");

            {{Mapped}}
            """));

    [Fact]
    public Task A_value_that_is_kept_first_is_reported_once() =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) =>
            {
                var now = {|MLE1004:DateTime.Now|};
                mapped.Value = now.Hour + Math.Abs(now.Minute);
            }, "Mapped");

            {{Mapped}}
            """));

    [Fact]
    public Task A_filter_that_draws_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var some = ml.Data.FilterByCustomPredicate<House>(data, house => {|MLE1004:Random.Shared|}.Next(10) == 0);
            """));

    [Fact]
    public Task A_draw_in_a_helper_of_the_mapping_is_reported_there() =>
        Verify.VerifyAnalyzerAsync(Program($$"""
            var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = Noise(house.Size), "Mapped");

            static float Noise(float size) => size + {|MLE1004:Random.Shared|}.NextSingle();

            {{Mapped}}
            """));

    [Fact]
    public Task Rows_made_from_the_clock_and_trained_on_are_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var years = new[] { 1990, 2004 };
            var rows = ml.Data.LoadFromEnumerable(years.Select(y => new House { Size = {|MLE1004:DateTime.Now|}.Year - y }));
            var model = pipeline.Fit(rows);
            """));

    [Fact]
    public Task Rows_kept_in_a_list_first_are_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var years = new[] { 1990, 2004 };
            var houses = years.Select(y => new House { Size = {|MLE1004:DateTime.Now|}.Year - y }).ToList();
            var model = pipeline.Fit(ml.Data.LoadFromEnumerable(houses));
            """));

    [Fact]
    public Task Rows_that_nothing_is_trained_on_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var years = new[] { 1990, 2004 };
            var rows = ml.Data.LoadFromEnumerable(years.Select(y => new House { Size = DateTime.Now.Year - y }));
            var predictions = pipeline.Fit(data).Transform(rows);
            """));

    [Theory]
    [InlineData("house.Size * 2")]
    [InlineData("new Random(1).NextSingle()")]
    [InlineData("new DateTime(2024, 1, 1).Year - house.Rooms")]
    public Task A_mapping_that_repeats_is_fine(string value) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program($$"""
            var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = {{value}}, "Mapped");

            {{Mapped}}
            """));

    [Fact]
    public Task Log_lines_file_names_and_other_lambdas_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var started = DateTime.Now;
            var model = pipeline.Fit(split.TrainSet);
            Console.WriteLine($"{DateTime.Now - started}: done");
            ml.Model.Save(model, data.Schema, $"model-{DateTime.UtcNow:yyyyMMdd}.zip");
            var names = new[] { "a", "b" }.Select(n => n + Guid.NewGuid()).ToList();
            """));

    [Theory]
    [InlineData("var random = new Random();", "var random = new Random(1);")]
    [InlineData("Random random = new();", "Random random = new(1);")]
    public Task The_fix_seeds_the_generator(string declaration, string seeded) =>
        Verify.VerifyCodeFixAsync(Noisy(declaration, "{|MLE1004:", "|}"), Noisy(seeded, "", ""));

    [Fact]
    public Task The_seed_is_an_option_and_draws_share_a_generator() =>
        Verify.VerifyCodeFixAsync(
            Filtered("new Random()", "{|MLE1004:", "|}"), Filtered("new Random(42)", "", ""),
            new VerifierOptions { EditorConfig = "mle_seed = 42", IncrementalIterations = 1 });

    [Theory]
    [InlineData("{|MLE1004:new Random().NextSingle()|}")]
    [InlineData("{|MLE1004:Random.Shared|}.NextSingle()")]
    public Task A_generator_for_each_row_is_left_alone(string value) =>
        Verify.VerifyNoCodeFixAsync(Program($$"""
            var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = {{value}}, "Mapped");

            {{Mapped}}
            """));

    private static string Filtered(string generator, string open, string close) => Program($$"""
        var random = {{generator}};
        var some = ml.Data.FilterByCustomPredicate<House>(data, house => {{open}}random.Next(10){{close}} == 0 || {{open}}random.Next(5){{close}} == 0);
        """);

    private static string Noisy(string declaration, string open, string close) => Program($$"""
        {{declaration}} // noise
        var mapping = ml.Transforms.CustomMapping<House, Mapped>((house, mapped) => mapped.Value = house.Size + {{open}}random.NextSingle(){{close}}, "Mapped");

        {{Mapped}}
        """);

    private const string Mapped = "public class Mapped { public float Value { get; set; } }";
}
