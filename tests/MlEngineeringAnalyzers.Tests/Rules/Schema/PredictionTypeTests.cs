using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Schema.PredictionTypeFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5011.</summary>
public class PredictionTypeTests
{
    private const string Id = "MLE5011";

    [Fact]
    public Task A_key_is_no_text() =>
        Verify.VerifyAnalyzerAsync(Program("""
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
            ml.Model.CreatePredictionEngine<House, Guess>(model);

            public class Guess { public {|MLE5011:string|} PredictedLabel { get; set; } = ""; }
            """));

    [Fact]
    public Task Mapped_back_it_is() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel")).Fit(data);
            ml.Model.CreatePredictionEngine<House, Guess>(model);

            public class Guess { public string PredictedLabel { get; set; } = ""; public float[] Score { get; set; } = []; }
            """));

    [Fact]
    public Task The_fix_maps_the_keys_back() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var chain = ml.Transforms.Concatenate("Features", "Size")
                    .Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                    .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy());
                ml.Model.CreatePredictionEngine<House, Guess>(chain.Fit(data));

                public class Guess { public {|MLE5011:string|} PredictedLabel { get; set; } = ""; }
                """),
            Program("""
                var chain = ml.Transforms.Concatenate("Features", "Size")
                    .Append(ml.Transforms.Conversion.MapValueToKey("Label", "City"))
                    .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy())
                    .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
                ml.Model.CreatePredictionEngine<House, Guess>(chain.Fit(data));

                public class Guess { public string PredictedLabel { get; set; } = ""; }
                """));

    [Fact]
    public Task A_helper_that_returns_the_pipeline_gets_the_step() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                ml.Model.CreatePredictionEngine<House, Guess>(Pipelines.Create(ml).Fit(data));

                public static class Pipelines
                {
                    public static IEstimator<ITransformer> Create(MLContext ml)
                    {
                        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(labelColumnName: "Key");
                        return ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Key", "City")).Append(trainer);
                    }
                }

                public class Guess { [ColumnName("PredictedLabel")] public {|MLE5011:string|} City { get; set; } = ""; }
                """),
            Program("""
                ml.Model.CreatePredictionEngine<House, Guess>(Pipelines.Create(ml).Fit(data));

                public static class Pipelines
                {
                    public static IEstimator<ITransformer> Create(MLContext ml)
                    {
                        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(labelColumnName: "Key");
                        return ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Key", "City")).Append(trainer).Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
                    }
                }

                public class Guess { [ColumnName("PredictedLabel")] public string City { get; set; } = ""; }
                """));

    [Fact]
    public Task Keys_without_values_stay_numbers() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.Hash("Label", "City"))
                    .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
                ml.Model.CreatePredictionEngine<House, Guess>(model);

                public class Guess { public {|MLE5011:string|} PredictedLabel { get; set; } }
                """),
            Program("""
                var model = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.Hash("Label", "City"))
                    .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
                ml.Model.CreatePredictionEngine<House, Guess>(model);

                public class Guess { public uint PredictedLabel { get; set; } }
                """));

    [Theory]
    [InlineData("public {|MLE5011:float[]|} Score { get; set; }", "public float Score { get; set; }")]
    [InlineData("public {|MLE5011:double|} Score { get; set; }", "public float Score { get; set; }")]
    [InlineData("[ColumnName(\"Score\")] public {|MLE5011:int|} Price;", "[ColumnName(\"Score\")] public float Price;")]
    [InlineData("public float Score { get; set; } public {|MLE5011:float|} City { get; set; }", "public float Score { get; set; } public float[] City { get; set; }")]
    public Task The_member_gets_the_type_of_the_column(string member, string repaired) =>
        Verify.VerifyCodeFixAsync(Engine(member), Engine(repaired));

    [Fact]
    public Task A_member_that_the_program_uses_otherwise_is_left_to_the_user() =>
        Verify.VerifyNoCodeFixAsync(Engine("public {|MLE5011:float[]|} Score { get; set; } = new float[3];"));

    [Fact]
    public Task A_prediction_class_in_another_file_is_repaired_there() =>
        Verify.VerifyCodeFixAsync(
            Program("{|MLE5011:ml.Data.CreateEnumerable<Rows.Guess>(pipeline.Fit(data).Transform(data), false)|};"),
            Program("ml.Data.CreateEnumerable<Rows.Guess>(pipeline.Fit(data).Transform(data), false);"),
            new VerifierOptions
            {
                Files = [("Guess.cs", "namespace Rows;\n\npublic class Guess { public float Score; public int Size { get; set; } }\n")],
                FixedFiles = [("Guess.cs", "namespace Rows;\n\npublic class Guess { public float Score; public float Size { get; set; } }\n")],
            });

    private static string Engine(string member) => Program($$"""
        ml.Model.CreatePredictionEngine<House, Guess>(pipeline.Fit(data));

        public class Guess { {{member}} }
        """);
}
