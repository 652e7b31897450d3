using MlEngineeringAnalyzers.Documentation;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>What the documents quote from the sources stands there still.</summary>
public class ExcerptTests
{
    [Fact]
    public void Excerpts_stand_in_their_files()
    {
        var excerpts = MarkdownPage.Parse(Documents.Folder.Read("docs/CONTRIBUTING.md")).Blocks.Where(block => block.Role.Contains('/')).ToList();
        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, excerpt => Assert.Contains(excerpt.Text, Documents.Folder.Read(excerpt.Role), StringComparison.Ordinal));
    }
}
