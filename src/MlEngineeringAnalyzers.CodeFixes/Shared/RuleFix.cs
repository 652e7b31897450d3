using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>
/// A fix of one rule. It looks at a violation and says which repairs there are, if any; a repair that is returned compiles
/// and cures. FixAll looks at every violation as the files stand and applies the repairs together.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Rule.Id);

    /// <summary>The rule whose violations are repaired.</summary>
    private protected abstract DiagnosticDescriptor Rule { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => FixAllRepairs.Instance;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics.Where(d => d.Id == Rule.Id))
        {
            foreach (var repair in await FindRepairsAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(repair.Title, cancellation => ApplyAsync(document, repair, cancellation), repair.Key), diagnostic);
            }
        }
    }

    /// <summary>The repairs of a violation, the best one first; none when nothing is sure to compile and cure.</summary>
    private protected abstract IEnumerable<Repair> Repairs(Violation violation);

    /// <summary>The repairs of a violation that have stood their trial.</summary>
    internal async Task<IReadOnlyList<Repair>> FindRepairsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await Violation.CreateAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } violation)
            return [];
        var repairs = new List<(Repair Repair, int Left)>();
        foreach (var repair in Repairs(violation))
        {
            // Of repairs with one key, the first that leaves nothing of the kind is taken, else the one that leaves least.
            var rival = repairs.FindIndex(r => r.Repair.Key == repair.Key);
            if ((rival >= 0 && repairs[rival].Left == 0) || await Trial.LeavesAsync(violation, repair).ConfigureAwait(false) is not { } left)
                continue;
            if (rival < 0)
                repairs.Add((repair, left));
            else if (left < repairs[rival].Left)
                repairs[rival] = (repair, left);
        }

        return repairs.ConvertAll(r => r.Repair);
    }

    private static async Task<Solution> ApplyAsync(Document document, Repair repair, CancellationToken cancellation)
    {
        var file = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        return RepairSet.Apply(document.Project.Solution, [(file!, repair)]);
    }
}
