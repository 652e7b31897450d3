namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Finds the compilations in a folder of sources.</summary>
internal sealed class SourceFolder
{
    private readonly string _root;
    private readonly List<string> _sources;
    private readonly Dictionary<string, ProjectFile> _projects;

    private SourceFolder(string root)
    {
        _root = root;
        var files = Files(root).ToList();
        _sources = [.. files.Where(file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

        // A folder rarely has two projects; they would share its sources, so the first stands for both.
        _projects = files.Where(file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => ProjectFile.Read(group.First()), StringComparer.Ordinal);
    }

    /// <summary>The compilations: one a project that has sources, one a top folder for the files without a project.</summary>
    /// <param name="path">The folder.</param>
    public static IReadOnlyList<SourceGroup> Read(string path)
    {
        var folder = new SourceFolder(Path.GetFullPath(path));
        return [.. folder.ProjectGroups().Concat(folder.LooseGroups()).Where(group => group.Files.Count > 0).OrderBy(group => group.Name, StringComparer.Ordinal)];
    }

    private IEnumerable<SourceGroup> ProjectGroups()
    {
        var byOwner = _sources.ToLookup(OwnerOf);
        return _projects.Values.Select(project => new SourceGroup(Relative(project.FilePath), project, SourcesOf(project, byOwner[project])));
    }

    private IEnumerable<SourceGroup> LooseGroups() =>
        _sources.Where(source => OwnerOf(source) is null)
            .GroupBy(TopFolder)
            .Select(group => new SourceGroup(group.Key, null, [.. group]));

    private List<string> SourcesOf(ProjectFile project, IEnumerable<string> owned)
    {
        var isDefault = !string.Equals(project.Property("EnableDefaultCompileItems"), "false", StringComparison.OrdinalIgnoreCase);
        var included = project.Items("Compile", "Include").Select(pattern => new PathGlob(project.Folder, pattern)).ToList();
        var removed = project.Items("Compile", "Remove").Select(pattern => new PathGlob(project.Folder, pattern)).ToList();
        return
        [
            .. owned.Where(file => isDefault && !removed.Exists(glob => glob.Matches(file)))
                .Union(_sources.Where(file => included.Exists(glob => glob.Matches(file))))
                .Order(StringComparer.Ordinal),
        ];
    }

    private ProjectFile? OwnerOf(string source)
    {
        for (var folder = Path.GetDirectoryName(source); folder is not null && folder.Length >= _root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (_projects.TryGetValue(folder, out var project))
                return project;
        }

        return null;
    }

    private string TopFolder(string source)
    {
        var parts = Relative(source).Split('/');
        return parts.Length == 1 ? "." : parts[0];
    }

    private string Relative(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return file;

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            // What a build leaves behind is no source, and links may lead round in a circle.
            var name = Path.GetFileName(inner);
            if (name is "bin" or "obj" or ".git" or ".vs" or "node_modules" || new DirectoryInfo(inner).LinkTarget is not null)
                continue;

            foreach (var file in Files(inner))
                yield return file;
        }
    }
}
