using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Lineage;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Lineage;

/// <summary>What interpretation costs, counted in operations, and that it always ends.</summary>
public class InterpreterBoundsTests
{
    [Fact]
    public void The_cost_of_a_body_grows_with_its_length_and_no_faster()
    {
        var steps = new[] { 10, 100, 1000 }.Select(n => Steps(Body(n))).ToList();
        Assert.InRange((double)steps[1] / steps[0], 1, 11);
        Assert.InRange((double)steps[2] / steps[1], 1, 11);
    }

    [Fact]
    public void A_call_tree_costs_what_its_methods_cost_and_not_what_its_paths_cost()
    {
        // Four to the power of twelve paths lead to the last method.
        var tree = new StringBuilder("using Microsoft.ML; class Tree { readonly MLContext ml = new MLContext(1);\n public void M0(IDataView d) { M1(d); M1(d); M1(d); M1(d); }\n");
        for (var depth = 1; depth < 12; depth++)
            tree.AppendLine($"void M{depth}(IDataView d) {{ M{depth + 1}(d); M{depth + 1}(d); M{depth + 1}(d); M{depth + 1}(d); }}");
        tree.Append("void M12(IDataView d) { var m = ml.Clustering.Trainers.KMeans().Fit(d); System.Console.WriteLine(ml.Clustering.Evaluate(m.Transform(d)).AverageDistance); } }");
        Assert.InRange(Steps(tree.ToString()), 1, 2000);
    }

    [Theory]
    [InlineData("public void A(IDataView d) { var m = ml.Clustering.Trainers.KMeans().Fit(d); A(d); ml.Model.Save(m, d.Schema, \"m\"); }")]
    [InlineData("public void A(IDataView d) { B(d); } void B(IDataView d) { A(d); ml.Data.Cache(d); }")]
    [InlineData("public IDataView A(IDataView d) { while (true) { d = ml.Data.Cache(d); } }")]
    [InlineData("public void A(IDataView d) { System.Action f = null; f = () => f(); f(); ml.Data.Cache(d); }")]
    [InlineData("public void A(IDataView d) { again: d = ml.Data.Cache(d); if (d != null) goto again; }")]
    [InlineData("public void A(IEstimator<ITransformer> e) { for (var i = 0; i < 9; i++) e = e.Append(ml.Transforms.CopyColumns(\"a\", \"b\")); }")]
    [InlineData("public A2 Next; public class A2 { public A2 Next; } public void A(A2 a) { while (a != null) { a.Next = new A2 { Next = a }; a = a.Next; } ml.Data.Cache(null); }")]
    public void Recursion_and_loops_come_to_rest(string member) =>
        Assert.InRange(Steps($"using Microsoft.ML; class C {{ readonly MLContext ml = new MLContext(1); {member} }}"), 1, 5000);

    [Fact]
    public void A_root_that_is_too_large_is_given_up_and_says_nothing()
    {
        var graph = Assert.Single(Graphs(Body(Interpreter.MaxSteps / 4)), g => g.Root.Name == "Run");
        Assert.True(graph.Incomplete);
        // Given up means stopped.
        Assert.InRange(graph.Steps, 1, Interpreter.MaxSteps + 100);
    }

    private static string Body(int statements)
    {
        var body = new StringBuilder("using Microsoft.ML; class C { public void Run(MLContext ml, IDataView data) {\n");
        for (var i = 0; i < statements; i++)
            body.AppendLine($"var v{i} = ml.Data.TakeRows(data, {i}); if (v{i} == null) System.Console.WriteLine({i});");
        return body.Append("} }").ToString();
    }

    private static int Steps(string source) => Graphs(source).Sum(g => g.Steps);

    private static ImmutableArray<LineageGraph> Graphs(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("Bounds", [tree], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var program = new ProgramModel(compilation, MLNetSymbols.TryCreate(compilation)!);
        return FileLineage.Create(tree, program, CancellationToken.None);
    }
}
