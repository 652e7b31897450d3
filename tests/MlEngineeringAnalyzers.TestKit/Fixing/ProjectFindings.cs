using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What the rules and the compiler say about a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Diagnostics">What the rules report, by file and position.</param>
/// <param name="Errors">The compiler's errors.</param>
/// <param name="Warnings">The compiler's warnings, without their places: fixes move code.</param>
/// <param name="Crashes">The exceptions of analyzers.</param>
internal sealed record ProjectFindings(
    Project Project, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Errors, ImmutableArray<string> Warnings, ImmutableArray<string> Crashes)
{
    /// <summary>The statements or members in which a rule reports something.</summary>
    public IReadOnlyList<string> CodeOf(string rule) => [.. Diagnostics.Where(d => d.Id == rule).Select(d => CodeAt(d.Location)).Order(StringComparer.Ordinal)];

    private static string CodeAt(Location location) => location.SourceTree?.GetRoot().FindNode(location.SourceSpan)
        .FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or MemberDeclarationSyntax)?.ToString() ?? "";

    /// <summary>Compiles and analyses a project.</summary>
    public static async Task<ProjectFindings> OfAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
        var all = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync().ConfigureAwait(false);
        var rules = analyzers.SelectMany(a => a.SupportedDiagnostics).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            project,
            [
                .. all.Where(d => rules.Contains(d.Id) && !d.IsSuppressed)
                    .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan).ThenBy(d => d.Id, StringComparer.Ordinal),
            ],
            [.. all.Where(d => d.Severity == DiagnosticSeverity.Error && !rules.Contains(d.Id)).Select(d => d.ToString())],
            [.. all.Where(d => d.Severity == DiagnosticSeverity.Warning && d.Id.StartsWith("CS", StringComparison.Ordinal)).Select(d => $"{d.Id} {d.GetMessage()}")],
            [.. all.Where(d => d.Id == "AD0001").Select(d => d.ToString())]);
    }
}
