using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What became of a program whose every finding was fixed that can be fixed.</summary>
/// <param name="Project">The program as it is now.</param>
public sealed record CatalogueFixResult(Project Project)
{
    /// <summary>What was applied, in order: the rules and the titles of their fixes.</summary>
    public ImmutableArray<string> Applied { get; private init; } = [];

    /// <summary>What is wrong: errors of the compiler, fixes that cure nothing, rounds without an end. Empty when all is well.</summary>
    public ImmutableArray<string> Problems { get; private init; } = [];

    /// <summary>What the rules still say of it: nothing that a fix is offered for.</summary>
    public ImmutableArray<Finding> Left { get; internal init; } = [];

    /// <summary>The compiler's warnings of the program as it was.</summary>
    internal ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The sources as they are now, without those that a tool has written.</summary>
    public async Task<string> TextAsync()
    {
        var texts = new List<string>();
        foreach (var document in Project.Documents.Where(d => !d.Name.EndsWith(".g.cs", StringComparison.Ordinal)))
            texts.Add($"// {document.Name}\n{await document.GetTextAsync().ConfigureAwait(false)}");
        return string.Join("\n", texts);
    }

    internal CatalogueFixResult With(string problem) => this with { Problems = Problems.Add(problem) };

    /// <summary>The result after one more FixAll, with what it has broken.</summary>
    internal CatalogueFixResult After(CatalogueChange change, ProjectFindings before, ProjectFindings after)
    {
        var (was, left) = (before.CodeOf(change.Rule), after.CodeOf(change.Rule));
        var problems = after.Errors.Concat(after.Warnings.Except(Warnings)).Concat(after.Crashes).ToList();
        // Of two pipelines in one method only the first is reported: then the second is.
        if (left.Count > was.Count || left.SequenceEqual(was))
            problems.Add($"{left.Count} reports, {was.Count} before");
        return this with
        {
            Project = after.Project,
            Left = [.. after.Diagnostics.Select(Finding.From)],
            Applied = Applied.Add($"{change.Rule} {change.Title}"),
            Problems = Problems.AddRange(problems.Select(p => $"{change.Rule} '{change.Title}': {p}")),
        };
    }
}

/// <summary>One FixAll.</summary>
internal sealed record CatalogueChange(string Rule, string Title, Project After);
