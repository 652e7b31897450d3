using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>Running analyzers that find, throw or hang.</summary>
public sealed class AnalyzerRunTests
{
    [Fact]
    public async Task A_finding_has_its_places_counted_from_one()
    {
        var run = await RunAsync(new ClassAnalyzer());
        var finding = Assert.Single(run.Findings);
        Assert.Equal(("T0001", "class C", new FindingPlace("C.cs", 2, 7, 2, 8)), (finding.Rule, finding.Message, finding.Place));
        Assert.Equal([new("C.cs", 1, 1, 2, 12)], finding.Story);
        Assert.Empty(run.Crashes);
        Assert.False(run.TimedOut);
    }

    [Fact]
    public async Task Rules_that_are_off_report_only_when_all_are_asked_for()
    {
        var run = await RunAsync(new ClassAnalyzer(), new() { AllRules = true });
        Assert.Equal([("T0001", DiagnosticSeverity.Warning), ("T0002", DiagnosticSeverity.Info)], run.Findings.Select(finding => (finding.Rule, finding.Severity)));
    }

    [Fact]
    public async Task An_analyzer_that_throws_is_told()
    {
        var run = await RunAsync(new ClassAnalyzer { OnClass = () => throw new InvalidOperationException("out of order") });
        Assert.Contains("out of order", Assert.Single(run.Crashes), StringComparison.Ordinal);
        Assert.Empty(run.CompileErrors);
    }

    [Fact]
    public async Task An_analyzer_that_hangs_is_given_up_on()
    {
        using var end = new ManualResetEventSlim();
        var run = await RunAsync(new ClassAnalyzer { OnClass = end.Wait }, new() { Timeout = TimeSpan.FromMilliseconds(200) });
        end.Set();
        Assert.True(run.TimedOut);
        Assert.Empty(run.Findings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Errors_of_the_compiler_are_counted_apart(bool timing)
    {
        var run = await AnalyzerRun.OverAsync(Compile("class C { Missing M; }"), [new ClassAnalyzer()], new() { Timing = timing });
        Assert.Equal("CS0246", Assert.Single(run.CompileErrors).Id);
        Assert.Single(run.Findings);
        Assert.Equal(timing ? ["ClassAnalyzer"] : [], run.TimeByAnalyzer.Keys);
    }

    [Fact]
    public async Task Without_analyzers_there_are_only_errors_of_the_compiler()
    {
        var run = await AnalyzerRun.OverAsync(Compile("class C { Missing M; }"), [], AnalyzerRunOptions.Default);
        Assert.Single(run.CompileErrors);
        Assert.Empty(run.Findings);
    }

    [Fact]
    public void Analyzers_are_found_in_an_assembly() =>
        Assert.Contains(AnalyzerRun.AnalyzersIn(typeof(AnalyzerRunTests).Assembly), analyzer => analyzer is ClassAnalyzer);

    private static Task<AnalyzerRun> RunAsync(DiagnosticAnalyzer analyzer, AnalyzerRunOptions? options = null) =>
        AnalyzerRun.OverAsync(Compile("// a class\nclass C { }"), [analyzer], options ?? AnalyzerRunOptions.Default);

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText(code, path: "C.cs")], References.Net, new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Reports every class, by one rule that is on and one that is off.</summary>
#pragma warning disable RS1001, RS2008 // No analyzer of the package.
    internal sealed class ClassAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_on = new("T0001", "On", "class {0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        private static readonly DiagnosticDescriptor s_off = new("T0002", "Off", "class {0}", "Test", DiagnosticSeverity.Info, isEnabledByDefault: false);

        /// <summary>What to do at a class before it is reported.</summary>
        public Action OnClass { get; init; } = () => { };

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_on, s_off];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(Report, SymbolKind.NamedType);
        }

        private void Report(SymbolAnalysisContext context)
        {
            OnClass();
            var location = context.Symbol.Locations[0];
            var whole = Location.Create(location.SourceTree!, location.SourceTree!.GetRoot().FullSpan);
            context.ReportDiagnostic(Diagnostic.Create(s_on, location, [whole], context.Symbol.Name));
            context.ReportDiagnostic(Diagnostic.Create(s_off, location, context.Symbol.Name));
        }
    }
#pragma warning restore RS1001, RS2008
}
