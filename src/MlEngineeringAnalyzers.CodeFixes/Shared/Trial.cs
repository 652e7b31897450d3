using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Tries a repair out before it is offered.</summary>
internal static class Trial
{
    // A violation may have many repairs, and a file many violations: what was wrong before is found out once.
    private static readonly ConditionalWeakTable<Compilation, FindingsOfFiles> s_findings = new();

    /// <summary>Whether the repair does what it says it may fail to do.</summary>
    public static async Task<bool> StandsAsync(Violation violation, Repair repair)
    {
        if (repair is { MayFailToCompile: false, MayFailToCure: false })
            return true;
        var (project, cancellation) = (violation.Document.Project, violation.Cancellation);
        var repaired = RepairSet.Apply(project.Solution, [(violation.Root.SyntaxTree, repair)]).GetProject(project.Id)!;
        if (await repaired.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } after)
            return false;
        var files = new List<(SyntaxTree Before, SyntaxTree After)>();
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } old
                && await repaired.GetDocument(document.Id)!.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } changed
                && (old != changed || old == violation.Root.SyntaxTree || Mentions(old, repair.Member)))
            {
                files.Add((old, changed));
            }
        }

        var before = violation.Model.Compilation;
        return files.TrueForAll(f => Errors(after, f.After, cancellation) <= Errors(before, f.Before, cancellation))
            && (!repair.MayFailToCure || IsCured(violation, project, after, files));
    }

    private static bool Mentions(SyntaxTree file, ISymbol? member) => member is not null && file.GetText().ToString().Contains(member.Name);

    private static int Errors(Compilation compilation, SyntaxTree file, CancellationToken cancellation) =>
        compilation.GetSemanticModel(file).GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error);

    private static bool IsCured(Violation violation, Project project, Compilation after, List<(SyntaxTree Before, SyntaxTree After)> files)
    {
        var old = Findings(violation.Model.Compilation, project);
        var changed = Findings(after, project);
        var (id, cancellation) = (violation.Diagnostic.Id, violation.Cancellation);
        var isGone = false;
        foreach (var (beforeFile, afterFile) in files)
        {
            var was = Texts(old, beforeFile, id, cancellation);
            var left = Texts(changed, afterFile, id, cancellation);
            isGone |= beforeFile == violation.Root.SyntaxTree && Count(left, violation.Diagnostic) < Count(was, violation.Diagnostic);
            // A step that asks for two columns in vain is reported for the first; the second comes to light when that is mended.
            if (left.Any(l => l.Id != id && left.Count(l.Equals) > was.Count(l.Equals)))
                return false;
        }

        return isGone;
    }

    private static int Count(List<(string Id, string Text)> findings, Diagnostic diagnostic) => findings.Count(f => f == Text(diagnostic));

    private static List<(string Id, string Text)> Texts(FindingsOfFiles findings, SyntaxTree file, string id, CancellationToken cancellation) =>
        findings.In(file, cancellation).Where(d => d.Id == id || d.Descriptor.CustomTags.Contains(RuleTags.CertainFailure)).Select(Text).ToList();

    private static (string Id, string Text) Text(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static FindingsOfFiles Findings(Compilation compilation, Project project) => s_findings.GetValue(
        compilation, c => new(new ProgramModel(c, MLNetSymbols.TryCreate(c)!), project.AnalyzerOptions.AnalyzerConfigOptionsProvider));
}
