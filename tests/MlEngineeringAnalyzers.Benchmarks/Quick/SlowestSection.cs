using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Corpus;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>The roots that take longest, of all corpora and of a folder of repositories.</summary>
internal static class SlowestSection
{
    private const int Shown = 5;
    private const int Candidates = 30;
    private const int Times = 50;

    public static void Run(Rounds rounds, string? folder)
    {
        QuickRun.Title($"The slowest single roots: body, calls and rules, bound before, median of {Times}");
        var compilations = Corpora.ReadLineage().Select(p => (p.Id, Compilation: CorpusCompilations.Create(p)))
            .Concat(Corpora.ReadSchema().Select(p => (p.Id, Compilation: CorpusCompilations.Create(p))))
            .Concat(folder is null ? [] : FolderSection.Compilations(folder));
        // Steps are counted, not timed: a first look finds the candidates, the clock decides among them.
        var candidates = new PriorityQueue<(string Name, Root Root), double>();
        foreach (var (name, compilation) in compilations)
        {
            foreach (var root in Roots(compilation))
            {
                candidates.Enqueue((name, root), root.Run().Milliseconds);
                if (candidates.Count > Candidates)
                    candidates.Dequeue();
            }
        }

        var table = new TextTable("root", "ms", "operations", "ML.NET calls on paths");
        foreach (var (name, root, ms) in candidates.UnorderedItems.Select(c => (c.Element.Name, c.Element.Root, Ms: Rounds.Median(Enumerable.Range(0, Times).Select(_ => c.Element.Root.Run().Milliseconds)))).OrderByDescending(c => c.Ms).Take(Shown))
        {
            var (_, steps, calls) = root.Run();
            table.Add($"{name} {root.Symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}", TimeSpan.FromMilliseconds(ms), steps, calls);
        }

        table.WriteTo(Console.Out);
    }

    private static IEnumerable<Root> Roots(CSharpCompilation compilation)
    {
        if (MLNetSymbols.TryCreate(compilation) is not { } mlNet)
            yield break;
        var program = new ProgramModel(compilation, mlNet);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var symbol in MlEngineeringAnalyzers.Lineage.Program.Roots.Of(tree, program, CancellationToken.None))
                yield return new(symbol, tree, program);
        }
    }

    private sealed record Root(ISymbol Symbol, SyntaxTree Tree, ProgramModel Program)
    {
        public (double Milliseconds, int Steps, int Calls) Run()
        {
            var start = Stopwatch.GetTimestamp();
            var interpreter = new Interpreter(Program, Symbol, Tree, CancellationToken.None);
            var self = Symbol.IsStatic || Symbol.ContainingType is not { } type ? null : new MlEngineeringAnalyzers.Lineage.Values.Instance(type, type, []);
            new RootRunner(interpreter, []).Run(Symbol, self);
            interpreter.Graph.Siblings = [interpreter.Graph];
            var report = new LineageReport();
            foreach (var rule in LineageRules.All)
                rule.Examine(interpreter.Graph, report);
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, interpreter.Graph.Steps, interpreter.Graph.Occurrences.Count);
        }
    }
}
