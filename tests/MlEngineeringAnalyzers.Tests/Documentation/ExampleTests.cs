using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Documentation;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>The programs on the rules' pages compile, and are right and wrong as the page says.</summary>
public class ExampleTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = AnalyzerRun.AnalyzersIn(typeof(LineageAnalyzer).Assembly);

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public async Task The_violating_program_has_this_warning_and_no_other(string id)
    {
        foreach (var block in Blocks(id, "violating"))
            Assert.Equal([id], (await WarningsOfAsync(block, id)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public async Task The_repaired_program_has_no_warning(string id)
    {
        foreach (var block in Blocks(id, "repaired"))
            Assert.Empty(await WarningsOfAsync(block, id));
    }

    private static IEnumerable<CodeBlock> Blocks(string id, string role) =>
        Documents.Folder.Page(id).Blocks.Where(block => block.Language == "csharp" && block.Role == role);

    /// <summary>What users see without any setting, and the page's own rule, which may be a suggestion or off.</summary>
    private static async Task<IEnumerable<string>> WarningsOfAsync(CodeBlock block, string id)
    {
        var run = await AnalyzerRun.OverAsync(Example.ToCompilation(block), s_analyzers, new() { AllRules = true });
        Assert.Empty(run.CompileErrors);
        Assert.Empty(run.Crashes);
        Assert.False(run.TimedOut);
        return run.Findings
            .Where(finding => finding.Rule == id || (finding.Severity >= DiagnosticSeverity.Warning && ShippedRule.WithId(finding.Rule).Enabled))
            .Select(finding => finding.Rule);
    }
}
