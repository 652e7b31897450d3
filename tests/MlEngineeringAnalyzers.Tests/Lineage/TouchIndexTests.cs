using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Lineage;

/// <summary>Which files are looked into: all that can have to do with ML.NET, and hardly any other.</summary>
public class TouchIndexTests
{
    [Theory]
    [InlineData("using Microsoft.ML; class C { MLContext ml; }", "", "an import")]
    [InlineData("class C { Microsoft.ML.MLContext ml; }", "", "a full name")]
    [InlineData("class C { global::Microsoft . ML\n.MLContext ml; }", "", "a full name over two lines")]
    [InlineData("using Own = Microsoft.ML.MLContext; class C { Own ml; }", "", "an alias")]
    [InlineData("class C { MLContext ml; }", "global using Microsoft.ML;", "an import for all files")]
    [InlineData("class C { Own ml; }", "global using Own = Microsoft.ML.MLContext;", "an alias for all files")]
    [InlineData("namespace Microsoft.ML.Mine { class C { MLContext ml; } }", "", "a namespace inside ML.NET's")]
    [InlineData("using Microsoft.\\u004DL; class C { MLC\\u006Fntext ml; }", "", "letters that are escaped")]
    [InlineData("class C { void M() => D.Train(); }", "using Microsoft.ML; static class D { public static void Train() => new MLContext(); }", "a call of a helper")]
    [InlineData("class C { void M() => E.Go(); }", "using Microsoft.ML; static class D { public static void Train() => new MLContext(); } static class E { public static void Go() => D.Train(); }", "a call of a helper's helper")]
    [InlineData("class C { void M() => D.Tr\\u0061in(); }", "using Microsoft.ML; static class D { public static void Train() => new MLContext(); }", "a call whose name is escaped")]
    [InlineData("class C : B { void M() => Train(); }", "using Microsoft.ML; class B { protected void Train() => new MLContext(); }", "an inherited helper")]
    public void Code_that_can_have_to_do_with_it_is_touched(string code, string other, string how) =>
        Assert.True(Touches(code, other), how);

    [Theory]
    [InlineData("class C { int MLContext; }", "", "a name, where nothing imports ML.NET")]
    [InlineData("class C { string s = \"Microsoft.ML\"; object MLContext; }", "", "words of a string")]
    [InlineData("/* Microsoft.ML */ class C { object MLContext; }", "", "words of a comment")]
    [InlineData("class C { void M() { } }", "using Microsoft.ML; class D { void Train() => new MLContext(); }", "a file beside it")]
    public void Other_code_is_not(string code, string other, string how) =>
        Assert.False(Touches(code, other), how);

    private static bool Touches(string code, string other)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        var compilation = CSharpCompilation.Create("Touched", [tree, CSharpSyntaxTree.ParseText(other)], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        return new TouchIndex(compilation).Touches(tree);
    }
}
