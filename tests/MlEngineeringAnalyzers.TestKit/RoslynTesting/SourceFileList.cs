using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Sources of a test program; one that is added without a name gets the next of the default names.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a file with a default name.</summary>
    public void Add(string content) => Add(SourceText.From(content, Encoding.UTF8));

    /// <summary>Adds a file with a default name.</summary>
    public void Add(SourceText content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}
