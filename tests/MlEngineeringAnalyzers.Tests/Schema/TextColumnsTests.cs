using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>Columns that code describes to a text loader, seen through MLE5090.</summary>
public class TextColumnsTests
{
    private const string Lens = "MLE5090";

    [Theory]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Single, 0)", "Size:R4")]
    [InlineData("new(\"Size\", DataKind.String, 0)", "Size:TX")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Single, 0, 3)", "Size:V<R4,4>")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Double, 2, 2)", "Size:V<R8,1>")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Single, new[] { new TextLoader.Range(0, 2), new TextLoader.Range(5) })", "Size:V<R4,4>")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Single, new[] { new TextLoader.Range(5) })", "Size:R4")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.Single, new[] { new TextLoader.Range(1, null) })", "Size:V<R4,?>")]
    [InlineData("new TextLoader.Column(\"Size\", DataKind.UInt32, new[] { new TextLoader.Range(1) }, new KeyCount(5))", "Size:?")]
    public Task Columns_are_what_their_constructors_say(string column, string shape)
    {
        var expected = Verify.Diagnostic(Lens).WithLocation(0).WithArguments($"{shape} -> {shape}, Copy:{shape["Size:".Length..]}");
        return Verify.VerifyAnalyzerAsync(
            Bare($$"""
                var ml = new MLContext(seed: 1);
                var data = ml.Data.LoadFromTextFile(args[0], columns: new TextLoader.Column[] { {{column}} });
                {|#0:ml.Transforms.CopyColumns("Copy", "Size").Fit(data)|};
                """),
            expected);
    }

    [Theory]
    [InlineData("ml.Data.CreateTextLoader(new[] { new TextLoader.Column(\"Size\", DataKind.Single, 0) }).Load(args[0])")]
    [InlineData("ml.Data.LoadFromTextFile(args[0], new TextLoader.Options { Columns = new[] { new TextLoader.Column(\"Size\", DataKind.Single, 0) } })")]
    public Task Loaders_and_options_carry_them(string load) =>
        Verify.VerifyAnalyzerAsync(Bare($$"""
            var ml = new MLContext(seed: 1);
            {|MLE5001:ml.Transforms.CopyColumns("Copy", "Sise")|}.Fit({{load}});
            """));

    [Theory]
    [InlineData("Enumerable.Range(0, 3).Select(i => new TextLoader.Column($\"C{i}\", DataKind.Single, i)).ToArray()")]
    [InlineData("new[] { new TextLoader.Column(args[1], DataKind.Single, 0) }")]
    [InlineData("new[] { new TextLoader.Column(\"Size\", DataKind.Single, 0) { Name = args[1] } }")]
    public Task What_is_not_written_down_is_not_known(string columns) =>
        Verify.VerifyNoDiagnosticAsync("MLE5001", Bare($"""
            var ml = new MLContext(seed: 1);
            ml.Transforms.CopyColumns("Copy", "Sise").Fit(ml.Data.LoadFromTextFile(args[0], {columns}));
            """));
}
