using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A diagnostic, with what a fix needs to look at it.</summary>
/// <param name="Node">The code that the diagnostic is reported at.</param>
internal sealed record Violation(
    Document Document, SyntaxNode Root, SemanticModel Model, MLNetSymbols MLNet, Diagnostic Diagnostic, SyntaxNode Node, CancellationToken Cancellation)
{
    /// <summary>What the rule says for the fix; null when it says nothing of that name.</summary>
    public string? this[string property] => Diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>The places that explain the violation, as far as they are in the same file.</summary>
    public IEnumerable<SyntaxNode> Story =>
        Diagnostic.AdditionalLocations.Where(l => l.SourceTree == Root.SyntaxTree).Select(l => NodeAt(Root, l));

    /// <summary>Looks a diagnostic up in its file; null when the file has changed too much, or ML.NET is gone.</summary>
    public static async Task<Violation?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan) || MLNetSymbols.TryCreate(model.Compilation) is not { } mlNet)
            return null;
        return new(document, root, model, mlNet, diagnostic, NodeAt(root, diagnostic.Location), cancellation);
    }

    /// <summary>The value of an option for this file.</summary>
    public T Option<T>(EditorOption<T> option)
        where T : class =>
        option.Read(Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(Root.SyntaxTree));

    /// <summary>The symbol that an expression names; null when it names none.</summary>
    public ISymbol? Symbol(SyntaxNode expression) => Model.GetSymbolInfo(expression, Cancellation).Symbol;

    private static SyntaxNode NodeAt(SyntaxNode root, Location location) => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
