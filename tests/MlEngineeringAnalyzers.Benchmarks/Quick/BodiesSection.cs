using System.Text;
using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>Single bodies: those that have nothing to do with ML.NET, long ones, and trees of calls.</summary>
internal static class BodiesSection
{
    private const int Builds = 5;

    public static void Run(Rounds rounds)
    {
        QuickRun.Title("Bodies: ours above nothing, processor time");
        var table = new TextTable("body", "ms", "binding it, ms", "against the row above");
        var last = 0.0;
        const string use = "public void Use() => Data(ml.Data.LoadFromEnumerable(new[] { new Row() }));";
        Add("a method that uses ML.NET", File(use, ""));
        Add("the same beside 20 methods of 100 statements without ML.NET", File(use, Plain(100, 20)));
        foreach (var statements in new[] { 10, 100, 1000 })
            Add($"{statements} statements with ML.NET", File("", Statements(statements)));
        foreach (var (width, depth) in new[] { (1, 12), (4, 12) })
            Add($"a tree of calls {depth} deep, {width} wide", File("", Tree(depth, width)));
        table.WriteTo(Console.Out);

        void Add(string name, string text)
        {
            var compilation = GeneratedProject.Of(text);
            var costs = rounds.Measure([Contender.Nothing, Contender.Ours, Contender.Binding], contender => Enumerable.Range(0, Builds).Aggregate(default(Cost), (sum, _) => sum + Cost.OfBuild(compilation, contender)), warmUps: 3);
            var own = (costs[1].Cpu - costs[0].Cpu) / Builds;
            table.Add(name, TimeSpan.FromMilliseconds(own), TimeSpan.FromMilliseconds(costs[2].Cpu / Builds), last > 0 ? own / last : null);
            last = own;
        }
    }

    private static string File(string member, string members) => $$"""
        using Microsoft.ML;
        public class Row { public float Value { get; set; } }
        public class Bodies
        {
            private readonly MLContext ml = new MLContext(1);
            public void Data(IDataView data) { }
            {{member}}
            {{members}}
        }
        """;

    private static string Plain(int statements, int methods)
    {
        var text = new StringBuilder();
        for (var m = 0; m < methods; m++)
        {
            text.AppendLine($"public int Plain{m}(int x) {{ var sum = x;");
            for (var i = 0; i < statements; i++)
                text.AppendLine($"if (sum > {i}) sum += System.Math.Max({i}, x) * {i + 1}; else System.Console.WriteLine(sum);");
            text.AppendLine("return sum; }");
        }

        return text.ToString();
    }

    private static string Statements(int count)
    {
        var text = new StringBuilder("public void Run(IDataView data) {\n");
        for (var i = 0; i < count; i++)
            text.AppendLine($"var v{i} = ml.Data.TakeRows(data, {i}); if (v{i} == null) System.Console.WriteLine({i});");
        return text.Append('}').ToString();
    }

    private static string Tree(int depth, int width)
    {
        var text = new StringBuilder();
        for (var d = 0; d < depth; d++)
            text.AppendLine($"{(d == 0 ? "public " : "")}void M{d}(IDataView d) {{ {string.Concat(Enumerable.Repeat($"M{d + 1}(d); ", width))} }}");
        return text.Append($"void M{depth}(IDataView d) {{ var m = ml.Clustering.Trainers.KMeans().Fit(d); System.Console.WriteLine(ml.Clustering.Evaluate(m.Transform(d)).AverageDistance); }}").ToString();
    }
}
