using MlEngineeringAnalyzers.Documentation;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>What the documents say about the descriptors is what the descriptors say.</summary>
public class GeneratedPartsTests
{
    [Theory]
    [MemberData(nameof(Documents.Names), MemberType = typeof(Documents))]
    public async Task Generated_parts_are_up_to_date(string document) =>
        Assert.True(
            Documents.Folder.Read(document) == await Documents.Folder.RenewAsync(document),
            $"{document} is out of date: dotnet run --project tests/MlEngineeringAnalyzers.Documentation");

    [Theory]
    [MemberData(nameof(Documents.PageIds), MemberType = typeof(Documents))]
    public void A_page_begins_with_its_generated_head(string id) =>
        Assert.StartsWith("<!-- generated: header -->\n", Documents.Folder.Read($"docs/rules/{id}.md"), StringComparison.Ordinal);

    [Fact]
    public void Text_around_generated_parts_stays() =>
        Assert.Equal(
            "1\n<!-- generated: a -->\nnew a\n<!-- end of generated -->\n2\n<!-- generated: b -->\nnew b\n<!-- end of generated -->\n3\n",
            GeneratedPart.Renew(
                "1\n<!-- generated: a -->\nold\n\nold\n<!-- end of generated -->\n2\n<!-- generated: b -->\n<!-- end of generated -->\n3\n",
                part => $"new {part}\n\n"));
}
