using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.LabelTypeFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5002.</summary>
public class LabelTypeTests
{
    private const string Id = "MLE5002";

    [Fact]
    public Task A_text_label_is_no_regression_label() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.Regression.Trainers.Sdca("City")|}).Fit(data);
            """));

    [Fact]
    public Task A_number_is_no_multiclass_label() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()|}).Fit(data);
            """));

    [Fact]
    public Task A_mapped_key_is_one() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("Label"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()).Fit(data);
            """));

    [Fact]
    public Task The_fix_converts_the_label_before_the_trainer() =>
        Verify.VerifyCodeFixAsync(Program("""
            var first = ml.Transforms.Concatenate("Features", "Size")
                .Append({|MLE5002:ml.BinaryClassification.Trainers.FastTree()|});
            var second = ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(labelColumnName: "City")|});
            first.Fit(data);
            second.Fit(data);
            """), Program("""
            var first = ml.Transforms.Concatenate("Features", "Size")
                .Append(ml.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean))
                .Append(ml.BinaryClassification.Trainers.FastTree());
            var second = ml.Transforms.Concatenate("Features", "Size").Append(ml.Transforms.Conversion.MapValueToKey("City")).Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(labelColumnName: "City"));
            first.Fit(data);
            second.Fit(data);
            """), new VerifierOptions { EquivalenceKey = "LabelTypeFix" });

    [Fact]
    public Task Step_by_step_and_in_a_helper() =>
        Verify.VerifyCodeFixAsync(Program("""
            Build(ml).Fit(data);

            static IEstimator<ITransformer> Build(MLContext context)
            {
                IEstimator<ITransformer> steps = context.Transforms.Concatenate("Features", "Size");
                var trainer = {|MLE5002:context.BinaryClassification.Trainers.FastTree(labelColumnName: "Label")|};
                steps = steps.Append(trainer);
                return steps;
            }
            """), Program("""
            Build(ml).Fit(data);

            static IEstimator<ITransformer> Build(MLContext context)
            {
                IEstimator<ITransformer> steps = context.Transforms.Concatenate("Features", "Size");
                var trainer = context.BinaryClassification.Trainers.FastTree(labelColumnName: "Label");
                steps = steps.Append(context.Transforms.Conversion.ConvertType("Label", outputKind: DataKind.Boolean)).Append(trainer);
                return steps;
            }
            """), new VerifierOptions { EquivalenceKey = "LabelTypeFix" });

    [Fact]
    public Task Predicted_keys_are_mapped_back_where_the_classes_are_read() =>
        Verify.VerifyCodeFixAsync(Program("""
            var model = ml.Transforms.Concatenate("Features", "Size")
                .Append({|MLE5002:ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("City")|})
                .Fit(data);
            var engine = ml.Model.CreatePredictionEngine<House, CityPrediction>(model);

            public class CityPrediction
            {
                public string PredictedLabel { get; set; }
            }
            """), Program("""
            var model = ml.Transforms.Concatenate("Features", "Size")
                .Append(ml.Transforms.Conversion.MapValueToKey("City"))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("City"))
                .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"))
                .Fit(data);
            var engine = ml.Model.CreatePredictionEngine<House, CityPrediction>(model);

            public class CityPrediction
            {
                public string PredictedLabel { get; set; }
            }
            """));

    [Fact]
    public Task A_label_that_was_right_stays_as_it_was() =>
        Verify.VerifyCodeFixAsync(Program("""
            var steps = ml.Transforms.Conversion.MapValueToKey("Label")
                .Append(ml.Transforms.Concatenate("Features", "Size"));
            steps.Append({|MLE5002:ml.Regression.Trainers.FastTree()|}).Fit(data);
            """), Program("""
            var steps = ml.Transforms.Concatenate("Features", "Size");
            steps.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task The_member_gets_the_right_type_in_its_own_file() =>
        Verify.VerifyCodeFixAsync(Bare("""
            var ml = new MLContext(1);
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.Regression.Trainers.FastTree()|}).Fit(ml.Data.LoadFromTextFile<Flat>("flats.tsv"));
            """), Bare("""
            var ml = new MLContext(1);
            ml.Transforms.Concatenate("Features", "Size").Append(ml.Regression.Trainers.FastTree()).Fit(ml.Data.LoadFromTextFile<Flat>("flats.tsv"));
            """), new VerifierOptions
        {
            EquivalenceKey = "LabelTypeFixMember",
            Files = [("Flat.cs", Flat("string"))],
            FixedFiles = [("Flat.cs", Flat("float"))],
        });

    [Fact]
    public Task A_member_that_code_uses_as_it_is_keeps_its_type() =>
        Verify.VerifyNoCodeFixAsync(Bare("""
            var ml = new MLContext(1);
            var flats = new[] { new Flat { Size = 1, Label = "cheap" } };
            ml.Transforms.Concatenate("Features", "Size").Append({|MLE5002:ml.Regression.Trainers.FastTree()|}).Fit(ml.Data.LoadFromEnumerable(flats));
            """), new VerifierOptions { Files = [("Flat.cs", Flat("string"))] });

    private static string Flat(string label) => Types($$"""
        public class Flat
        {
            [LoadColumn(0)] public float Size { get; set; }
            [LoadColumn(1)] public {{label}} Label { get; set; }
        }
        """);
}
