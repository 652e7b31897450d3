using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Corpus;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Robustness;

/// <summary>The project's own sources, as if they used ML.NET: every rule looks at them, and none has anything to say.</summary>
public sealed class OwnSourceTests
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public async Task The_analyzers_find_nothing_in_their_own_sources()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sources"), "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 200, $"{files.Length} sources");
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), path: f)).Append(CSharpSyntaxTree.ParseText(GlobalUsings));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("MlEngineeringAnalyzers", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Own", trees, references, new(OutputKind.DynamicallyLinkedLibrary));

        var run = await AnalyzerRun.OverAsync(compilation, Runner.Analyzers, new() { AllRules = true });
        Assert.Empty(run.Crashes);
        Assert.False(run.TimedOut);
        Assert.Empty(run.Findings.Select(f => $"{f.Place} {f.Rule} {f.Message}"));
    }
}
