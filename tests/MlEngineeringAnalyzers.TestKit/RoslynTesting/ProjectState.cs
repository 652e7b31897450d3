namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project of a test: its files, references and kind.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    /// <summary>Name of the project.</summary>
    public string Name { get; } = name;

    /// <summary>Name of the assembly.</summary>
    public string AssemblyName => Name;

    /// <summary>Language of the project.</summary>
    public string Language { get; } = language;

    /// <summary>What the program compiles to; a library when nothing is said.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>Sources, with or without markup.</summary>
    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>Files that analyzers may read.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Files like <c>.editorconfig</c> and <c>.globalconfig</c>, by absolute path.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Assemblies that the program references.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];
}
