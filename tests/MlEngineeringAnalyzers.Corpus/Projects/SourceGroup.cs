namespace MlEngineeringAnalyzers.Corpus;

/// <summary>The sources of one compilation.</summary>
/// <param name="Name">A name that is unique below the folder: the project's path, or a folder's.</param>
/// <param name="Project">The project, or null for loose files.</param>
/// <param name="Files">The absolute paths of its sources.</param>
internal sealed record SourceGroup(string Name, ProjectFile? Project, IReadOnlyList<string> Files);
