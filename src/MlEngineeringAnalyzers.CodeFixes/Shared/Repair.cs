using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>One way to cure a violation.</summary>
/// <param name="Title">What the user reads in the menu.</param>
/// <param name="Key">What the same repair of other violations has in common: FixAll takes those with the same key.</param>
/// <param name="Apply">Makes the edits, with the editor of the file in which the violation is reported. It has looked at the unchanged file, and other repairs may be applied beside it.</param>
internal sealed record Repair(string Title, string Key, Action<RepairEditor> Apply)
{
    /// <summary>
    /// Whether the result is bound before the repair is offered: types or names may stand in its way, and the compiler
    /// knows best.
    /// </summary>
    public bool MayFailToCompile { get; init; }

    /// <summary>
    /// Whether the rules are run over the result as well before the repair is offered: it is not when the violation is
    /// still there, or when something else would certainly fail that did not before.
    /// </summary>
    public bool MayFailToCure { get; init; }

    /// <summary>The member that the repair declares in another way: the files that mention it take part in the trial.</summary>
    public ISymbol? Member { get; init; }
}
