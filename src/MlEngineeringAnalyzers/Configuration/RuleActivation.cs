using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Configuration;

/// <summary>
/// Which rules a project has on. The compiler drops what is reported of the others, but first looks for generated code in the whole
/// file and for attributes that suppress it (Roslyn's AnalyzerExecutor and AnalyzerDriver).
/// </summary>
internal static class RuleActivation
{
    /// <summary>
    /// Whether the rule can be on in the file: by default, or because some option names it. A severity for a whole category turns on
    /// no rule that is off by default.
    /// </summary>
    public static bool MayBeOn(DiagnosticDescriptor rule, CompilationOptions options, SyntaxTree tree, CancellationToken cancellation) =>
        rule.IsEnabledByDefault
        || options.SpecificDiagnosticOptions.ContainsKey(rule.Id)
        || (options.SyntaxTreeOptionsProvider is { } files
            && (files.TryGetDiagnosticValue(tree, rule.Id, cancellation, out _) || files.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out _)));
}
