using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What became of running analyzers over one compilation.</summary>
public sealed record AnalyzerRun
{
    private const string CrashId = "AD0001";

    /// <summary>What the rules reported, in the order of the source.</summary>
    public ImmutableArray<Finding> Findings { get; private init; } = [];

    /// <summary>The messages of the exceptions that analyzers threw.</summary>
    public ImmutableArray<string> Crashes { get; private init; } = [];

    /// <summary>The errors of the compiler itself.</summary>
    public ImmutableArray<Diagnostic> CompileErrors { get; private init; } = [];

    /// <summary>Whether the analyzers were given up on.</summary>
    public bool TimedOut { get; private init; }

    /// <summary>The time of each analyzer by the name of its type, if it was asked for.</summary>
    public ImmutableDictionary<string, TimeSpan> TimeByAnalyzer { get; private init; } = ImmutableDictionary<string, TimeSpan>.Empty;

    /// <summary>One of every analyzer in an assembly, public or not, suppressors included.</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    /// <summary>Runs analyzers over a compilation and waits for them no longer than the options allow.</summary>
    /// <param name="compilation">The program; it may have errors.</param>
    /// <param name="analyzers">The analyzers; there may be none.</param>
    /// <param name="options">How to run them.</param>
    public static async Task<AnalyzerRun> OverAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerRunOptions options)
    {
        if (analyzers.IsEmpty)
            return new() { CompileErrors = [.. compilation.GetDiagnostics().Where(IsError)] };

        var driver = Prepare(compilation, analyzers, options);
        using var giveUp = new CancellationTokenSource();
        try
        {
            // A hanging analyzer may not look at the token, so its thread is left behind rather than waited for.
            return await Task.Run(() => options.Timing ? MeasureAsync(driver, giveUp.Token) : AnalyseAsync(driver, giveUp.Token))
                .WaitAsync(options.Timeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            return new() { TimedOut = true };
        }
    }

    private static CompilationWithAnalyzers Prepare(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerRunOptions options)
    {
        if (options.AllRules)
            compilation = compilation.WithOptions(SwitchOnAll(compilation.Options, analyzers));

        return compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options.AnalyzerOptions,
            onAnalyzerException: null,
            concurrentAnalysis: !options.Timing,
            logAnalyzerExecutionTime: options.Timing,
            reportSuppressedDiagnostics: false));
    }

    /// <summary>Options with which the rules that are off by default are on.</summary>
    internal static CompilationOptions SwitchOnAll(CompilationOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Where(rule => !rule.IsEnabledByDefault)
                .Select(rule => KeyValuePair.Create(rule.Id, ToOption(rule.DefaultSeverity)))));

    private static ReportDiagnostic ToOption(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    private static async Task<AnalyzerRun> AnalyseAsync(CompilationWithAnalyzers driver, CancellationToken cancellationToken) =>
        Sort(await driver.GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false), driver.Analyzers);

    private static async Task<AnalyzerRun> MeasureAsync(CompilationWithAnalyzers driver, CancellationToken cancellationToken)
    {
        // Of the ways to run analyzers, only this one knows the times afterwards; the compiler's diagnostics are not part of it.
        var result = await driver.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
        var diagnostics = result.GetAllDiagnostics().AddRange(driver.Compilation.GetDiagnostics(cancellationToken));
        var times = result.AnalyzerTelemetryInfo.GroupBy(pair => pair.Key.GetType().Name, pair => pair.Value.ExecutionTime);
        return Sort(diagnostics, driver.Analyzers) with
        {
            TimeByAnalyzer = times.ToImmutableDictionary(group => group.Key, group => new TimeSpan(group.Sum(time => time.Ticks))),
        };
    }

    private static AnalyzerRun Sort(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Findings =
            [
                .. diagnostics.Where(diagnostic => rules.Contains(diagnostic.Id)).Select(Finding.From)
                    .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Place.Line)
                    .ThenBy(finding => finding.Place.Column)
                    .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Message, StringComparer.Ordinal),
            ],
            Crashes = [.. diagnostics.Where(diagnostic => diagnostic.Id == CrashId).Select(diagnostic => diagnostic.ToString())],
            CompileErrors = [.. diagnostics.Where(diagnostic => IsError(diagnostic) && diagnostic.Id != CrashId && !rules.Contains(diagnostic.Id))],
        };
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
