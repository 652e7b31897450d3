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
    [InlineData("out var _")]
    [InlineData("out var schema")]
    public Task A_schema_that_nobody_looks_at_is_reported(string schema) =>
        Verify.VerifyAnalyzerAsync(Bare($$"""var model = {|MLE3005:new MLContext(1).Model.Load(args[0], {{schema}})|};"""));

    [Theory]
    [InlineData("Console.WriteLine(schema.Count);")]
    [InlineData("if (schema[\"Size\"].Type != NumberDataViewType.Single) throw new InvalidDataException();")]
    public Task A_schema_that_is_read_is_fine(string use) =>
        Verify.VerifyNoDiagnosticAsync(Id, Bare($"""
            var model = new MLContext(1).Model.Load(args[0], out var schema);
            {use}
            """));

    [Fact]
    public Task In_a_method_it_is_the_same() =>
        Verify.VerifyAnalyzerAsync(Types("""
            public class Loader
            {
                public ITransformer Load(MLContext ml, string path, out DataViewSchema given) => ml.Model.Load(path, out given);

                public ITransformer LoadAndLook(MLContext ml, string path)
                {
                    var model = ml.Model.Load(path, out var schema);
                    Console.WriteLine(schema.Count);
                    return model;
                }

                public ITransformer LoadBlindly(MLContext ml, string path) => {|MLE3005:ml.Model.Load(path, out _)|};
            }
            """));
}
