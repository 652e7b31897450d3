using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>What is measured: the analyzers of a package with its rules as they are by default.</summary>
/// <param name="Name">The name of the package.</param>
/// <param name="Analyzers">Its analyzers; none for the compiler's own binding.</param>
internal sealed record Contender(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>The compiler alone: every body is bound.</summary>
    public static Contender Binding { get; } = new("binding", []);

    /// <summary>An analyzer that does nothing. The others cost what they cost above it.</summary>
    public static Contender Nothing { get; } = new("nothing", [new NothingAnalyzer()]);

    /// <summary>The same once more: what it costs above the other is the noise of the run.</summary>
    public static Contender NothingAgain { get; } = new("nothing once more", [new NothingAnalyzer()]);

    /// <summary>This package.</summary>
    public static Contender Ours { get; } = new("MlEngineeringAnalyzers", AnalyzerRun.AnalyzersIn(Assembly.Load("MlEngineeringAnalyzers")));

    /// <summary>Well-known packages.</summary>
    public static ImmutableArray<Contender> Others { get; private set; } =
    [
        Load("Meziantou.Analyzer"),
        Load("Roslynator.Analyzers"),
        Load("SonarAnalyzer.CSharp"),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<Contender> All => [Binding, Nothing, Ours, .. Others];

    /// <summary>Leaves out the packages that are not wanted, for a run that takes less time.</summary>
    /// <param name="wanted">Parts of the names of those that are.</param>
    public static void Keep(IReadOnlyCollection<string> wanted) => Others = [.. Others.Where(other => wanted.Any(w => other.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))];

    private static Contender Load(string package)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Others", package), "*.dll");
        foreach (var file in files)
            Assembly.LoadFrom(file);
        var loader = new LoadedAssemblies();
        var analyzers = files.Order(StringComparer.Ordinal).SelectMany(file => new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp));
        return new(package, [.. analyzers]);
    }

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
