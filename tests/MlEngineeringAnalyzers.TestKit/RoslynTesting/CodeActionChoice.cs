using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the offered actions a test takes, and how it applies it.</summary>
internal sealed record CodeActionChoice(
    int? Index, string? EquivalenceKey, CodeActionValidationMode ValidationMode, Action<CodeAction, IVerifier>? Inspect)
{
    /// <summary>The action to take, if it is among those offered.</summary>
    public CodeAction? Choose(ImmutableArray<CodeAction> offered, IVerifier verifier)
    {
        var candidates = EquivalenceKey is null
            ? offered
            : [.. offered.Where(action => action.EquivalenceKey == EquivalenceKey)];
        var action = candidates.ElementAtOrDefault(Index ?? 0);
        if (action is not null)
            Inspect?.Invoke(action, verifier);
        return action;
    }

    /// <summary>The solution after an action, which must change something.</summary>
    public async Task<Solution> ApplyAsync(
        CodeAction action, Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution;
        var differs = false;
        foreach (var id in ChangedDocuments(solution, changed))
        {
            var document = changed!.GetDocument(id)!;
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            var before = solution.GetDocument(id) is { } original
                ? (await original.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()
                : null;
            differs |= text != before;
            await ValidateSyntaxAsync(document, text, verifier, cancellationToken).ConfigureAwait(false);
        }

        verifier.True(differs, $"The fix '{action.Title}' changes nothing");
        return changed!;
    }

    private static IEnumerable<DocumentId> ChangedDocuments(Solution before, Solution? after) =>
        after is null
            ? []
            : after.GetChanges(before).GetProjectChanges()
                .SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));

    /// <summary>
    /// A fix may build a tree that prints well and that no parser would build; whoever works on that tree next
    /// (a second fix, the formatter) is then misled.
    /// </summary>
    private async Task ValidateSyntaxAsync(Document document, string text, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (ValidationMode == CodeActionValidationMode.None)
            return;

        var built = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var parsed = await CSharpSyntaxTree.ParseText(
            text, (CSharpParseOptions)document.Project.ParseOptions!, cancellationToken: cancellationToken)
            .GetRootAsync(cancellationToken).ConfigureAwait(false);
        var isSame = ValidationMode == CodeActionValidationMode.Full
            ? built.IsEquivalentTo(parsed)
            : Structure(built).SequenceEqual(Structure(parsed));
        verifier.True(isSame, $"The fix builds syntax that the parser would not build from its text:{Environment.NewLine}{text}");
    }

    // Not SyntaxFactory.AreEquivalent: to it a list of one that an editor made differs from one that the parser made.
    private static IEnumerable<(int Kind, int Children, string Text)> Structure(SyntaxNode root) =>
        root.DescendantNodesAndTokensAndSelf().Select(n => (n.RawKind, n.ChildNodesAndTokens().Count, n.IsToken ? n.AsToken().Text : string.Empty));
}
