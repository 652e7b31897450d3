using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Evaluation;

/// <summary>MLE2004.</summary>
public class LabelAmongFeaturesTests
{
    private const string Id = "MLE2004";

    [Fact]
    public Task The_label_itself_is_reported() =>
        Verify.VerifyAnalyzerAsync(Program("""
            {|MLE2004:ml.Transforms.Concatenate("Features", "Size", "Label")|}.Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task So_is_a_copy_of_it() =>
        Verify.VerifyAnalyzerAsync(Program("""
            ml.Transforms.CopyColumns("Price2", "Label").Append({|MLE2004:ml.Transforms.Concatenate("Features", "Size", "Price2")|})
                .Append(ml.Transforms.NormalizeMinMax("Features")).Append(ml.Regression.Trainers.FastTree()).Fit(data);
            """));

    [Fact]
    public Task Other_columns_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""
            pipeline.Fit(data);
            """));
}
