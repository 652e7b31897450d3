using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.UnversionedModelFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3001.</summary>
public class UnversionedModelTests
{
    private const string Id = "MLE3001";

    [Theory]
    [InlineData("\"model.zip\"", "model.zip")]
    [InlineData("\"models/houses.zip\"", "models/houses.zip")]
    [InlineData("Path.Combine(\"models\", \"model.zip\")", "models/model.zip")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"model.zip\")", "model.zip")]
    [InlineData("Path.Combine(Environment.CurrentDirectory, \"models\", \"model.zip\")", "models/model.zip")]
    [InlineData("Name + \".zip\"", "houses.zip")]
    [InlineData("$\"{Name}.zip\"", "houses.zip")]
    public Task A_path_that_is_the_same_on_every_run_is_reported(string saved, string shown) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                const string Name = "houses";
                var model = pipeline.Fit(split.TrainSet);
                {|#0:ml.Model.Save(model, data.Schema, {{saved}})|};
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(shown));

    [Theory]
    [InlineData("path")]
    [InlineData("\"model-v2.zip\"")]
    [InlineData("\"models/1.4.0/model.zip\"")]
    [InlineData("\"model-2024-06-01.zip\"")]
    [InlineData("\"model_7.zip\"")]
    [InlineData("$\"model-{DateTime.UtcNow:yyyyMMdd}.zip\"")]
    [InlineData("$\"model-{Guid.NewGuid()}.zip\"")]
    [InlineData("Path.Combine(path, \"model.zip\")")]
    [InlineData("Path.Combine(\"models\", Environment.GetEnvironmentVariable(\"RUN_ID\")!, \"model.zip\")")]
    public Task A_version_or_anything_unknown_in_the_path_is_fine(string saved) =>
        Verify.VerifyNoDiagnosticAsync(Id, Save(saved));

    [Fact]
    public Task Streams_and_onnx_files_have_paths_too() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = pipeline.Fit(split.TrainSet);
            using var file = File.Create("model.zip");
            {|MLE3001:ml.Model.Save(model, data.Schema, file)|};
            using var onnx = new FileStream("model.onnx", FileMode.Create);
            {|MLE3001:ml.Model.ConvertToOnnx(model, data, onnx)|};
            """));

    [Fact]
    public Task A_model_in_memory_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            using var memory = new MemoryStream();
            ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, memory);
            """));

    [Fact]
    public Task Fields_properties_and_helpers_are_followed() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Trainer
            {
                private const string File = "model.zip";
                private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "models");

                private static string ModelPath => Path.Combine(s_folder, File);

                public void Train(MLContext ml, IDataView data)
                {
                    var model = ml.Regression.Trainers.Ols().Fit(data);
                    {|MLE3001:ml.Model.Save(model, data.Schema, ModelPath)|};
                    Save(ml, model, data, "other.zip");
                }

                private static void Save(MLContext ml, ITransformer model, IDataView data, string path) => {|MLE3001:ml.Model.Save(model, data.Schema, path)|};
            }
            """));

    [Fact]
    public Task A_name_that_a_caller_passes_to_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Program("{|MLE3001:Saving.Save(ml, pipeline.Fit(data), data, \"model.zip\")|}; Saving.Save(ml, pipeline.Fit(data), data, path);"),
            new VerifierOptions { Files = [("Saving.cs", Types("""
                public static class Saving
                {
                    public static void Save(MLContext ml, ITransformer model, IDataView data, string path) => ml.Model.Save(model, data.Schema, path);
                }
                """))] });

    [Theory]
    [InlineData("\"model.zip\"", "$\"model-{ModelVersion}.zip\"")]
    [InlineData("\"models/house.prices.zip\"", "$\"models/house.prices-{ModelVersion}.zip\"")]
    [InlineData("@\"models\\{old}\\model.zip\"", "$@\"models\\{{old}}\\model-{ModelVersion}.zip\"")]
    [InlineData("\"models.d/model\"", "$\"models.d/model-{ModelVersion}\"")]
    [InlineData("Path.Combine(\"models\", \"model.zip\")", "Path.Combine(\"models\", $\"model-{ModelVersion}.zip\")")]
    [InlineData("\"models/\" + \"model.zip\"", "\"models/\" + $\"model-{ModelVersion}.zip\"")]
    [InlineData("$\"{\"models\"}/model.zip\"", "$\"{\"models\"}/model-{ModelVersion}.zip\"")]
    public Task The_first_fix_is_a_version(string saved, string versioned) =>
        Verify.VerifyCodeFixAsync(
            Save(saved, mark: true),
            Program($"""
                var model = pipeline.Fit(split.TrainSet);
                ml.Model.Save(model, data.Schema, {versioned}); // done
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    [Fact]
    public Task The_second_fix_is_the_time() =>
        Verify.VerifyCodeFixAsync(
            Save("\"model.zip\"", mark: true), Save("$\"model-{DateTime.UtcNow:yyyyMMddHHmmss}.zip\""),
            new VerifierOptions { EquivalenceKey = "UnversionedModelFix.Time" });

    [Fact]
    public Task In_a_type_the_version_is_a_constant_of_the_type() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    private static readonly string s_folder = Path.Combine("models", "houses");

                    private static string ModelPath => Path.Combine(s_folder, "model.zip");

                    public void Train(MLContext ml, IDataView data)
                    {
                        var model = ml.Regression.Trainers.Ols().Fit(data);
                        {|MLE3001:ml.Model.Save(model, data.Schema, ModelPath)|};
                        Console.WriteLine(ModelPath);
                    }
                }

                public class Other
                {
                    public void Train(MLContext ml, IDataView data)
                    {
                        // Kept for later.
                        {|MLE3001:ml.Model.Save(ml.Regression.Trainers.Ols().Fit(data), data.Schema, "other.zip")|};
                    }
                }
                """),
            Types("""
                public class Trainer
                {
                    private const string ModelVersion = "1.0.0";
                    private static readonly string s_folder = Path.Combine("models", "houses");

                    private static string ModelPath => Path.Combine(s_folder, $"model-{ModelVersion}.zip");

                    public void Train(MLContext ml, IDataView data)
                    {
                        var model = ml.Regression.Trainers.Ols().Fit(data);
                        ml.Model.Save(model, data.Schema, ModelPath);
                        Console.WriteLine(ModelPath);
                    }
                }

                public class Other
                {
                    private const string ModelVersion = "1.0.0";

                    public void Train(MLContext ml, IDataView data)
                    {
                        // Kept for later.
                        ml.Model.Save(ml.Regression.Trainers.Ols().Fit(data), data.Schema, $"other-{ModelVersion}.zip");
                    }
                }
                """));

    [Fact]
    public Task A_constant_path_stays_a_constant() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                public class Trainer
                {
                    private const string ModelPath = "model.zip";

                    public void Train(MLContext ml, IDataView data) =>
                        {|MLE3001:ml.Model.Save(ml.Regression.Trainers.Ols().Fit(data), data.Schema, ModelPath)|};
                }
                """),
            Types("""
                public class Trainer
                {
                    private const string ModelVersion = "1.0.0";
                    private const string ModelPath = $"model-{ModelVersion}.zip";

                    public void Train(MLContext ml, IDataView data) =>
                        ml.Model.Save(ml.Regression.Trainers.Ols().Fit(data), data.Schema, ModelPath);
                }
                """));

    [Fact]
    public Task A_version_that_is_there_is_used() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                const string ModelVersion = "2.1";
                var model = pipeline.Fit(split.TrainSet);
                {|MLE3001:ml.Model.Save(model, data.Schema, "model.zip")|};
                """),
            Program("""
                const string ModelVersion = "2.1";
                var model = pipeline.Fit(split.TrainSet);
                ml.Model.Save(model, data.Schema, $"model-{ModelVersion}.zip");
                """));

    [Fact]
    public Task Code_that_loads_the_model_follows() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                {|MLE3001:ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, Path.Combine("models", "model.zip"))|};
                var model = ml.Model.Load(Path.Combine("models", "model.zip"), out _);
                """),
            Program("""
                ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, Path.Combine("models", $"model-{ModelVersion}.zip"));
                var model = ml.Model.Load(Path.Combine("models", $"model-{ModelVersion}.zip"), out _);
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    [Theory]
    [InlineData("if (File.Exists(\"sentiment.zip\")) return;")]
    [InlineData("File.Copy(\"sentiment.zip\", path);")]
    [InlineData("Console.WriteLine(new FileInfo(@\"models\\sentiment.zip\").Length);")]
    [InlineData("Console.WriteLine(new FileInfo($\"{path}/sentiment.zip\").Length);")]
    public Task A_name_that_other_code_knows_stays(string other) =>
        Verify.VerifyNoCodeFixAsync(Known(other));

    [Fact]
    public Task A_name_that_other_code_knows_gets_no_time() =>
        Verify.VerifyNoCodeFixAsync(
            Known("if (File.Exists(\"sentiment.zip\")) return;"),
            new VerifierOptions { EquivalenceKey = MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.UnversionedModelFix.TimeKey });

    [Fact]
    public Task A_name_that_another_file_knows_stays() =>
        Verify.VerifyNoCodeFixAsync(
            Known(""),
            new VerifierOptions { Files = [("Settings.cs", Types("""
                public class Settings
                {
                    public string ModelPath { get; set; } = "sentiment.zip";
                }
                """))] });

    [Fact]
    public Task Other_names_and_a_constant_are_no_obstacle() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                const string File = "sentiment.zip";
                if (System.IO.File.Exists(File) || System.IO.File.Exists("old-sentiment.zip") || System.IO.File.Exists("sentiment.zip.bak"))
                    return;
                {|MLE3001:ml.Model.Save(pipeline.Fit(data), data.Schema, File)|};
                """),
            Program("""
                const string File = $"sentiment-{ModelVersion}.zip";
                if (System.IO.File.Exists(File) || System.IO.File.Exists("old-sentiment.zip") || System.IO.File.Exists("sentiment.zip.bak"))
                    return;
                ml.Model.Save(pipeline.Fit(data), data.Schema, File);
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    [Fact]
    public Task Models_that_are_saved_under_one_name_get_one_version() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                {|MLE3001:ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, "model.zip")|};
                {|MLE3001:ml.Model.Save(pipeline.Fit(data), data.Schema, "model.zip")|};
                """),
            Program("""
                ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, $"model-{ModelVersion}.zip");
                ml.Model.Save(pipeline.Fit(data), data.Schema, $"model-{ModelVersion}.zip");
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    private static string Known(string statement) => Program($$"""
        {{statement}}
        {|MLE3001:ml.Model.Save(pipeline.Fit(data), data.Schema, "sentiment.zip")|};
        """);

    [Fact]
    public Task A_model_that_is_loaded_again_gets_no_time() =>
        Verify.VerifyNoCodeFixAsync(
            Types("""
                public class Trainer
                {
                    public void Train(MLContext ml, IDataView data) =>
                        {|MLE3001:ml.Model.Save(ml.Regression.Trainers.Ols().Fit(data), data.Schema, "model.zip")|};
                }

                public class Predictor
                {
                    public ITransformer Load(MLContext ml) => ml.Model.Load("model.zip", out _);
                }
                """),
            new VerifierOptions { EquivalenceKey = MlEngineeringAnalyzers.CodeFixes.Rules.Versioning.UnversionedModelFix.TimeKey });

    [Fact]
    public Task A_path_that_only_one_caller_passes_is_fixed_there() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                Save("model.zip");

                void Save(string file) => {|MLE3001:ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, file)|};
                """),
            Program("""
                Save($"model-{ModelVersion}.zip");

                void Save(string file) => ml.Model.Save(pipeline.Fit(split.TrainSet), data.Schema, file);
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    [Fact]
    public Task A_name_in_another_file_is_fixed_there() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(data);
                {|MLE3001:ml.Model.Save(model, data.Schema, Files.Model)|};
                """),
            Program("""
                var model = pipeline.Fit(data);
                ml.Model.Save(model, data.Schema, Files.Model);
                """),
            new VerifierOptions
            {
                Files =
                [
                    ("Files.cs", Types("""
                        public static class Files
                        {
                            public static readonly string Model = Path.Combine(AppContext.BaseDirectory, "model.zip");
                        }
                        """)),
                ],
                FixedFiles =
                [
                    ("Files.cs", Types("""
                        public static class Files
                        {
                            private const string ModelVersion = "1.0.0";
                            public static readonly string Model = Path.Combine(AppContext.BaseDirectory, $"model-{ModelVersion}.zip");
                        }
                        """)),
                ],
            });

    [Fact]
    public Task Code_of_another_file_that_loads_the_model_follows() =>
        Verify.VerifyCodeFixAsync(
            Types("""
                namespace Training
                {
                    public class Trainer
                    {
                        public void Train(MLContext ml, ITransformer model, IDataView data) => {|MLE3001:ml.Model.Save(model, data.Schema, "model.zip")|};
                    }
                }
                """),
            Types("""
                namespace Training
                {
                    public class Trainer
                    {
                        internal const string ModelVersion = "1.0.0";

                        public void Train(MLContext ml, ITransformer model, IDataView data) => ml.Model.Save(model, data.Schema, $"model-{ModelVersion}.zip");
                    }
                }
                """),
            new VerifierOptions
            {
                Files =
                [
                    ("Serving.cs", Types("""
                        namespace Serving
                        {
                            public class Service
                            {
                                public ITransformer Load(MLContext ml) => ml.Model.Load("model.zip", out _);
                            }
                        }
                        """)),
                ],
                FixedFiles =
                [
                    ("Serving.cs", Usings.TrimEnd() + "\nusing Training;\n\n" + """
                        namespace Serving
                        {
                            public class Service
                            {
                                public ITransformer Load(MLContext ml) => ml.Model.Load($"model-{Trainer.ModelVersion}.zip", out _);
                            }
                        }
                        """),
                ],
            });

    [Fact]
    public Task Top_level_statements_and_a_class_have_no_constant_in_common() =>
        Verify.VerifyNoCodeFixAsync(
            Program("""
                var model = pipeline.Fit(data);
                {|MLE3001:ml.Model.Save(model, data.Schema, "model.zip")|};
                """),
            new VerifierOptions { Files = [("Serving.cs", Types("""
                public class Service
                {
                    public ITransformer Load(MLContext ml) => ml.Model.Load("model.zip", out _);
                }
                """))] });

    [Fact]
    public Task Several_on_a_line_and_with_one_name_are_fixed_together() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var file = "model.zip";
                {|MLE3001:ml.Model.Save(model, data.Schema, file)|}; {|MLE3001:ml.Model.Save(model, data.Schema, "copy.zip")|};
                {|MLE3001:ml.Model.Save(model, data.Schema, file)|};
                """),
            Program("""
                var model = pipeline.Fit(split.TrainSet);
                var file = $"model-{ModelVersion}.zip";
                ml.Model.Save(model, data.Schema, file); ml.Model.Save(model, data.Schema, $"copy-{ModelVersion}.zip");
                ml.Model.Save(model, data.Schema, file);
                """).Replace("var path", "const string ModelVersion = \"1.0.0\";\nvar path"));

    private static string Save(string path, bool mark = false) => Program($"""
        var model = pipeline.Fit(split.TrainSet);
        {(mark ? "{|MLE3001:" : "")}ml.Model.Save(model, data.Schema, {path}){(mark ? "|}" : "")}; // done
        """);

    [Theory]
    [InlineData("new FileInfo(typeof(House).Assembly.Location).Directory!.FullName", "model.zip")]
    [InlineData("Path.GetDirectoryName(typeof(House).Assembly.Location)!", "model.zip")]
    [InlineData("new DirectoryInfo(\"models\").FullName", "models/model.zip")]
    public Task A_file_beside_the_program_is_fixed(string folder, string file) =>
        Verify.VerifyAnalyzerAsync(
            Program($$"""
                var model = pipeline.Fit(split.TrainSet);
                Console.WriteLine(ml.Regression.Evaluate(model.Transform(split.TestSet)).RSquared);
                {|#0:ml.Model.Save(model, data.Schema, Absolute("model.zip"))|};

                string Absolute(string relative) => Path.Combine({{folder}}, relative);
                """),
            Verify.Diagnostic(Id).WithLocation(0).WithArguments(file));
}
