using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<
    MlEngineeringAnalyzers.Rules.LineageAnalyzer,
    MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines.LooseColumnNameFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Pipelines;

/// <summary>MLE4003.</summary>
public class LooseColumnNameTests
{
    private const string Id = "MLE4003";

    [Fact]
    public Task A_literal_that_names_a_member_is_loose() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.NormalizeMinMax("Big", {|MLE4003:"Size"|}).Fit(data);
            """));

    [Fact]
    public Task nameof_and_renamed_columns_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            ml.Transforms.NormalizeMinMax("Big", nameof(House.Size)).Append(ml.Transforms.CopyColumns("Price2", "Label")).Fit(data);
            """));

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", nameof(Flat.Features), nameof(Flat.Size))")]
    [InlineData("ml.Transforms.Conversion.MapValueToKey(inputColumnName: nameof(Flat.Label), outputColumnName: \"Label\")")]
    [InlineData("ml.Transforms.CopyColumns(\"City\", nameof(Flat.Label))")]
    [InlineData("ml.Transforms.Concatenate(\"Features\", nameof(Flat.Size)).Append(ml.Transforms.NormalizeMinMax(\"Features\"))")]
    public Task A_column_that_a_step_makes_is_not_the_member_of_its_name(string steps) =>
        Verify.VerifyNoDiagnosticAsync(Id, Program(Fitted(steps)));

    [Theory]
    [InlineData("ml.Transforms.Concatenate(\"Features\", {|MLE4003:\"Features\"|}, nameof(Flat.Size))")]
    [InlineData("ml.Transforms.Conversion.MapValueToKey({|MLE4003:\"Label\"|})")]
    [InlineData("ml.Transforms.CopyColumns({|MLE4003:\"Size\"|}, nameof(Flat.Size)).Append(ml.Transforms.NormalizeMinMax({|MLE4003:\"Size\"|}))")]
    public Task One_that_is_made_of_the_member_still_is(string steps) =>
        Verify.VerifyAnalyzerAsync(Program(Fitted(steps)));

    private static string Fitted(string steps) => $$"""
        {{steps}}.Fit(ml.Data.LoadFromEnumerable(new Flat[3]));

        public class Flat
        {
            [VectorType(3)] public float[] Features { get; set; } = new float[3];
            public float Size { get; set; }
            public string City { get; set; } = "";
            public string Label { get; set; } = "";
        }
        """;

    [Theory]
    [InlineData("ml.Transforms.NormalizeMinMax(\"Big\", {|MLE4003:\"Size\"|}).Fit(data);", "ml.Transforms.NormalizeMinMax(\"Big\", nameof(House.Size)).Fit(data);")]
    [InlineData(
        "ml.Transforms.Concatenate(\"Features\", {|MLE4003:\"Size\"|}, {|MLE4003:\"Rooms\"|}).Fit(split.TrainSet);",
        "ml.Transforms.Concatenate(\"Features\", nameof(House.Size), nameof(House.Rooms)).Fit(split.TrainSet);")]
    [InlineData(
        "ml.Transforms.Categorical.OneHotEncoding(inputColumnName: {|MLE4003:\"City\"|}, outputColumnName: \"Where\").Fit(data);",
        "ml.Transforms.Categorical.OneHotEncoding(inputColumnName: nameof(House.City), outputColumnName: \"Where\").Fit(data);")]
    [InlineData(
        "ml.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair(\"Where\", {|MLE4003:\"City\"|}) }).Fit(data);",
        "ml.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair(\"Where\", nameof(House.City)) }).Fit(data);")]
    public Task The_fix_names_the_member(string statement, string repaired) =>
        Verify.VerifyCodeFixAsync(Program(statement), Program(repaired));

    [Fact]
    public Task A_helper_names_the_class_of_the_rows_that_it_is_given() =>
        Verify.VerifyCodeFixAsync(
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    public static IEstimator<ITransformer> Create(MLContext ml)
                    {
                        var chain = ml.Transforms.NormalizeMinMax("Big", {|MLE4003:"Size"|});
                        return chain.Append(ml.Transforms.NormalizeMinMax("Many", {|MLE4003:"Rooms"|}));
                    }
                }
                """),
            Program("""
                Steps.Create(ml).Fit(data);

                public static class Steps
                {
                    public static IEstimator<ITransformer> Create(MLContext ml)
                    {
                        var chain = ml.Transforms.NormalizeMinMax("Big", nameof(House.Size));
                        return chain.Append(ml.Transforms.NormalizeMinMax("Many", nameof(House.Rooms)));
                    }
                }
                """));

    [Fact]
    public Task A_row_class_of_another_namespace_is_imported() =>
        Verify.VerifyCodeFixAsync(
            Usings + """
                var ml = new MLContext(seed: 1);
                ml.Transforms.NormalizeMinMax("Big", {|MLE4003:"Size"|}).Fit(Flats.Load(ml));
                """,
            Usings.Replace("using Microsoft.ML.Data;\n", "using Microsoft.ML.Data;\nusing Rows;\n") + """
                var ml = new MLContext(seed: 1);
                ml.Transforms.NormalizeMinMax("Big", nameof(Flat.Size)).Fit(Flats.Load(ml));
                """,
            new VerifierOptions
            {
                Files =
                [
                    ("Rows.cs", "namespace Rows;\n\npublic class Flat { public float Size { get; set; } }\n"),
                    ("Flats.cs", "using Microsoft.ML;\nusing Rows;\n\npublic static class Flats { public static IDataView Load(MLContext ml) => ml.Data.LoadFromEnumerable(new Flat[3]); }\n"),
                ],
            });
}
