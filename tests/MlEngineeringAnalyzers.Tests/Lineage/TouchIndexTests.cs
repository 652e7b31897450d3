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

    private const string Trains = "using Microsoft.ML; static class D { public static void Train() => new MLContext(); }";

    [Theory]
    [InlineData("static class E { public static void Go() { } }", "static class E { public static void Go() => D.Train(); }", true, "a helper comes to use it")]
    [InlineData("static class E { public static void Go() => D.Train(); }", "static class E { public static void Go() { } }", false, "a helper uses it no longer")]
    [InlineData("static class E { public static void Go() => D.Train(); }", "static class E { public static void Leave() => D.Train(); }", false, "a helper has another name")]
    [InlineData("static class E { public static void Go() => D.Train(); }", "static class E { public static void Go() => D.Train(/* again */); }", true, "only a comment changes")]
    [InlineData("static class E { public static void Go() => X(); static void X() => D.Train(); }", "static class E { public static void Go() => X(); static void X() => Go(); }", false, "two that name each other are left")]
    [InlineData("static class E { static object Go; static void M() { Go = D.Train; } }", "using System; static class E { static Action Go; static void M() { Go = D.Train; } }", true, "a member becomes a delegate")]
    [InlineData("static class E { public static void Go() { new MLContext(); } }", "global using Microsoft.ML; static class E { public static void Go() { new MLContext(); } }", true, "all files come to see the types")]
    public void After_an_edit_it_is_as_if_the_program_were_new(string before, string after, bool touches, string how)
    {
        var caller = CSharpSyntaxTree.ParseText("class C { void M() => E.Go(); }");
        var edited = CSharpSyntaxTree.ParseText(before);
        var compilation = Compilation(edited, caller, CSharpSyntaxTree.ParseText(Trains));
        _ = new TouchIndex(compilation).In(caller).Any();

        Assert.Equal(touches, new TouchIndex(compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(after))).In(caller).Any());
        Assert.True(touches == Touches("class C { void M() => E.Go(); }", after, Trains), how);
    }

    private static bool Touches(string code, params string[] others)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        return new TouchIndex(Compilation([tree, .. others.Select(o => CSharpSyntaxTree.ParseText(o))])).In(tree).Any();
    }

    private static CSharpCompilation Compilation(params SyntaxTree[] trees) =>
        CSharpCompilation.Create("Touched", trees, References.All, new(OutputKind.DynamicallyLinkedLibrary));
}
