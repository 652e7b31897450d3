using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.FixedTrainingFileFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4005.</summary>
public class FixedTrainingFileTests
{
    private const string Id = "MLE4005";

    [Fact]
    public Task Training_that_reads_a_literal_path_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            Trainer("""var data = {|#0:ml.Data.LoadFromTextFile<House>("houses.tsv")|};"""),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments("houses.tsv"));

    [Theory]
    [InlineData("Path.Combine(\"data\", \"houses.tsv\")")]
    [InlineData("DataPath")]
    public Task Constants_and_combined_literals_are_fixed_too(string file) =>
        Verify.VerifyAnalyzerAsync(Trainer($$"""var data = {|MLE4005:ml.Data.LoadFromTextFile<House>({{file}})|};"""));

    [Theory]
    [InlineData("file")]
    [InlineData("Path.Combine(\"data\", file)")]
    [InlineData("Environment.GetEnvironmentVariable(\"DATA\")")]
    [InlineData("_file")]
    public Task A_path_from_elsewhere_is_fine(string file) =>
        Verify.VerifyNoDiagnosticAsync(Id, Trainer($"var data = ml.Data.LoadFromTextFile<House>({file});"));

    [Fact]
    public Task Code_that_loads_and_does_not_train_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types(House + """

            public class Loading
            {
                public IDataView Load(MLContext ml) => ml.Data.LoadFromTextFile<House>("houses.tsv");

                public ITransformer Train(MLContext ml) => ml.Regression.Trainers.Ols().Fit(Load(ml));
            }
            """));

    [Fact]
    public Task Rows_in_memory_are_no_file() =>
        Verify.VerifyNoDiagnosticAsync(Id, Trainer("var data = ml.Data.LoadFromEnumerable(new List<House>());"));

    [Fact]
    public Task A_path_that_a_caller_in_the_file_fixes_is_a_parameter_all_the_same() =>
        Verify.VerifyNoDiagnosticAsync(Id, Trainer("var data = ml.Data.LoadFromTextFile<House>(file);")
            + "\n\npublic class Job { public void Run(MLContext ml) => new Trainer(\"a.tsv\").Train(ml, \"houses.tsv\"); }");

    [Fact]
    public Task A_literal_in_a_local_is_fixed() =>
        Verify.VerifyAnalyzerAsync(Trainer("""
            var name = Path.Combine("data", "houses.tsv");
            var data = {|MLE4005:ml.Data.LoadFromTextFile<House>(name)|};
            """));

    [Fact]
    public Task A_loader_is_followed() =>
        Verify.VerifyAnalyzerAsync(Trainer("""
            var loader = ml.Data.CreateTextLoader<House>();
            var data = {|MLE4005:loader.Load("houses.tsv")|};
            """));

    [Theory]
    [InlineData("\"houses.tsv\"")]
    [InlineData("DataPath")]
    [InlineData("Path.Combine(\"data\", \"houses.tsv\")")]
    public Task The_fix_makes_the_path_a_parameter_of_a_private_method(string file) =>
        Verify.VerifyCodeFixAsync(
            Job("Train(ml); Train(new MLContext(seed: 2));", "MLContext ml", $$"""{|MLE4005:ml.Data.LoadFromTextFile<House>({{file}})|}"""),
            Job($"Train(ml, {file}); Train(new MLContext(seed: 2), {file});", "MLContext ml, string path", "ml.Data.LoadFromTextFile<House>(path)"));

    [Fact]
    public Task A_local_function_without_parameters_gets_one_and_two_loads_get_two() =>
        Verify.VerifyCodeFixAsync(
            Bare("""
                var ml = new MLContext(seed: 1);
                var model = Train();

                object Train() => (
                    ml.Regression.Trainers.Ols().Fit({|MLE4005:ml.Data.LoadFromTextFile<House>("a.tsv")|}),
                    ml.Regression.Trainers.Ols().Fit({|MLE4005:ml.Data.LoadFromTextFile<House>("b.tsv")|}));
                """),
            Bare("""
                var ml = new MLContext(seed: 1);
                var model = Train("a.tsv", "b.tsv");

                object Train(string path, string path2) => (
                    ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromTextFile<House>(path)),
                    ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromTextFile<House>(path2)));
                """));

    [Fact]
    public Task A_method_that_others_may_call_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Trainer("""var data = {|MLE4005:ml.Data.LoadFromTextFile<House>("houses.tsv")|};"""));

    [Fact]
    public Task A_method_that_is_passed_on_is_left_alone() =>
        Verify.VerifyNoCodeFixAsync(Job("Func<MLContext, ITransformer> train = Train; train(ml);", "MLContext ml", """{|MLE4005:ml.Data.LoadFromTextFile<House>("houses.tsv")|}"""));

    private static string Job(string calls, string parameters, string load) => Types($$"""
        {{House}}

        public static class Job
        {
            private const string DataPath = "data/houses.tsv";

            public static void Run(MLContext ml) { {{calls}} }

            // Trains.
            private static ITransformer Train({{parameters}}) => ml.Regression.Trainers.Ols().Fit({{load}});
        }
        """);

    private const string House = """
        public class House
        {
            [LoadColumn(0)] public float Size { get; set; }
            [LoadColumn(1)] public float Label { get; set; }
        }
        """;

    private static string Trainer(string load) => Types($$"""
        {{House}}

        public class Trainer
        {
            private const string DataPath = "data/houses.tsv";
            private readonly string _file;

            public Trainer(string file) => _file = file;

            public ITransformer Train(MLContext ml, string file)
            {
                {{load}}
                return ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.Ols()).Fit(data);
            }
        }
        """);
}
