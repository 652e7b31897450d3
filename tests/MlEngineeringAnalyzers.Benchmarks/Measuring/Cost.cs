using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>What a piece of work took.</summary>
/// <param name="Cpu">Milliseconds of processor time of the process, which other programs on the machine do not add to.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Cost(double Cpu, double Bytes)
{
    /// <summary>Both together.</summary>
    public static Cost operator +(Cost left, Cost right) => new(left.Cpu + right.Cpu, left.Bytes + right.Bytes);

    /// <summary>Runs the work and measures it.</summary>
    public static Cost Of(Action work)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return new((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>
    /// What a build costs: the compilation is bound and analysed from scratch, one thing after another. The trees are
    /// parsed, but no one has looked into them.
    /// </summary>
    public static Cost OfBuild(CSharpCompilation compilation, Contender contender)
    {
        var fresh = Fresh(compilation);
        return Of(() => Analyse(fresh, contender));
    }

    /// <summary>A compilation that shares nothing with the other but parsed text and references.</summary>
    public static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => CSharpSyntaxTree.ParseText(t.GetText(), (CSharpParseOptions)t.Options, t.FilePath)));

    /// <summary>Binds the compilation, and runs the analyzers over it.</summary>
    public static void Analyse(CSharpCompilation compilation, Contender contender)
    {
        if (contender.Analyzers.IsEmpty)
            compilation.GetDiagnostics();
        else
            // With the compiler's own diagnostics: where no analyzer wants anything, nothing would be bound.
            Driver(compilation, contender).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
    }

    /// <summary>Runs a contender's analyzers one after another.</summary>
    public static CompilationWithAnalyzers Driver(CSharpCompilation compilation, Contender contender) =>
        compilation.WithAnalyzers(contender.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (_, _, _) => { }, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
}
