using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Analyses a folder of sources and keeps what is needed to talk about it.</summary>
internal sealed class FolderRun
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lines = new(StringComparer.Ordinal);
    private readonly string _root;

    private FolderRun(string root, ImmutableArray<Outcome> outcomes)
    {
        _root = root;
        Outcomes = outcomes;
    }

    /// <summary>What became of each compilation.</summary>
    public ImmutableArray<Outcome> Outcomes { get; }

    /// <summary>The reports, each once though several projects may share a file.</summary>
    public IEnumerable<JudgedFinding> Findings =>
        Outcomes.SelectMany(outcome => outcome.Run.Findings.Select(finding => new JudgedFinding(outcome.Name, finding)))
            .DistinctBy(one => (one.Finding.Rule, one.Finding.Place, one.Finding.Message));

    /// <summary>Analyses a folder.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="root">The folder.</param>
    /// <param name="references">The assemblies to compile against.</param>
    /// <param name="project">The end of the names of the projects to analyse; null stands for all. The others are still referenced.</param>
    public static async Task<FolderRun> OverAsync(Options options, string root, ImmutableArray<MetadataReference> references, string? project = null)
    {
        var groups = SourceFolder.Read(root);
        var compilations = new ProjectCompilations(root, groups, references);
        var outcomes = await new Runner(options).RunAsync([.. groups.Where(group => Filters.IsChosen(project, group.Name)).Select(group => new Work(group.Name, () => compilations.Create(group)))]).ConfigureAwait(false);
        return new(root, outcomes);
    }

    /// <summary>The lines of a source; none if it is not there.</summary>
    /// <param name="file">Its path below the folder.</param>
    public IReadOnlyList<string> LinesOf(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            var path = Path.Combine(_root, file);
            lines = file.Length > 0 && File.Exists(path) ? SourceLines.Of(File.ReadAllText(path)) : [];
            _lines.Add(file, lines);
        }

        return lines;
    }
}
