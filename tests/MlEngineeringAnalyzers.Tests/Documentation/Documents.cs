using MlEngineeringAnalyzers.Documentation;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>The documents, which lie beside the tests.</summary>
internal static class Documents
{
    /// <summary>README.md, the rules' pages, and the samples.</summary>
    public static DocumentFolder Folder { get; } = new(Path.Combine(AppContext.BaseDirectory, "Documents"));

    /// <summary>The names of all documents with generated parts.</summary>
    public static TheoryData<string> Names => [.. Folder.Names];

    /// <summary>The ids of the rules that have a page.</summary>
    public static TheoryData<string> PageIds => [.. Folder.PageIds];
}
