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

    private const string Model = "using Microsoft.ML; public class Model : IModel { public int Score() => new MLContext().GetHashCode(); } public interface IModel { int Score(); }";

    [Theory]
    [InlineData("class C { int M(Model m) => m.Score(); }", "", "its type")]
    [InlineData("class C { int M(IModel m) => m.Score(); }", "", "an interface of it")]
    [InlineData("class C { int M(Own m) => m.Score(); }", "class Own : Model { }", "a type that derives from it")]
    [InlineData("class C { int M(IOther m) => m.Score(); }", "interface IOther { int Score(); } class Own : Model, IOther { }", "an interface of a type that derives from it")]
    [InlineData("class C { int M(B b) => b.Inner.Score(); }", "class B { public Model Inner; }", "a member of that type")]
    [InlineData("class C { int M(B b) => b.Inner.Deep.Score(); }", "class A { public Model Deep; } class B { public A Inner; }", "a member's member")]
    [InlineData("class C { void M(B b) { foreach (var m in b.All) m.Score(); } }", "class Bag { public System.Collections.Generic.IEnumerator<Model> GetEnumerator() => null; } class B { public Bag All; }", "what it is enumerated from")]
    [InlineData("class C { int M(B b) => b.All[0].Score(); }", "class Bag { public Model this[int i] => null; } class B { public Bag All; }", "an indexer")]
    [InlineData("class C { void M(B b) => b.Each(m => m.Score()); }", "class B { public void Each(System.Action<Model> action) { } }", "what gives it to a lambda")]
    [InlineData("class C : B<Model>.Inner { }  partial class P { int M() => Item.Score(); }", "class B<T> { public T Item; } partial class P : B<Model> { }", "a generic base")]
    [InlineData("class C { int M(dynamic m) => m.Score(); }", "", "dynamic")]
    [InlineData("class C { void M(string text) => text.Learn(); }", "using Microsoft.ML; static class Texts { public static void Learn(this string text) => new MLContext(); }", "an extension of a library's type")]
    [InlineData("class C { void M(B b) => b.Inner.Learn(); }", "using Microsoft.ML; class B { public Row Inner; } class Row { } static class Texts { public static void Learn(this Row row) => new MLContext(); }", "an extension of its type")]
    [InlineData("class C { void M<T>(T row) => row.Learn(); }", "using Microsoft.ML; static class Texts { public static void Learn<T>(this T row) => new MLContext(); }", "an extension of any type")]
    [InlineData("class C { void M() => Learn(); }", "global using static Texts; using Microsoft.ML; static class Texts { public static void Learn() => new MLContext(); }", "an import of its members for all files")]
    [InlineData("class C { void M(System.IDisposable own) => own.Dispose(); }", "using Microsoft.ML; class Own : System.IDisposable { public void Dispose() => new MLContext(); }", "an interface of a library")]
    public void A_member_is_touched_where_code_can_have_what_has_it(string code, string other, string how) =>
        Assert.True(Touches(code, Model, other), how);

    [Theory]
    [InlineData("class C { int M(Game g) => g.Score(); }", "class Game { public int Score() => 0; }", "a member of another type")]
    [InlineData("class C { void M(Row r) => r.Learn(); }", "using Microsoft.ML; class Row { public void Learn() { } } class Own { private void Learn() => new MLContext(); public Own(Row r) { } }", "a private member")]
    [InlineData("class C { string[] M(string s) => s.Split(); }", "using Microsoft.ML; static class Contexts { public static void Split(this MLContext ml) { } }", "an extension of ML.NET's type")]
    public void A_name_alone_is_no_touch(string code, string other, string how) =>
        Assert.False(Touches(code, Model, other), how);

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

    [Theory]
    [InlineData("class A { public static int Inner; }", "class A { public static E Inner; }", true, "a member comes to be of the type")]
    [InlineData("class A { public static E Inner; }", "class A { public static int Inner; }", false, "a member is of the type no longer")]
    [InlineData("class B { } class A { public static B Inner; }", "class B : E { } class A { public static B Inner; }", true, "a type comes to derive from it")]
    [InlineData("class B { } class A { public static B Inner; }", "class B { } class A { public static B Inner; public static void Other(E e) { } }", false, "a member of another name comes to name it")]
    public void After_an_edit_it_is_seen_from_where_it_is_in_the_new_program(string before, string after, bool touches, string how)
    {
        const string Helper = "class E { public void Go() => D.Train(); }";
        var caller = CSharpSyntaxTree.ParseText("class C { void M() => A.Inner.Go(); }");
        var edited = CSharpSyntaxTree.ParseText(before);
        var compilation = Compilation(edited, caller, CSharpSyntaxTree.ParseText(Trains), CSharpSyntaxTree.ParseText(Helper));
        _ = new TouchIndex(compilation).In(caller).Any();

        Assert.True(touches == new TouchIndex(compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(after))).In(caller).Any(), how);
        Assert.True(touches == Touches("class C { void M() => A.Inner.Go(); }", after, Trains, Helper), how);
    }

    private static bool Touches(string code, params string[] others)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        return new TouchIndex(Compilation([tree, .. others.Select(o => CSharpSyntaxTree.ParseText(o))])).In(tree).Any();
    }

    private static CSharpCompilation Compilation(params SyntaxTree[] trees) =>
        CSharpCompilation.Create("Touched", trees, References.All, new(OutputKind.DynamicallyLinkedLibrary));
}
