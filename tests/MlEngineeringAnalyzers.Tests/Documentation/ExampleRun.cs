using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Documentation;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Finding = MlEngineeringAnalyzers.TestKit.Finding;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>Runs all analyzers over a block of a document. It compiles, and no analyzer fails on it.</summary>
internal static class ExampleRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = AnalyzerRun.AnalyzersIn(typeof(LineageAnalyzer).Assembly);

    /// <summary>What users see without any setting, and the findings of <paramref name="rule"/>, which may be a suggestion or off.</summary>
    public static async Task<IReadOnlyList<Finding>> WarningsAsync(CodeBlock block, string? rule = null)
    {
        var run = await AnalyzerRun.OverAsync(Example.ToCompilation(block), s_analyzers, new() { AllRules = true, AnalyzerOptions = Example.ToOptions(block) });
        Assert.Empty(run.CompileErrors);
        Assert.Empty(run.Crashes);
        Assert.False(run.TimedOut);
        return
        [
            .. run.Findings.Where(finding => finding.Rule == rule
                || (finding.Severity >= DiagnosticSeverity.Warning && ShippedRule.WithId(finding.Rule).Enabled)),
        ];
    }
}
