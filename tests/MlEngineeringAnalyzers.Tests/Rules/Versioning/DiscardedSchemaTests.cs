using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Versioning;

/// <summary>MLE3005.</summary>
public class DiscardedSchemaTests
{
    private const string Id = "MLE3005";

    [Theory]
    [InlineData("out _")]
    [InlineData("out var schema")]
    [InlineData("out DataViewSchema schema")]
    public Task A_schema_that_nobody_reads_is_reported(string argument) =>
        Verify.VerifyAnalyzerAsync(Bare($$"""
            var ml = new MLContext(seed: 1);
            var model = {|MLE3005:ml.Model.Load(args[0], {{argument}})|};
            """));

    [Theory]
    [InlineData("Console.WriteLine(schema.Count);")]
    [InlineData("var engine = ml.Model.CreatePredictionEngine<House, HousePrediction>(model, schema);")]
    [InlineData("if (schema[\"Size\"].Type != NumberDataViewType.Single) throw new Exception();")]
    public Task A_schema_that_is_used_is_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"""
            var ml = new MLContext(seed: 1);
            var model = ml.Model.Load(args[0], out var schema);
            {use}
            """));

    [Fact]
    public Task A_schema_that_goes_to_the_caller_or_a_field_is_fine() =>
        Verify.VerifyNoDiagnosticAsync(Id, Types("""
            public class Predictor
            {
                private DataViewSchema? _schema;

                public ITransformer Load(MLContext ml, out DataViewSchema schema) => ml.Model.Load("model.zip", out schema);

                public ITransformer Keep(MLContext ml) => ml.Model.Load("model.zip", out _schema);
            }
            """));

    [Fact]
    public Task A_local_of_the_same_name_elsewhere_is_no_use() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Predictor
            {
                public ITransformer Load(MLContext ml) => {|MLE3005:ml.Model.Load("model.zip", out var schema)|};

                public int Count(DataViewSchema schema) => schema.Count;
            }
            """));
}
