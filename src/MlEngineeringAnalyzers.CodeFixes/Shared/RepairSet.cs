using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The repairs that are applied together, and the files that they change: one editor each.</summary>
internal sealed class RepairSet
{
    private readonly Workspace _workspace;
    private readonly Dictionary<SyntaxTree, RepairEditor> _editors = [];

    private RepairSet(Workspace workspace) => _workspace = workspace;

    /// <summary>The solution after all these repairs, each of which begins in its own file.</summary>
    public static Solution Apply(Solution solution, IEnumerable<(SyntaxTree File, Repair Repair)> repairs)
    {
        var set = new RepairSet(solution.Workspace);
        foreach (var (file, repair) in repairs)
            repair.Apply(set.Editor(file));
        foreach (var editor in set._editors.Values.ToList())
            editor.RunAtEnd();
        foreach (var change in set._editors)
            solution = solution.WithDocumentSyntaxRoot(solution.GetDocument(change.Key)!.Id, change.Value.ChangedRoot());
        return solution;
    }

    /// <summary>The editor of a file.</summary>
    public RepairEditor Editor(SyntaxTree file)
    {
        if (!_editors.TryGetValue(file, out var editor))
            _editors.Add(file, editor = new(file.GetRoot(), _workspace, this));
        return editor;
    }
}
