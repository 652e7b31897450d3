using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Corpus;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Robustness;

/// <summary>What the analyzers remember goes with the compilation that it is about.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void Nothing_outlives_its_compilation_though_trees_and_references_live_on()
    {
        var trees = Corpora.ReadLineage().Where(p => p.Files.Count > 2).Take(20).Select(p => CorpusCompilations.Create(p).SyntaxTrees).ToList();
        var gone = trees.SelectMany(t => Analyse(t)).ToList();
        Collect();
        Assert.Equal(40, gone.Count);
        Assert.DoesNotContain(gone, compilation => compilation.IsAlive);
        GC.KeepAlive(trees);
    }

    [Fact]
    public void Nothing_outlives_a_project_that_is_referred_to()
    {
        var (project, library) = AnalyseWithLibrary();
        Collect();
        Assert.False(project.IsAlive);
        Assert.False(library.IsAlive);
    }

    // A method of its own, so that no local keeps what it has made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Analyse(IEnumerable<SyntaxTree> trees)
    {
        var compilation = CSharpCompilation.Create("Whole", trees, References.All, new(OutputKind.ConsoleApplication));
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(compilation.SyntaxTrees[0] + "// a comment", path: "Edited.cs"));
        return [Run(compilation), Run(edited)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Project, WeakReference Library) AnalyseWithLibrary()
    {
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText("namespace Microsoft.ML.Own { public class Helper { } }")], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        var project = CSharpCompilation.Create(
            "Project", [CSharpSyntaxTree.ParseText("using Microsoft.ML; class C { void M() => new MLContext().Data.Cache(null); Microsoft.ML.Own.Helper h; }")],
            References.All.Add(library.ToMetadataReference()), new(OutputKind.DynamicallyLinkedLibrary));
        return (Run(project), new WeakReference(library));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(CSharpCompilation compilation)
    {
        var driver = compilation.WithAnalyzers(Runner.Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        Assert.DoesNotContain(driver.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult(), d => d.Id == "AD0001");
        return new(compilation);
    }

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
