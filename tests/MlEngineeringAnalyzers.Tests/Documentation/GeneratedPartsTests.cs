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

    [Fact]
    public void Text_around_a_generated_part_stays() =>
        Assert.Equal(
            "before\n<!-- generated: a -->\nnew\n<!-- end of generated -->\nafter\n",
            "before\n<!-- generated: a -->\nold\n\nold\n<!-- end of generated -->\nafter\n".WithGenerated("a", "new\n\n"));

    [Theory]
    [InlineData("no part at all")]
    [InlineData("<!-- generated: a -->\nno end")]
    [InlineData("<!-- end of generated -->\n<!-- generated: a -->\nno end behind it")]
    public void A_document_without_the_part_is_an_error(string document) =>
        Assert.Throws<InvalidOperationException>(() => document.WithGenerated("a", "new"));
}
