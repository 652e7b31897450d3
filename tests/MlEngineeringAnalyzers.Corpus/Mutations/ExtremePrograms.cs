using System.Collections.Immutable;
using System.Globalization;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Programs that nobody writes by hand and that generators, and bad days, do.</summary>
internal static class ExtremePrograms
{
    /// <summary>Definitions of what ML.NET defines, and of everything twice.</summary>
    public const string Conflicting = """
        namespace Microsoft.ML { public interface IDataView { } public static class StandardTrainersCatalog { public static object Sdca(this object o) => o; } }
        namespace Microsoft.ML.Data { public class LoadColumnAttribute : System.Attribute { public LoadColumnAttribute(string s) { } } }
        class Twice { int A; string A; void M() { } void M() { } } class Twice { }
        """;

    /// <summary>All of them, by what is extreme about them.</summary>
    public static ImmutableArray<(string Name, string Code)> All { get; } =
    [
        ("5,000 statements", Body(Many(5000, i => $"var v{i} = ml.Data.TakeRows(data, {i}); "))),
        ("5,000 statements that feed each other", Body("var v = data; " + Many(5000, i => $"v = ml.Data.{(i % 2 == 0 ? "Cache(v" : "ShuffleRows(v, 1")}); "))),
        ("5,000 conditions", Body("var v = data; " + Many(5000, i => $"if (args.Length > {i}) v = ml.Data.TakeRows(v, {i}); "))),
        ("1,000 steps", Body($"var p = ml.Transforms.CopyColumns(\"a\", \"b\"){Many(1000, i => $".Append(ml.Transforms.CopyColumns(\"c{i}\", \"b\"))")}; p.Fit(data); ")),
        ("1,000 joined texts", Body($"var s = \"a\"{Many(1000, i => $" + args[{i}]")}; ml.Data.LoadFromTextFile<Row>(s); ")),
        ("200 blocks in each other", Body(Many(200, i => $"if (args.Length > {i}) {{ ") + "ml.Data.Cache(data); " + Many(200, _ => "} "))),
        ("60 loops in each other", Body(Many(60, i => $"for (var i{i} = 0; i{i} < 9; i{i}++) {{ data = ml.Data.Cache(data); ") + Many(60, _ => "} "))),
        ("40 lambdas in each other", Body($"System.Func<IDataView, IDataView> f = {Many(40, i => $"d{i} => ((System.Func<IDataView, IDataView>)(")} x => ml.Data.Cache(x) {Many(40, i => $"))(d{i})")}; f(data); ")),
        ("30 try statements in each other", Body(Many(30, _ => "try { data = ml.Data.Cache(data); ") + Many(30, i => $"}} catch (System.Exception e{i}) {{ data = ml.Data.TakeRows(data, {i}); }} finally {{ ml.Data.Cache(data); }} "))),
        ("300 parentheses", Body($"var v = {new string('(', 300)}ml.Data.Cache(data){new string(')', 300)}; ")),
        ("a switch of 2,000 sections", Body($"switch (args.Length) {{ {Many(2000, i => $"case {i}: data = ml.Data.TakeRows(data, {i}); break; ")} }} ml.Data.Cache(data); ")),
        ("a switch expression of 1,000 arms", Body($"var v = args.Length switch {{ {Many(1000, i => $"{i} => ml.Data.TakeRows(data, {i}), ")} _ => data }}; ml.Data.Cache(v); ")),
        ("goto", Body("a: data = ml.Data.Cache(data); if (args.Length > 1) goto b; goto c; b: data = ml.Data.ShuffleRows(data); if (args.Length > 2) goto a; c: if (args.Length > 3) goto b; ")),
        ("goto into nowhere", Body("goto missing; here: here: goto here; ml.Data.Cache(data); switch (1) { case 1: goto case 2; case 2: goto default; default: goto case 1; } ")),
        ("unsafe", Body("unsafe { int x = 1; int* p = &x; *p = 2; fixed (char* c = args[0]) { c[0] = 'a'; } ml.Data.TakeRows(data, *p); var f = (delegate*<IDataView, void>)null; f(data); } ")),
        ("dynamic", Body("dynamic d = ml; d.Data.Cache(data).Fit(d); dynamic e = d[0, data](1, x: d); var m = ml.Regression.Trainers.Sdca().Fit((IDataView)e); d.Save(m); foreach (var r in d) ml.Data.Cache(r); ")),
        ("types of themselves", Members("class Own { public Own Next; public Own[] All; public Own() { Next = new Own(); } } class Deep<T> : Deep<Deep<T>> { } class Self : Self { public float Value; } interface I1 : I2 { } interface I2 : I1 { } struct S { public S Inner; } record R(R Inner);"
            + " public void Use(MLContext ml) { var d = ml.Data.LoadFromEnumerable(new Own[0]); ml.Data.LoadFromEnumerable(new Self[0]); ml.Data.LoadFromEnumerable(new Deep<Row>[0]); ml.Data.LoadFromEnumerable(new S[0]); ml.Data.CreateEnumerable<R>(d, false); }")),
        ("calls in a circle", Members(Many(30, i => $"public IDataView M{i}(MLContext ml, IDataView d) {{ d = ml.Data.Cache(d); d = M{(i + 7) % 30}(ml, d); return M{(i + 11) % 30}(ml, d); }} "))),
        ("a tree of calls, 12 deep and 4 wide, of changing states", Members(Many(12, i => $"IDataView T{i}(MLContext ml, IDataView d) {{ d = T{i + 1}(ml, ml.Data.TakeRows(d, 1)); d = T{i + 1}(ml, d); d = T{i + 1}(ml, d); return T{i + 1}(ml, d); }} ") + "public IDataView T12(MLContext ml, IDataView d) => ml.Data.Cache(d); public void Go(MLContext ml, IDataView d) => T0(ml, d);")),
        ("100 implementations", Members("public interface IStep { IDataView Do(MLContext ml, IDataView d); } " + Many(100, i => $"class Step{i} : IStep {{ public IDataView Do(MLContext ml, IDataView d) => ml.Data.TakeRows(d, {i}); }} ") + "public void Go(IStep s, MLContext ml, IDataView d) => s.Do(ml, s.Do(ml, d));")),
        ("a row class of 2,000 columns", Members($"public class Wide {{ {Many(2000, i => $"[LoadColumn({i})] public float C{i}; ")} }} public void Go(MLContext ml) {{ var d = ml.Data.LoadFromTextFile<Wide>(\"x.csv\"); ml.Transforms.Concatenate(\"Features\", {string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"\"C{i}\""))}).Append(ml.Regression.Trainers.Sdca(\"C7\")).Fit(d); }}")),
        ("nothing", ""),
        ("half a string", Body("ml.Data.LoadFromTextFile<Row>(\"abc")),
        ("half a raw string", Body("ml.Data.LoadFromTextFile<Row>(\"\"\"abc\n")),
        ("names with escapes", Body("var \\u0061 = ml.Data.C\\u0061che(data); @class(\\u0061); void @class(IDataView d) => ml.Data.Cache(d); ")),
        ("names missing everywhere", "using Microsoft.ML; class : , { ( MLContext ml, ) => ml. . Data ( . ; void ( ) { var = ml.Data. ; = ml.Model.Save( , , ); ml.Regression.Trainers.Sdca( : , ) .Fit( ; } "),
    ];

    private static string Many(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Body(string statements) => Members($"public void Go(MLContext ml, IDataView data, string[] args) {{ {statements} }}");

    private static string Members(string members) => string.Create(CultureInfo.InvariantCulture, $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class Row { [LoadColumn(0)] public float Value { get; set; } }
        public class Extreme
        {
            {{members}}
        }
        """);
}
