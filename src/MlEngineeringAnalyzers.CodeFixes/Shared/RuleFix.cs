using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>
/// A fix of one rule. It looks at a violation and says which repairs there are, if any; a repair that is returned compiles
/// and cures. FixAll looks at every violation of a file as it stands and applies the repairs together.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    private static readonly FixAllProvider s_fixAll = FixAllProvider.Create(static (context, document, diagnostics) =>
        ((RuleFix)context.CodeFixProvider).RepairAllAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken));

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Rule.Id);

    /// <summary>The rule whose violations are repaired.</summary>
    private protected abstract DiagnosticDescriptor Rule { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics.Where(d => d.Id == Rule.Id))
        {
            foreach (var repair in await FindRepairsAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, cancellation => ApplyAsync(document, [repair], cancellation), repair.Key), diagnostic);
            }
        }
    }

    /// <summary>The repairs of a violation, the best one first; none when nothing is sure to compile and cure.</summary>
    private protected abstract IEnumerable<Repair> Repairs(Violation violation);

    private async Task<IReadOnlyList<Repair>> FindRepairsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await Violation.CreateAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } violation)
            return [];
        var repairs = new List<Repair>();
        foreach (var repair in Repairs(violation))
        {
            // Of repairs with one key, the first that compiles is taken.
            if (repairs.All(r => r.Key != repair.Key)
                && (!repair.MayFailToCompile || await Trial.CompilesAsync(violation, repair, cancellation).ConfigureAwait(false)))
            {
                repairs.Add(repair);
            }
        }

        return repairs;
    }

    private async Task<Document?> RepairAllAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        var repairs = new List<Repair>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            var found = await FindRepairsAsync(document, diagnostic, cancellation).ConfigureAwait(false);
            // `dotnet format` asks for the key at the analyzer's first report, which may be another rule's, and then has none.
            repairs.AddRange(key is null ? found.Take(1) : found.Where(r => r.Key == key));
        }

        return repairs.Count == 0 ? document : await ApplyAsync(document, repairs, cancellation).ConfigureAwait(false);
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<Repair> repairs, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(RepairEditor.Apply(root!, document.Project.Solution.Workspace, repairs));
    }
}
