// These analyzers are never shipped: they need neither an attribute to be found by nor release notes.
#pragma warning disable RS1001, RS2008

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>Two rules for methods named Bad and Worse; the second is off by default.</summary>
public class NamesAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Bad =
        new("TK0001", "Bad", "Method '{0}' is bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Worse =
        new("TK0002", "Worse", "Method '{0}' is worse", "Test", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Bad, Worse];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Examine, SymbolKind.Method);
    }

    protected virtual void Examine(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "Bad")
            context.ReportDiagnostic(Diagnostic.Create(Bad, context.Symbol.Locations[0], "Bad"));
        if (context.Symbol.Name == "Worse")
            context.ReportDiagnostic(Diagnostic.Create(Worse, context.Symbol.Locations[0], "Worse"));
    }
}

/// <summary>One rule: methods named Bad, with the type that they are in as the story.</summary>
public sealed class BadAnalyzer : NamesAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Bad];

    protected override void Examine(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "Bad")
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Bad, context.Symbol.Locations[0], context.Symbol.ContainingType.Locations, "Bad"));
        }
    }
}

/// <summary>Throws at every method named Bad.</summary>
public sealed class CrashingAnalyzer : NamesAnalyzer
{
    protected override void Examine(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "Bad")
            throw new NotSupportedException("did not expect that");
    }
}

/// <summary>Counts as it goes, so that no two compilations get the same message.</summary>
public sealed class CountingAnalyzer : NamesAnalyzer
{
    private int _count;

    protected override void Examine(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "Bad")
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Bad, context.Symbol.Locations[0], Interlocked.Increment(ref _count).ToString()));
        }
    }
}

/// <summary>Reports a method once, whichever compilation it is in: what a cache that outlives its compilation does.</summary>
public sealed class RememberingAnalyzer : NamesAnalyzer
{
    private readonly ConcurrentDictionary<string, bool> _reported = new();

    protected override void Examine(SymbolAnalysisContext context)
    {
        if (_reported.TryAdd(context.Symbol.ToDisplayString(), true))
            base.Examine(context);
    }
}

/// <summary>Reports in generated code too.</summary>
public sealed class TirelessAnalyzer : NamesAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Examine, SymbolKind.Method);
    }
}

/// <summary>Reads the name to look for from the options.</summary>
public sealed class ConfiguredAnalyzer : NamesAnalyzer
{
    protected override void Examine(SymbolAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Symbol.Locations[0].SourceTree!);
        if (options.TryGetValue("tk_name", out var name) && context.Symbol.Name == name)
            context.ReportDiagnostic(Diagnostic.Create(Bad, context.Symbol.Locations[0], name));
    }
}

/// <summary>Takes away what is reported in classes named Excused.</summary>
public sealed class ExcusedSuppressor : DiagnosticSuppressor
{
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [new("TKS001", "TK0001", "Excused"), new("TKS002", "CS8618", "Excused")];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var text = diagnostic.Location.SourceTree!.GetText().ToString();
            if (text.LastIndexOf("class Excused", diagnostic.Location.SourceSpan.Start, StringComparison.Ordinal) >= 0
                && text.LastIndexOf("class Other", diagnostic.Location.SourceSpan.Start, StringComparison.Ordinal) < 0)
            {
                var suppression = SupportedSuppressions.Single(candidate => candidate.SuppressedDiagnosticId == diagnostic.Id);
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }
}
