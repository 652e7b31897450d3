using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

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
