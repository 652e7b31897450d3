using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assemblies that a test program references.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds a loaded assembly.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds an assembly by its file.</summary>
    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));
}
