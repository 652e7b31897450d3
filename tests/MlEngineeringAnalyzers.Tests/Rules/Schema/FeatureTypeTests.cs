using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer, MlEngineeringAnalyzers.CodeFixes.Rules.Schema.FeatureTypeFix>;

namespace MlEngineeringAnalyzers.Tests.Rules.Schema;

/// <summary>MLE5003.</summary>
public class FeatureTypeTests
{
    private const string Id = "MLE5003";

    [Fact]
    public Task One_number_is_no_vector() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE5003:ml.Regression.Trainers.Sdca(featureColumnName: "Size")|}.Fit(data);
            """));

    [Fact]
    public Task A_concatenation_is_one() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));

    [Fact]
    public Task The_fix_makes_one_vector_of_a_single_column() =>
        Verify.VerifyCodeFixAsync(Program("""
            ml.Transforms.CopyColumns("Area", "Size")
                .Append({|MLE5003:ml.Regression.Trainers.FastTree(featureColumnName: "Area")|}).Fit(data);
            {|MLE5003:ml.Regression.Trainers.FastTree(featureColumnName: nameof(House.City))|}.Fit(data);
            """), Program("""
            ml.Transforms.CopyColumns("Area", "Size")
                .Append(ml.Transforms.Concatenate("Area", "Area"))
                .Append(ml.Regression.Trainers.FastTree(featureColumnName: "Area")).Fit(data);
            ml.Transforms.Categorical.OneHotEncoding(nameof(House.City)).Append(ml.Regression.Trainers.FastTree(featureColumnName: nameof(House.City))).Fit(data);
            """));

    [Fact]
    public Task A_member_without_a_size_gets_that_of_its_arrays_in_its_own_file() =>
        Verify.VerifyCodeFixAsync(Bare("""
            var ml = new MLContext(1);
            var images = new[] { new Image { Pixels = new[] { 1f, 2f, 3f } }, new Image { Pixels = new float[3] } };
            {|MLE5003:ml.Regression.Trainers.FastTree(featureColumnName: "Pixels")|}.Fit(ml.Data.LoadFromEnumerable(images));
            """), Bare("""
            var ml = new MLContext(1);
            var images = new[] { new Image { Pixels = new[] { 1f, 2f, 3f } }, new Image { Pixels = new float[3] } };
            ml.Regression.Trainers.FastTree(featureColumnName: "Pixels").Fit(ml.Data.LoadFromEnumerable(images));
            """), new VerifierOptions
        {
            Files = [("Image.cs", Image(""))],
            FixedFiles = [("Image.cs", Image("[VectorType(3)] "))],
        });

    [Theory]
    [InlineData("new[] { 1f, 2f }")]
    [InlineData("args.Select(a => 1f).ToArray()")]
    public Task A_size_that_the_program_does_not_show_is_not_made_up(string other) =>
        Verify.VerifyNoCodeFixAsync(Bare($$"""
            var ml = new MLContext(1);
            var images = new[] { new Image { Pixels = new[] { 1f, 2f, 3f } }, new Image { Pixels = {{other}} } };
            {|MLE5003:ml.Regression.Trainers.FastTree(featureColumnName: "Pixels")|}.Fit(ml.Data.LoadFromEnumerable(images));
            """), new VerifierOptions { Files = [("Image.cs", Image(""))] });

    private static string Image(string attribute) => Types($$"""
        public class Image
        {
            {{attribute}}public float[] Pixels { get; set; }
            public float Label { get; set; }
        }
        """);
}
