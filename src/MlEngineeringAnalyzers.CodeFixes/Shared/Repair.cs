namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>One way to cure a violation, in the file in which it is reported.</summary>
/// <param name="Title">What the user reads in the menu.</param>
/// <param name="Key">What the same repair of other violations has in common: FixAll takes those with the same key.</param>
/// <param name="Apply">Makes the edits. It has looked at the unchanged file, and other repairs may be applied beside it.</param>
internal sealed record Repair(string Title, string Key, Action<RepairEditor> Apply)
{
    /// <summary>
    /// Whether the result is bound before the repair is offered: types or names may stand in its way, and the compiler
    /// knows best.
    /// </summary>
    public bool MayFailToCompile { get; init; }
}
