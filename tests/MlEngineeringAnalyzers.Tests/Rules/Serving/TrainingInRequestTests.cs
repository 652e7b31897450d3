using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Serving;

/// <summary>MLE7009.</summary>
public class TrainingInRequestTests
{
    private const string Id = "MLE7009";

    [Fact]
    public Task A_controller_that_trains_is_reported() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private readonly MLContext _ml = new(1);

                public int Post(string file) => {|MLE7009:_ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromBinary(file))|}.GetHashCode();
            }
            """));

    [Fact]
    public Task A_handler_that_trains_is_reported() =>
        Verify.VerifyAnalyzerAsync("using Microsoft.AspNetCore.Builder;\n" + Types("""
            public static class Server
            {
                public static void Map(WebApplication app, MLContext ml) =>
                    app.MapPost("/train", () => { {|MLE7009:ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromBinary("houses.bin"))|}; });
            }
            """));

    [Fact]
    public Task Preprocessing_and_training_outside_of_requests_are_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private static readonly MLContext s_ml = new(1);
                private static readonly ITransformer s_model = s_ml.Regression.Trainers.Ols().Fit(s_ml.Data.LoadFromBinary("houses.bin"));

                public int Get(string file) => s_model.Transform(s_ml.Transforms.Concatenate("Features", "Size").Fit(s_ml.Data.LoadFromBinary(file)).Transform(s_ml.Data.LoadFromBinary(file))).GetHashCode();
            }

            public class Job
            {
                public void Run(MLContext ml, IDataView data) => ml.Regression.Trainers.Ols().Fit(data);
            }
            """));

    [Fact]
    public Task A_helper_in_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Types("""
                public class PriceController : Microsoft.AspNetCore.Mvc.ControllerBase
                {
                    public int Post(string file) => {|MLE7009:Training.Run(file)|}.GetHashCode();
                }
                """),
            new VerifierOptions { Files = [("Training.cs", Types("""
                public static class Training
                {
                    public static ITransformer Run(string file)
                    {
                        var ml = new MLContext(1);
                        return ml.Regression.Trainers.Ols().Fit(ml.Data.LoadFromBinary(file));
                    }
                }
                """))] });
}
