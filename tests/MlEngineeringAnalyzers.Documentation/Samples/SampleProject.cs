using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using Finding = MlEngineeringAnalyzers.TestKit.Finding;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>What the analyzers say about a sample, as its build prints it.</summary>
public static class SampleProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = AnalyzerRun.AnalyzersIn(typeof(LineageAnalyzer).Assembly);

    /// <summary>The program.</summary>
    /// <param name="folder">The folder of the project.</param>
    public static Compilation Compile(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new LineageFile { Name = file, Text = File.ReadAllText(Path.Combine(folder, file)) });
        return CorpusCompilations.Create(new LineageProgram { Id = folder, Files = [.. files], Labels = [], Negatives = [], Shape = ["entry-web"] });
    }

    /// <summary>The warnings, in the order of files and lines.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <exception cref="InvalidOperationException">The sample does not compile, or an analyzer fails on it.</exception>
    public static async Task<IReadOnlyList<Finding>> WarningsAsync(string folder)
    {
        var run = await AnalyzerRun.OverAsync(Compile(folder), s_analyzers, AnalyzerRunOptions.Default);
        var problems = run.CompileErrors.Select(error => error.ToString()).Concat(run.Crashes).ToList();
        if (run.TimedOut || problems.Count > 0)
            throw new InvalidOperationException($"{folder}: {problems.FirstOrDefault("the analyzers do not come to an end")}");
        return [.. run.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Warning)];
    }
}
