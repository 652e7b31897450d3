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

    /// <summary>
    /// How many diagnostics with the text of this one the repair leaves: the same mistake elsewhere, or what follows from
    /// it. Null when it does not stand its trial: it does not compile, or does not cure.
    /// </summary>
    public static async Task<int?> LeavesAsync(Violation violation, Repair repair)
    {
        if (repair is { MayFailToCompile: false, MayFailToCure: false })
            return 0;
        var (project, cancellation) = (violation.Document.Project, violation.Cancellation);
        var repaired = RepairSet.Apply(project.Solution, [(violation.Root.SyntaxTree, repair)]).GetProject(project.Id)!;
        if (await repaired.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } after)
            return null;
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
        if (!files.TrueForAll(f => Errors(after, f.After, cancellation) <= Errors(before, f.Before, cancellation)))
            return null;
        return repair.MayFailToCure ? Left(violation, project, after, files) : 0;
    }

    private static bool Mentions(SyntaxTree file, ISymbol? member) => member is not null && file.GetText().ToString().Contains(member.Name);

    private static int Errors(Compilation compilation, SyntaxTree file, CancellationToken cancellation) =>
        compilation.GetSemanticModel(file).GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error);

    private static int? Left(Violation violation, Project project, Compilation after, List<(SyntaxTree Before, SyntaxTree After)> files)
    {
        var old = Findings(violation.Model.Compilation, project);
        var changed = Findings(after, project);
        var (id, cancellation) = (violation.Diagnostic.Id, violation.Cancellation);
        int? count = null;
        foreach (var (beforeFile, afterFile) in files)
        {
            var was = Texts(old, beforeFile, id, cancellation);
            var left = Texts(changed, afterFile, id, cancellation);
            if (left.Exists(l => left.Count(l.Equals) > was.Count(l.Equals)))
                return null;
            if (beforeFile == violation.Root.SyntaxTree && left.Count(Same) < was.Count(Same))
                count = left.Count(Same);
        }

        return count;

        bool Same((string, string) finding) => finding == Text(violation.Diagnostic);
    }

    private static List<(string Id, string Text)> Texts(FindingsOfFiles findings, SyntaxTree file, string id, CancellationToken cancellation) =>
        findings.In(file, cancellation).Where(d => d.Id == id || d.Descriptor.CustomTags.Contains(RuleTags.CertainFailure)).Select(Text).ToList();

    private static (string Id, string Text) Text(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static FindingsOfFiles Findings(Compilation compilation, Project project) => s_findings.GetValue(
        compilation, c => new(new ProgramModel(c, MLNetSymbols.TryCreate(c)!), project.AnalyzerOptions.AnalyzerConfigOptionsProvider));
}
