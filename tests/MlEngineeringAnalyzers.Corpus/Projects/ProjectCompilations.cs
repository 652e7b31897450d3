using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Makes the compilations of a folder, each with the projects that it references.</summary>
internal sealed class ProjectCompilations
{
    // A debug build of .NET 10, which is what the references are.
    private static readonly string[] s_symbols =
    [
        "DEBUG", "TRACE", "NET", "NETCOREAPP", "NET10_0",
        "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER",
    ];

    private readonly string _root;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly Dictionary<string, SourceGroup> _byProject;
    private readonly Dictionary<SourceGroup, CSharpCompilation> _made = [];
    private readonly Lock _lock = new();

    /// <summary>Prepares the compilations of a folder.</summary>
    /// <param name="root">The folder; sources are named by their path below it.</param>
    /// <param name="groups">What was found in it.</param>
    /// <param name="references">The assemblies to compile against.</param>
    public ProjectCompilations(string root, IEnumerable<SourceGroup> groups, ImmutableArray<MetadataReference> references)
    {
        _root = Path.GetFullPath(root);
        _references = references;
        _byProject = groups.Where(group => group.Project is not null)
            .DistinctBy(group => group.Project!.FilePath, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Project!.FilePath, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The compilation of a group.</summary>
    /// <param name="group">One of the folder's groups.</param>
    public CSharpCompilation Create(SourceGroup group)
    {
        // Made once, though several projects may reference it; making one binds nothing, so the lock is short.
        lock (_lock)
            return Create(group, []);
    }

    private CSharpCompilation Create(SourceGroup group, ImmutableHashSet<SourceGroup> above)
    {
        if (_made.TryGetValue(group, out var made))
            return made;

        var chain = above.Add(group);
        var references = Referenced(group, [])
            .Where(other => !chain.Contains(other))
            .Select(other => (MetadataReference)Create(other, chain).ToMetadataReference());
        var compilation = Compile(group, [.. _references, .. references]);

        // In a circle of projects, what was made below another one lacks it; only the complete ones are kept.
        if (above.IsEmpty || !Referenced(group, []).Any(above.Contains))
            _made.Add(group, compilation);
        return compilation;
    }

    /// <summary>The groups that a group references, and those that they reference in turn.</summary>
    private HashSet<SourceGroup> Referenced(SourceGroup group, HashSet<SourceGroup> seen)
    {
        foreach (var path in group.Project?.Items("ProjectReference", "Include") ?? [])
        {
            var full = Path.GetFullPath(Path.Combine(group.Project!.Folder, path.Replace('\\', '/')));
            if (_byProject.TryGetValue(full, out var other) && other != group && seen.Add(other))
                Referenced(other, seen);
        }

        return seen;
    }

    private CSharpCompilation Compile(SourceGroup group, ImmutableArray<MetadataReference> references)
    {
        var project = group.Project;
        var parseOptions = new CSharpParseOptions(LanguageOf(project), preprocessorSymbols: [.. s_symbols, .. Symbols(project)]);
        var trees = group.Files.Select(file => Parse(file, parseOptions)).ToList();
        var kind = KindOf(project, trees);
        if (project is not null && ImplicitUsings.SourceFor(project) is { Length: > 0 } usings)
            trees.Add(CSharpSyntaxTree.ParseText(usings, parseOptions, "GlobalUsings.g.cs"));

        var options = new CSharpCompilationOptions(kind, allowUnsafe: project?.IsOn("AllowUnsafeBlocks") ?? false, nullableContextOptions: NullableOf(project));
        return CSharpCompilation.Create(AssemblyNameOf(project), trees, references, options);
    }

    private SyntaxTree Parse(string file, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), options, Path.GetRelativePath(_root, file).Replace('\\', '/'));
    }

    private static string AssemblyNameOf(ProjectFile? project) =>
        project?.Property("AssemblyName") is { Length: > 0 } name && !name.Contains('$', StringComparison.Ordinal) ? name : project?.Name ?? "Loose";

    private static OutputKind KindOf(ProjectFile? project, List<SyntaxTree> trees)
    {
        if (trees.Exists(tree => tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax)))
            return OutputKind.ConsoleApplication;

        return project?.Property("OutputType")?.ToUpperInvariant() switch
        {
            "EXE" => OutputKind.ConsoleApplication,
            "WINEXE" => OutputKind.WindowsApplication,
            null when project?.Sdk is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker" => OutputKind.ConsoleApplication,
            _ => OutputKind.DynamicallyLinkedLibrary,
        };
    }

    private static LanguageVersion LanguageOf(ProjectFile? project) =>
        project?.Property("LangVersion") is { } text && LanguageVersionFacts.TryParse(text, out var version) && version != LanguageVersion.Default
            ? version
            : LanguageVersion.Latest;

    private static NullableContextOptions NullableOf(ProjectFile? project) => project?.Property("Nullable")?.ToUpperInvariant() switch
    {
        "ENABLE" => NullableContextOptions.Enable,
        "WARNINGS" => NullableContextOptions.Warnings,
        "ANNOTATIONS" => NullableContextOptions.Annotations,
        _ => NullableContextOptions.Disable,
    };

    private static IEnumerable<string> Symbols(ProjectFile? project) =>
        project?.Property("DefineConstants")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(SyntaxFacts.IsValidIdentifier) ?? [];
}
